import { eq } from 'drizzle-orm'
import { faultOf } from '@/db/fault'
import type { Store, Tx } from '@/db/store'
import type { Member } from '@/magazine/people/member'
import { isNameTaken, isOfMagazine } from '@/magazine/people/free-name'
import { nameKeyOf, nameOf } from '@/magazine/people/name'
import { limited } from '@/magazine/people/limits'
import { Refusal } from '@/magazine/settings/refusal'
import { cleanText } from '@/magazine/text/unicode'
import { languageOfTag } from '@/messages/words'
import { handleFor } from './handle'
import { removePicture, writePictureOf } from './picture'
import { appearanceOf, longestBio } from './rules'

export type Profile = {
  name: string
  handle: string
  bio: string
  language: string
  look: string
  isPrivate: boolean
  /** A new picture; without, `drawn` says whether the one there is goes. */
  picture?: File
  drawn: boolean
}

/**
 * Changes what a member shows of themself, all or nothing. Refuses a name as `addMember` does, a handle as `handleFor` does,
 * words about oneself that are too long, a picture that is none, and too many changes (429).
 */
export async function saveProfile(store: Store, { id }: Member, given: Profile & { folder: string }, now: Date) {
  await limited('profile', String(id))
  const name = nameOf(given.name)
  const bio = bioOf(given.bio)
  const language = languageOfTag(given.language) ?? null
  const chosen = { bio, language, appearance: appearanceOf(given.look), isPrivate: given.isPrivate }
  if (given.picture) await limited('picture', String(id))
  const fresh = given.picture && (await writePictureOf(id, given.folder, given.picture))
  const change = async (tx: Tx) => {
    const { members } = tx.t
    const [row] = await tx.select().from(members).where(eq(members.id, id))
    if (!row) throw new Error(`member ${id} is not there`)
    await checkName(tx, row, name)
    const handle = await handleFor(tx, row, given.handle, now)
    const picture = fresh ?? (given.drawn ? null : row.picture)
    const set = { ...chosen, ...handle, name, nameKey: nameKeyOf(name), picture }
    await tx.update(members).set(set).where(eq(members.id, id))
    return picture === row.picture ? undefined : row.picture
  }
  try {
    // Of two that take a name at once, PostgreSQL stops the second too late for a sentence; asked again it is said in one.
    const old = await store.write(change).catch((error: unknown) => {
      if (faultOf(error) !== 'unique') throw error
      return store.write(change)
    })
    if (old) await removePicture(given.folder, old)
  } catch (error) {
    if (fresh) await removePicture(given.folder, fresh)
    throw error
  }
}

async function checkName(tx: Tx, row: { id: number; name: string; role: string }, name: string) {
  if (name === row.name) return
  if (row.role === 'member' && (await isOfMagazine(tx, name)))
    throw new Refusal('people.nameReserved', { field: 'name' })
  if (await isNameTaken(tx, name, row.id)) throw new Refusal('people.nameTaken', { field: 'name' })
}

function bioOf(typed: string): string {
  const cleaned = cleanText(typed)
  if (!cleaned.ok || /[\p{Bidi_Control}]/u.test(cleaned.text))
    throw new Refusal('account.bioUnreadable', { field: 'bio' })
  const text = cleaned.text.trim().replace(/\n{3,}/g, '\n\n')
  if (Array.from(text).length > longestBio)
    throw new Refusal('account.bioLong', { field: 'bio', values: { longestBio } })
  return text
}
