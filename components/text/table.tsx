import type { Align, Block, Inline } from '@/magazine/text/tree'
import type { Manner } from './blocks'
import { Line } from './line'

type Props = Extract<Block, { type: 'table' }> & {
  /** Which table of the text it is: two may have the same heads. */
  number: number
  manner: Manner
}

/** A table that scrolls sideways in itself, by keyboard too, so that the page never does. */
export const Table = ({ name, number, align, head, rows, manner }: Props) => (
  <div className="scroll" tabIndex={0} role="region" aria-label={`${manner.tableName} ${number}: ${name}`}>
    <table>
      <thead>
        <tr>
          {head.map((cell, n) => (
            <Cell key={n} of={cell} align={align[n]} rel={manner.rel} heads />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, n) => (
              <Cell key={n} of={cell} align={align[n]} rel={manner.rel} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

type CellProps = { of: Inline[]; align: Align; rel?: string; heads?: boolean }

/** An empty head is no head: the corner of a table whose rows have names. */
function Cell({ of, align, rel, heads }: CellProps) {
  const className = align === 'right' ? 'end' : align === 'center' ? 'middle' : undefined
  const line = <Line of={of} rel={rel} />
  if (!heads || of.length === 0) return <td className={className}>{line}</td>
  return (
    <th scope="col" className={className}>
      {line}
    </th>
  )
}
