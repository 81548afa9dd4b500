import type { Inline } from '@/magazine/text/tree'
import type { Manner } from './manner'

type Props = {
  of: Inline[]
  manner: Manner
  /** Whether there is room for a note to open in place: in paragraphs, not in captions and headings. */
  opening?: boolean
}

/** The pieces of one line. */
export const Line = ({ of, ...how }: Props) => of.map((piece, n) => <Piece key={n} piece={piece} {...how} />)

function Piece({ piece, ...how }: { piece: Inline } & Omit<Props, 'of'>) {
  switch (piece.type) {
    case 'text':
      return piece.text
    case 'emphasis':
      return (
        <em>
          <Line of={piece.children} {...how} />
        </em>
      )
    case 'strong':
      return (
        <strong>
          <Line of={piece.children} {...how} />
        </strong>
      )
    case 'code':
      return <code dir="ltr">{piece.text}</code>
    case 'link':
      return (
        <a href={piece.href} rel={/^[/#]/.test(piece.href) ? undefined : how.manner.rel}>
          <Line of={piece.children} {...how} />
        </a>
      )
    case 'note':
      return <Reference {...piece} {...how} />
    case 'break':
      return <br />
  }
}

type ReferenceProps = Extract<Inline, { type: 'note' }> & Omit<Props, 'of'>

/**
 * The number of a note. It leads to the note's words, which then stand behind it (CSS shows them while the address names
 * them, so no script is needed), and from there to the list and back.
 */
function Reference({ number, id, manner, opening }: ReferenceProps) {
  const { t, notes = [] } = manner
  const lines = notes[number - 1]?.lines ?? []
  const open = opening && id && lines.length > 0 ? id.replace('ref', 'open') : undefined
  return (
    <>
      <sup className="ref">
        <a id={id} href={`#${open ?? `note-${number}`}`} role="doc-noteref" aria-label={t('text.note', { number })}>
          {number}
        </a>
      </sup>
      {open && (
        <span className="note-open" id={open} role="note" aria-label={t('text.note', { number })}>
          {lines.map((line, n) => (
            <span key={n}>
              <Line of={line} manner={manner} />{' '}
            </span>
          ))}
          <a href={`#note-${number}`}>{t('text.note', { number })}</a>{' '}
          <a href={`#${id}`} role="doc-backlink" aria-label={t('text.closeNote', { number })}>
            {t('text.close')}
          </a>
        </span>
      )}
    </>
  )
}
