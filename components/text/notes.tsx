import type { ReactNode } from 'react'
import type { Note } from '@/magazine/text/tree'
import type { Manner } from './manner'

type Props = {
  notes: Note[]
  manner: Manner
  /** The words of a note, with what stands behind them. */
  words: (note: Note, behind: ReactNode) => ReactNode
}

/** The notes of a text at its end; each leads back to every place that refers to it. */
export const Notes = ({ notes, manner: { t }, words }: Props) => (
  <section className="notes" role="doc-endnotes" aria-label={t('text.notes')}>
    <ol>
      {notes.map(note => (
        <li key={note.number} id={`note-${note.number}`}>
          {words(note, <WaysBack note={note} t={t} />)}
        </li>
      ))}
    </ol>
  </section>
)

function WaysBack({ note: { number, references }, t }: { note: Note; t: Manner['t'] }) {
  return references.map((id, n) => (
    <span key={id}>
      {' '}
      <a href={`#${id}`} role="doc-backlink" aria-label={t('text.backFrom', { number, place: n + 1 })}>
        {t('text.back', { place: n + 1 })}
      </a>
    </span>
  ))
}
