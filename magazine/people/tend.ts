import { and, eq, isNull } from 'drizzle-orm'
import type { Store, Tx } from '@/db/store'
import { languageOfLetters, putInOutbox } from '@/magazine/mail/outbox'
import { magazineOf } from '@/magazine/settings/magazine'
import { Refusal } from '@/magazine/settings/refusal'
import { words } from '@/messages/words'
import { takeFactorOff } from './factor/take-off'
import { type Member, memberColumns, memberOf, type Role } from './member'
import { addNote } from './note'
import type { Owner } from './roles'
import { endSessionsOf } from './session-row'
import { giveRole, letIn, shutOut } from './standing'

type Told = { handle: string; site: string }

/** What an owner does to the account of the member with this handle. Each refuses where nobody has it. */
export const setRoleOf = (store: Store, _owner: Owner, { role, ...told }: Told & { role: Role }, now: Date) =>
  store.write(async tx => {
    const member = await tended(tx, told.handle)
    const changed = await giveRole(tx, member, role)
    if (changed) await tellRole(tx, changed, told.site, now)
  })

/** Signs them out everywhere. */
export const signOutEverywhere = (store: Store, _owner: Owner, handle: string) =>
  store.write(async tx => endSessionsOf(tx, (await tended(tx, handle)).id))

/** Shuts them out. Their words stay. */
export const shutOutMember = (store: Store, _owner: Owner, handle: string, now: Date) =>
  store.write(async tx => shutOut(tx, await tended(tx, handle), now))

/** Lets them in again. */
export const letInMember = (store: Store, _owner: Owner, handle: string) =>
  store.write(async tx => letIn(tx, await tended(tx, handle)))

/**
 * Takes their second factor off, as `takeFactorOff` does; a note keeps who did it and how they knew whom they deal with.
 * Nobody does it to themself: a session that somebody left open must not be enough to get rid of it.
 */
export const takeOffFactorOf = (store: Store, owner: Owner, note: { handle: string; words: string }, now: Date) =>
  store.write(async tx => {
    const member = await tended(tx, note.handle)
    if (member.id === owner.id) throw new Refusal('admin.notYourself', { status: 403 })
    await takeFactorOff(tx, member, now)
    const did = words((await magazineOf(tx)).language)('admin.factorTakenOff')
    await addNote(tx, owner, { member, words: `${did}\n${note.words}` }, now)
  })

/** Writes down something about them. */
export const writeNote = (store: Store, owner: Owner, note: { handle: string; words: string }, now: Date) =>
  store.write(async tx => addNote(tx, owner, { member: await tended(tx, note.handle), words: note.words }, now))

async function tended(tx: Tx, handle: string): Promise<Member> {
  const { members } = tx.t
  const [row] = await tx
    .select(memberColumns(tx.t))
    .from(members)
    .where(and(eq(members.handle, handle), isNull(members.leftAt)))
  if (!row) throw new Refusal('admin.nobody', { status: 404 })
  return memberOf(row)
}

async function tellRole(tx: Tx, { id, name, role }: Member, site: string, now: Date) {
  const { members } = tx.t
  const [row] = await tx.select({ email: members.email }).from(members).where(eq(members.id, id))
  const { name: magazine } = await magazineOf(tx)
  const language = await languageOfLetters(tx, id)
  const t = words(language)
  const values = { name, magazine, role }
  const paragraphs = [
    t('people.letterHello', values),
    t('admin.roleLetter', values),
    t('admin.roleLetterHow', values),
    `${site}/sign-in`,
  ]
  const letter = { to: row?.email ?? '', subject: t('admin.roleLetterSubject', values), text: paragraphs.join('\n\n') }
  await putInOutbox(tx, { ...letter, memberId: id, kind: 'role', language }, now)
}
