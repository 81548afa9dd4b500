import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { cast, person } from '@/testing/cast'
import { eachEngine } from '@/testing/each-engine'
import { linkByToken, makeLink, spendLink } from './link'
import { memberBySession, startSession } from './session-row'
import { accountByEmail, accounts, disableMember, setRole } from './standing'
import { hashOf } from './token'

const now = new Date('2026-11-24T12:00:00Z')
const signedIn = (store: Store, id: number) => store.write(tx => startSession(tx, id, now))
const emailOf = async (store: Store, id: number) => {
  const [row] = await store.read.select().from(store.t.members).where(eq(store.t.members.id, id))
  return row?.email ?? ''
}

eachEngine(fresh => {
  test('a new role ends the sessions that had the old one', async () => {
    const store = await fresh()
    const { leyla } = await cast(store)
    const token = await signedIn(store, leyla.id)
    expect(await memberBySession(store, hashOf(token), now)).toMatchObject({ role: 'member' })
    await setRole(store, await emailOf(store, leyla.id), 'moderator')
    expect(await memberBySession(store, hashOf(token), now)).toBeUndefined()
    expect(await accountByEmail(store.read, await emailOf(store, leyla.id))).toMatchObject({
      member: { role: 'moderator' },
    })
  })

  test('the same role again ends no session', async () => {
    const store = await fresh()
    const { leyla } = await cast(store)
    const token = await signedIn(store, leyla.id)
    await setRole(store, await emailOf(store, leyla.id), 'member')
    expect(await memberBySession(store, hashOf(token), now)).toMatchObject({ id: leyla.id })
  })

  test('a link that the owner hands over signs in and proves no address, one that came by mail does', async () => {
    const store = await fresh()
    const { t } = store
    const state = async () => {
      const [row] = await store.read.select().from(t.members)
      return [row?.emailConfirmedAt !== null, row?.passwordHash]
    }
    const { id } = await person(store, 'Leyla Nur')
    const email = 'leyla.nur@example.org'
    await store.write(async tx => void (await tx.update(tx.t.members).set({ passwordHash: 'hers' })))
    for (const [purpose, after] of [
      ['shell', [false, 'hers']],
      ['sign-in', [true, null]],
    ] as const) {
      const token = await store.write(tx => makeLink(tx, { memberId: id, email, purpose }, now))
      expect(await store.write(tx => spendLink(tx, token, 'sign-in', now))).toMatchObject({ memberId: id })
      expect(await state()).toEqual(after)
    }
  })

  test('who is disabled is signed out everywhere, and no link lets them in', async () => {
    const store = await fresh()
    const { leyla } = await cast(store)
    const email = await emailOf(store, leyla.id)
    const token = await signedIn(store, leyla.id)
    const link = await store.write(tx => makeLink(tx, { memberId: leyla.id, email, purpose: 'sign-in' }, now))
    expect(await linkByToken(store.read, link, 'sign-in', now)).toBeDefined()
    await disableMember(store, email, now)
    expect(await memberBySession(store, hashOf(token), now)).toBeUndefined()
    expect(await linkByToken(store.read, link, 'sign-in', now)).toBeUndefined()
    expect((await accounts(store.read)).find(({ member }) => member.id === leyla.id)?.isDisabled).toBe(true)
  })

  test('the last owner can be neither demoted nor disabled; one of two can', async () => {
    const store = await fresh()
    const { owner } = await cast(store)
    const email = await emailOf(store, owner.id)
    await expect(setRole(store, email, 'editor')).rejects.toMatchObject({ code: 'people.lastOwner' })
    await expect(disableMember(store, email, now)).rejects.toMatchObject({ code: 'people.lastOwner' })
    const second = await person(store, 'Second Owner', 'owner')
    await disableMember(store, await emailOf(store, second.id), now)
    await expect(setRole(store, email, 'editor')).rejects.toMatchObject({ code: 'people.lastOwner' }) // a disabled one is none
    await person(store, 'Third Owner', 'owner')
    expect(await setRole(store, email, 'editor')).toMatchObject({ role: 'editor' })
  })

  test('an address that nobody has is said so', async () => {
    const store = await fresh()
    await expect(setRole(store, 'nobody@example.org', 'editor')).rejects.toMatchObject({ code: 'people.noAccount' })
    await expect(setRole(store, 'no address', 'editor')).rejects.toMatchObject({ code: 'people.emailWrong' })
  })
})
