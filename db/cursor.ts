/** Where a page of a list ends: the key and the id of its last row, always both, since rows may share a key. */
export type Cursor = { key: number; id: number }

// `_` stands for minus: an archive may reach back before 1970.
const form = /^(0|_?[1-9a-z][0-9a-z]{0,10})-([1-9a-z][0-9a-z]{0,10})$/

/** A cursor as it stands in an address: two numbers in base 36. The same place always has the same spelling. */
export const writeCursor = ({ key, id }: Cursor) => `${key.toString(36).replace('-', '_')}-${id.toString(36)}`

const lastMoment = Date.UTC(9999, 11, 31) // PostgreSQL's calendar ends later, JavaScript's too

/** The cursor of an address, or undefined for anything that `writeCursor` does not write. */
export function readCursor(text: unknown): Cursor | undefined {
  const found = typeof text === 'string' ? form.exec(text) : null
  if (!found) return undefined
  const cursor = { key: parseInt((found[1] ?? '').replace('_', '-'), 36), id: parseInt(found[2] ?? '', 36) }
  return Math.abs(cursor.key) <= lastMoment && Number.isSafeInteger(cursor.id) ? cursor : undefined
}

/** A page of a list, and the cursor of the next one when there is more. */
export type Page<T> = { items: T[]; next?: string }

/**
 * Cuts what a query found for `size + 1` rows into a page. `cursorOf` names the key and id of a row.
 */
export function pageOf<T>(rows: T[], size: number, cursorOf: (row: T) => Cursor): Page<T> {
  const items = rows.slice(0, size)
  const last = items.at(-1)
  return rows.length > size && last ? { items, next: writeCursor(cursorOf(last)) } : { items }
}
