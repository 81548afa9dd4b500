import { and, inArray, ne, or, eq } from 'drizzle-orm'
import type { Reading } from '@/db/store'
import { magazineOf } from '@/magazine/settings/magazine'
import { handleOf, isReservedName, nameKeyOf } from './name'

/** Whether a name is the magazine's own, as it is called here, or would pass for its voice. */
export async function isOfMagazine(reading: Reading, name: string): Promise<boolean> {
  if (isReservedName(name)) return true
  const { name: magazine } = await magazineOf(reading)
  return [magazine, `the ${magazine}`].some(own => nameKeyOf(own) === nameKeyOf(name))
}

/** Whether a name looks like that of another member than `own`, or like the handle they have, whatever their name is by now. */
export async function isNameTaken({ t: { members }, select }: Reading, name: string, own = 0): Promise<boolean> {
  const key = nameKeyOf(name)
  const handle = handleOf(name)
  const handles = [handle, handle.replaceAll('-', '')]
  const rows = await select({ key: members.nameKey, handle: members.handle })
    .from(members)
    .where(and(ne(members.id, own), or(eq(members.nameKey, key), inArray(members.handle, handles))))
  return rows.some(row => row.key === key || nameKeyOf(row.handle) === key)
}
