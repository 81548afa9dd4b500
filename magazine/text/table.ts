import type { Table as Written } from 'mdast'
import { inlineOf } from './inline'
import type { Manner } from './manner'
import { plainOf } from './plain'
import { mostColumns, mostRows } from './rules'
import type { Block, Inline, Table } from './tree'

/** A table; each of its rows has as many cells as its head. */
export function tableOf({ align, children }: Written, manner: Manner): Block[] {
  const [head = [], ...rows] = children.map(row => row.children.map(cell => inlineOf(cell.children, manner)))
  if (head.length > mostColumns || rows.length > mostRows)
    return [head, ...rows].map(cells => ({ type: 'paragraph', children: cells.flatMap(asColumn) }))
  const even = rows.map(row => head.map((_, column) => row[column] ?? []))
  const table: Table = {
    type: 'table',
    number: ++manner.tables,
    name: head
      .map(wordsOf)
      .filter(words => words !== '')
      .join(', '),
    caption: undefined,
    align: head.map((_, column) => align?.[column] ?? undefined),
    head,
    rows: even,
    rowsNamed: nameTheirRows(even.map(([first = []]) => wordsOf(first))) && head.length > 1,
  }
  return [table]
}

const wordsOf = (cell: Inline[]) => plainOf([{ type: 'paragraph', children: cell }]).trim()

/** What is said twice, or not at all, is no name. */
const nameTheirRows = (names: string[]) => !names.includes('') && new Set(names).size === names.length

const asColumn = (cell: Inline[], column: number): Inline[] =>
  column === 0 ? cell : [{ type: 'text', text: ' | ' }, ...cell]
