import type { Align, Inline, Table as Written } from '@/magazine/text/tree'
import { Line } from './line'
import type { Manner } from './manner'

type Props = { table: Written; manner: Manner }

/** A table, its caption above it where it does not scroll away. */
export function Table({ table, manner }: Props) {
  const { number, name, caption } = table
  // Two tables may have the same heads, so its number is a part of its name.
  if (!caption)
    return <Scroll table={table} manner={manner} aria-label={`${manner.t('text.table')} ${number}: ${name}`} />
  const id = `table-${number}`
  return (
    <figure className="captioned">
      <figcaption id={id}>
        <Line of={caption} manner={manner} />
      </figcaption>
      <Scroll table={table} manner={manner} aria-labelledby={id} />
    </figure>
  )
}

type Named = { 'aria-label': string } | { 'aria-labelledby': string }

/** It scrolls sideways in itself, by keyboard too, so that the page never does. */
const Scroll = ({ table: { align, head, rows, rowsNamed }, manner, ...name }: Props & Named) => (
  <div className="scroll" tabIndex={0} role="region" {...name}>
    <table {...name}>
      <thead>
        <tr>
          {head.map((cell, n) => (
            <Cell key={n} of={cell} align={align[n]} manner={manner} heads="col" />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, n) => (
              <Cell
                key={n}
                of={cell}
                align={align[n]}
                manner={manner}
                heads={rowsNamed && n === 0 ? 'row' : undefined}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

type CellProps = { of: Inline[]; align: Align; manner: Manner; heads?: 'col' | 'row' }

/** An empty head is no head: the corner of a table whose rows have names. */
function Cell({ of, align, manner, heads }: CellProps) {
  const stands = align === 'right' ? 'end' : align === 'center' ? 'middle' : undefined
  const className = [stands, isLong(of) && 'long'].filter(Boolean).join(' ') || undefined
  const line = <Line of={of} manner={manner} />
  if (!heads || of.length === 0) return <td className={className}>{line}</td>
  return (
    <th scope={heads} className={className}>
      {line}
    </th>
  )
}

// Figures and names stay in one line; a sentence in one would have to be read through a slit.
const isLong = (line: Inline[]) => lengthOf(line) > 36

const lengthOf = (line: Inline[]): number => line.reduce((sum, piece) => sum + lengthOfPiece(piece), 0)
const lengthOfPiece = (piece: Inline) =>
  'text' in piece ? piece.text.length : 'children' in piece ? lengthOf(piece.children) : 0
