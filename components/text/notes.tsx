import type { ReactNode } from 'react'
import type { Note } from '@/magazine/text/tree'
import type { Words } from '@/messages/words'

/** The notes of a text, at its end. */
export const Notes = ({ t, children }: { t: Words; children: ReactNode }) => (
  <section className="notes" role="doc-endnotes" aria-label={t('text.notes')}>
    <ol>{children}</ol>
  </section>
)

/** Behind a note: the ways back to every place that refers to it. */
export const WaysBack = ({ note: { number, references }, t }: { note: Note; t: Words }) =>
  references.map((id, n) => (
    <span key={id}>
      {' '}
      <a href={`#${id}`} role="doc-backlink" aria-label={t('text.backFrom', { number, place: n + 1 })}>
        {t('text.back', { place: n + 1 })}
      </a>
    </span>
  ))
