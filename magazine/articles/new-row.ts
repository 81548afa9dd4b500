/** The slug that was wanted, or the first with a number behind it that is not taken. */
export async function freeSlug(wanted: string, taken: (slug: string) => Promise<boolean>): Promise<string> {
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`
    if (!(await taken(slug))) return slug
  }
}

/** The id that an insert returned. */
export function idOf(rows: { id: number }[]): number {
  const [row] = rows
  if (!row) throw new Error('the database returned no row for an insert')
  return row.id
}
