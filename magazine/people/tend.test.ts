import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { cast, person } from '@/testing/cast'
import { eachEngine } from '@/testing/each-engine'
import { headcount, peoplePage, searchOf } from './directory'
import { personKnown, staffFactors } from './dossier'
import { forgetNetworks, seenFrom } from './network'
import { addMember } from './register-member'
import { asOwner } from './roles'
import { memberBySession, startSession } from './session-row'
import { letInMember, setRoleOf, shutOutMember, signOutEverywhere, writeNote } from './tend'
import { hashOf } from './token'
import { readCursor } from '@/db/cursor'

process.env.AUTH_SECRET ??= 'only for tests, which need no folder for it'
const now = new Date('2026-11-24T12:00:00Z')
const site = 'https://magazine.example'
const signedIn = (store: Store, id: number) => store.write(tx => startSession(tx, id, now))
const who = (store: Store, token: string) => memberBySession(store, hashOf(token), now)
const found = async (store: Store, search: Record<string, string>) =>
  (await peoplePage(store, searchOf(search), { now })).items.map(({ name }) => name)

eachEngine(fresh => {
  test('people are found by a part of the name, the handle and the e-mail, and by role and state', async () => {
    const store = await fresh()
    const { leyla } = await cast(store)
    await store.write(tx => addMember(tx, { name: 'Ёлка Ünlü', email: 'elka@example.org', at: now }))
    expect(await found(store, { q: 'ASHB' })).toEqual(['Tom Ashby'])
    expect(await found(store, { q: 'tom-a' })).toEqual(['Tom Ashby'])
    expect(await found(store, { q: 'leyla.nur@' })).toEqual(['Leyla Nur'])
    expect(await found(store, { q: 'ёлка' })).toEqual(['Ёлка Ünlü'])
    expect(await found(store, { q: 'ünlü' })).toEqual(['Ёлка Ünlü'])
    for (const q of ['%', '_', 'a%b', '\\', "'"]) expect(await found(store, { q }), q).toEqual([])
    expect(await found(store, { role: 'moderator' })).toEqual(['Mona Derin'])
    expect(await found(store, { role: 'emperor' })).toHaveLength(6)
    await store.write(tx => tx.update(tx.t.members).set({ leavingAt: now }).where(eq(tx.t.members.id, leyla.id)))
    expect(await found(store, { state: 'leaving' })).toEqual(['Leyla Nur'])
    expect(await found(store, { state: 'good', q: 'leyla' })).toEqual([])
    expect(await headcount(store.read, now)).toEqual({ all: 6, staff: 3, fresh: 1 })
  })

  test('fifty people a page, each once, who joined last first', async () => {
    const store = await fresh()
    const names = Array.from({ length: 60 }, (_, n) => `Reader ${'abcdefgh'[n >> 3]}${'abcdefgh'[n & 7]}`)
    for (const name of names) await person(store, name)
    const first = await peoplePage(store, {})
    const second = await peoplePage(store, {}, { after: readCursor(first.next) })
    expect(first.items).toHaveLength(50)
    expect(second.next).toBeUndefined()
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(names.toReversed())
  })

  test('a role holds from the next request, and the member is told by letter', async () => {
    const store = await fresh()
    const { leyla, owner } = await cast(store)
    const token = await signedIn(store, leyla.id)
    await setRoleOf(store, owner, { handle: leyla.handle, role: 'editor', site }, now)
    expect(await who(store, token)).toBeUndefined()
    const letters = await store.read.select().from(store.t.letters)
    expect(letters).toMatchObject([{ to: 'leyla.nur@example.org', subject: 'Your role at Standfirst' }])
    expect(letters[0]?.text).toContain('an editor')
    await setRoleOf(store, owner, { handle: leyla.handle, role: 'editor', site }, now)
    expect(await store.read.$count(store.t.letters)).toBe(1)
    await store.write(tx => tx.update(tx.t.members).set({ language: 'ar' }).where(eq(tx.t.members.id, leyla.id)))
    await setRoleOf(store, owner, { handle: leyla.handle, role: 'member', site }, now)
    const [, inArabic] = await store.read.select().from(store.t.letters)
    expect(inArabic?.html).toMatch(/<html lang="ar" dir="rtl">[^]*عضو/)
    await expect(setRoleOf(store, owner, { handle: 'nobody', role: 'editor', site }, now)).rejects.toMatchObject({
      code: 'admin.nobody',
      status: 404,
    })
  })

  test('of two owners who demote each other at once, one stays', async () => {
    const store = await fresh()
    const { owner } = await cast(store)
    const other = asOwner(await person(store, 'Second Owner', 'owner'))
    if (!other) throw new Error('the second owner is none')
    const tried = await Promise.allSettled([
      setRoleOf(store, owner, { handle: other.handle, role: 'member', site }, now),
      setRoleOf(store, other, { handle: owner.handle, role: 'member', site }, now),
    ])
    expect(tried.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'people.lastOwner' } },
    ])
    expect((await headcount(store.read, now)).staff).toBe(3)
  })

  test('an owner who is leaving does not count as one who stays', async () => {
    const store = await fresh()
    const { owner } = await cast(store)
    const other = await person(store, 'Second Owner', 'owner')
    await store.write(tx => tx.update(tx.t.members).set({ leavingAt: now }).where(eq(tx.t.members.id, other.id)))
    await expect(shutOutMember(store, owner, owner.handle, now)).rejects.toMatchObject({ code: 'people.lastOwner' })
  })

  test('sessions are ended, somebody is shut out and let in again, a note is kept', async () => {
    const store = await fresh()
    const { tom, owner } = await cast(store)
    const token = await signedIn(store, tom.id)
    await signedIn(store, tom.id)
    expect((await personKnown(store, owner, tom.handle))?.person).toMatchObject({ email: 'tom.ashby@example.org' })
    await signOutEverywhere(store, owner, tom.handle)
    expect(await who(store, token)).toBeUndefined()
    const again = await signedIn(store, tom.id)
    await shutOutMember(store, owner, tom.handle, now)
    expect(await who(store, again)).toBeUndefined()
    expect(await found(store, { state: 'disabled' })).toEqual(['Tom Ashby'])
    await letInMember(store, owner, tom.handle)
    expect(await who(store, await signedIn(store, tom.id))).toBeDefined()
    await writeNote(store, owner, { handle: tom.handle, words: 'Wrote twice.' }, now)
    expect((await personKnown(store, owner, tom.handle))?.notes).toMatchObject([
      { words: 'Wrote twice.', by: 'Oskar Vale', at: now },
    ])
    expect(await personKnown(store, owner, 'nobody')).toBeUndefined()
  })

  test('accounts from one network stand side by side, for 30 days, and no address is kept', async () => {
    const store = await fresh()
    const { leyla, tom, owner } = await cast(store)
    const today = new Date()
    await seenFrom(store, leyla.id, '2001:db8:1:2::7', today)
    await seenFrom(store, tom.id, '2001:db8:1:2:ffff::9', today)
    await seenFrom(store, owner.id, '2001:db8:1:3::7', today)
    await seenFrom(store, tom.id, '2001:db8:1:2:ffff::9', today)
    const neighbours = async () => (await personKnown(store, owner, leyla.handle))?.neighbours.map(({ name }) => name)
    expect(await neighbours()).toEqual(['Tom Ashby'])
    const rows = await store.read.select().from(store.t.memberNetworks)
    expect(rows).toHaveLength(3)
    expect(rows.every(({ networkHash }) => /^[0-9a-f]{64}$/.test(networkHash))).toBe(true)
    await forgetNetworks(store, new Date(today.getTime() + 29 * 86_400_000))
    expect(await neighbours()).toEqual(['Tom Ashby'])
    await forgetNetworks(store, new Date(today.getTime() + 31 * 86_400_000))
    expect(await neighbours()).toEqual([])
  })

  test('who of the staff has no second factor is named', async () => {
    const store = await fresh()
    const { moderator, editor } = await cast(store)
    await store.write(async tx => {
      await tx.update(tx.t.members).set({ totpConfirmedAt: now }).where(eq(tx.t.members.id, editor.id))
      const key = { id: 'key', memberId: moderator.id, publicKey: 'x', name: 'Phone', createdAt: now }
      await tx.insert(tx.t.passkeys).values(key)
    })
    expect(await staffFactors(store.read)).toEqual({ all: 3, none: 1, names: ['Oskar Vale'] })
  })
})
