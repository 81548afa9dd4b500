import type { ReactNode } from 'react'

type Column = { label: string; /** Its cells are numbers. */ isNumber?: boolean }
type Props = {
  name: string
  /** What is heard of it, if more than its name. */
  caption?: string
  columns: Column[]
  /** What the last column is for, whose cells speak for themselves. */
  deeds?: string
  /** The rows; each cell with `data-th`, the name of its column. */
  children: ReactNode
}

/** A table that is a list: on a phone each row becomes a small card, which only the roles keep a row of a table. */
export const ListTable = ({ name, caption, columns, deeds, children }: Props) => (
  <div className="table-box" role="region" aria-label={name} tabIndex={0}>
    <table role="table" className="grid-table">
      <caption className="unseen">{caption ?? name}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ label, isNumber }) => (
            <th key={label} role="columnheader" scope="col" className={isNumber ? 'num' : undefined}>
              {label}
            </th>
          ))}
          {deeds && (
            <th role="columnheader" scope="col">
              <span className="unseen">{deeds}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">{children}</tbody>
    </table>
  </div>
)
