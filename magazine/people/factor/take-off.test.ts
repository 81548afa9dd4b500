import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { setMagazine } from '@/magazine/settings/magazine'
import { cast } from '@/testing/cast'
import { eachEngine } from '@/testing/each-engine'
import { personKnown } from '../dossier'
import { linkByToken, makeLink } from '../link'
import type { Member } from '../member'
import { memberBySession, startSession } from '../session-row'
import { takeOffFactorOf } from '../tend'
import { hashOf } from '../token'
import { challengeBy, makeChallenge } from './challenge'
import { factorsOf } from './need'
import { keepCodes, codesOf, offerCodes } from './recovery'
import { resetFactor } from './take-off'

const now = new Date('2026-11-24T12:00:00Z')
const email = 'mona.derin@example.org'
const key = 'a secret of the tests, long enough for it'
const words = 'Called back at the number we have.'

/** A member with all that can be a second factor, a session, a link, and a browser that waits at the second step. */
async function equip(store: Store, member: Member) {
  const { id } = member
  const { members, passkeys } = store.t
  await keepCodes(store, member, offerCodes(member, key), key, now)
  return store.write(async tx => {
    const app = { totpSecret: 'sealed', totpConfirmedAt: now, emailConfirmedAt: now }
    await tx.update(members).set(app).where(eq(members.id, id))
    await tx.insert(passkeys).values({ id: `key ${id}`, memberId: id, publicKey: 'x', name: 'Phone', createdAt: now })
    return {
      session: hashOf(await startSession(tx, id, now)),
      link: await makeLink(tx, { memberId: id, email, purpose: 'sign-in' }, now),
      waits: await makeChallenge(tx, { purpose: 'second-factor', memberId: id }, now),
    }
  })
}

const nothing = { passkeys: 0, app: false }
const lettersTo = (store: Store, to: string) =>
  store.read.select().from(store.t.letters).where(eq(store.t.letters.to, to))

eachEngine(fresh => {
  test('what a member lost is taken off, with all that was open meanwhile, and a letter tells; nobody else’s is', async () => {
    const store = await fresh()
    const { moderator, editor } = await cast(store)
    const { session, link, waits } = await equip(store, moderator)
    const theirs = await equip(store, editor)
    expect(await resetFactor(store, ' Mona.Derin@example.org', now)).toMatchObject({ id: moderator.id })
    expect(await factorsOf(store.read, moderator.id)).toMatchObject(nothing)
    expect(await codesOf(store.read, moderator.id)).toEqual({ all: 0, unused: 0 })
    expect(await memberBySession(store, session, now)).toBeUndefined()
    expect(await linkByToken(store.read, link, 'sign-in', now)).toBeUndefined()
    expect(await challengeBy(store.read, waits, 'second-factor', now)).toBeUndefined()
    expect((await lettersTo(store, email)).map(({ subject }) => subject)).toEqual([
      'Your second factor at Standfirst was taken off',
    ])
    expect(await factorsOf(store.read, editor.id)).toMatchObject({ passkeys: 1, app: true })
    expect(await memberBySession(store, theirs.session, now)).toEqual(editor)
    expect(await challengeBy(store.read, theirs.waits, 'second-factor', now)).toBeDefined()
  })

  test('where there is none, nothing happens', async () => {
    const store = await fresh()
    const { moderator } = await cast(store)
    const session = hashOf(await store.write(tx => startSession(tx, moderator.id, now)))
    const none = { code: 'factor.noneThere', status: 409, values: { name: 'Mona Derin' } }
    await expect(resetFactor(store, email, now)).rejects.toMatchObject(none)
    await expect(resetFactor(store, 'nobody@example.org', now)).rejects.toMatchObject({ code: 'people.noAccount' })
    expect(await memberBySession(store, session, now)).toEqual(moderator)
    expect(await store.read.$count(store.t.letters)).toBe(0)
  })

  test('an owner does it to others, never to themself, and a note says so with the owner’s words', async () => {
    const store = await fresh()
    const { moderator, owner } = await cast(store)
    await equip(store, moderator)
    await equip(store, owner)
    await setMagazine(store, { secondFactor: true })
    const own = takeOffFactorOf(store, owner, { handle: owner.handle, words }, now)
    await expect(own).rejects.toMatchObject({ code: 'admin.notYourself', status: 403 })
    expect(await factorsOf(store.read, owner.id)).toMatchObject({ passkeys: 1, app: true })
    await takeOffFactorOf(store, owner, { handle: moderator.handle, words }, now)
    expect(await factorsOf(store.read, moderator.id)).toMatchObject(nothing)
    const notes = async () => (await personKnown(store, owner, moderator.handle))?.notes
    expect(await notes()).toMatchObject([{ by: 'Oskar Vale', at: now, words: `Second factor taken off.\n${words}` }])
    expect(await lettersTo(store, email)).toHaveLength(1)
    const again = takeOffFactorOf(store, owner, { handle: moderator.handle, words }, now)
    await expect(again).rejects.toMatchObject({ code: 'factor.noneThere' })
    expect(await notes()).toHaveLength(1)
    const nobody = takeOffFactorOf(store, owner, { handle: 'nobody', words }, now)
    await expect(nobody).rejects.toMatchObject({ code: 'admin.nobody', status: 404 })
  })
})
