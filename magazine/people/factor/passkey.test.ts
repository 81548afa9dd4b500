import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { authenticator } from '@/testing/authenticator'
import { cast } from '@/testing/cast'
import { eachEngine } from '@/testing/each-engine'
import { keepLimits } from '../limits'
import type { Member } from '../member'
import { memberBySession, startSession } from '../session-row'
import { disableMember } from '../standing'
import { hashOf } from '../token'
import { addPasskey } from './add-passkey'
import { passkeysOf, removePasskey } from './passkey'
import { beliefIn } from './proven'
import { askForNewPasskey, askForPasskey, type Question } from './question'
import { proveByPasskey, signInByPasskey } from './sign-in'

const now = new Date('2026-11-24T12:00:00Z')
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const site = 'https://magazine.example'
const where = { origin: site }
const address = '192.0.2.7'
type Device = ReturnType<typeof authenticator>

beforeEach(() => keepLimits('off'))

const challengeOf = (question: Question) => String(Object.values(Object.values(question)[0] ?? {})[0])
const asked = async (store: Store, at = now) => challengeOf(await askForPasskey(store, { site, address }, at))
const askedToAdd = async (store: Store, member: Member) => {
  const session = hashOf(await store.write(tx => startSession(tx, member.id, now)))
  const question = await askForNewPasskey(store, member, { site, magazine: 'Plumbline', session, address }, now)
  return { challenge: challengeOf(question), session }
}

async function withPasskey(store: Store, member: Member, device: Device = authenticator()) {
  const { challenge, session } = await askedToAdd(store, member)
  const credential = device.make(challenge, where)
  await addPasskey(store, member, { credential, name: 'Phone', session, site }, now)
  return device
}

const signIn = (store: Store, credential: string, at = now, luggage: { next?: string } = {}) =>
  signInByPasskey(store, { credential, site, address, ...luggage }, at)
const wrong = { code: 'factor.passkeyWrong', status: 422 }

eachEngine(fresh => {
  test('a passkey signs its member in, where they were, and counts as both factors', async () => {
    const store = await fresh()
    const { moderator } = await cast(store)
    const device = await withPasskey(store, moderator)
    const { token, go } = await signIn(store, device.show(await asked(store), where), after(1), { next: '/archive' })
    expect(go).toBe('/archive')
    expect(await memberBySession(store, hashOf(token), after(1))).toEqual(moderator)
    const { sessions } = store.t
    const [session] = await store.read
      .select()
      .from(sessions)
      .where(eq(sessions.tokenHash, hashOf(token)))
    expect(session?.provenAt).toEqual(after(1))
    expect(await passkeysOf(store.read, moderator)).toMatchObject([{ name: 'Phone', usedAt: after(1) }])
  })

  test('an answer works once, in its five minutes, and only to the question that was asked', async () => {
    const store = await fresh()
    const { leyla } = await cast(store)
    const device = await withPasskey(store, leyla)
    const answer = device.show(await asked(store), where)
    await signIn(store, answer)
    await expect(signIn(store, answer)).rejects.toMatchObject(wrong)
    await expect(signIn(store, device.show(await asked(store), where), after(5))).rejects.toMatchObject(wrong)
    await expect(signIn(store, device.show('x'.repeat(43), where))).rejects.toMatchObject(wrong)
    const toAdd = await askedToAdd(store, leyla)
    await expect(signIn(store, device.show(toAdd.challenge, where))).rejects.toMatchObject(wrong)
    expect((await signIn(store, device.show(await asked(store), where))).token).not.toBe('')
  })

  test('an answer for another site, a forged one and a copied passkey sign nobody in', async () => {
    const store = await fresh()
    const { leyla, tom } = await cast(store)
    const device = await withPasskey(store, leyla)
    const toms = await withPasskey(store, tom)
    const hostile = [
      device.show(await asked(store), { origin: 'https://evil.example', rpId: 'magazine.example' }),
      device.show(await asked(store), { origin: site, rpId: 'evil.example' }),
      device.show(await asked(store), { origin: 'http://magazine.example' }),
      toms.show(await asked(store), where).replaceAll(toms.made.id, device.made.id),
      authenticator().show(await asked(store), where),
    ]
    for (const answer of hostile) await expect(signIn(store, answer)).rejects.toMatchObject(wrong)
    await signIn(store, device.show(await asked(store), where))
    device.made.counter = 1
    await expect(signIn(store, device.show(await asked(store), where))).rejects.toMatchObject(wrong)
    expect(await store.read.$count(store.t.sessions)).toBe(3)
  })

  test.each(['', '{', 'null', '[]', '{"id":"a"}', '{"id":"\\u0000","response":{"clientDataJSON":"e30"}}'])(
    'what is no answer, like %j, is refused in the same words',
    async typed => {
      const store = await fresh()
      await expect(signIn(store, typed)).rejects.toMatchObject(wrong)
    },
  )

  test('a removed passkey and one of a disabled member sign nobody in; nobody removes another’s', async () => {
    const store = await fresh()
    const { leyla, tom } = await cast(store)
    const device = await withPasskey(store, leyla)
    const toms = await withPasskey(store, tom)
    await expect(removePasskey(store, tom, device.made.id, now)).rejects.toMatchObject({ status: 404 })
    await removePasskey(store, leyla, device.made.id, now)
    await disableMember(store, 'tom.ashby@example.org', now)
    for (const each of [device, toms])
      await expect(signIn(store, each.show(await asked(store), where))).rejects.toMatchObject(wrong)
  })

  test('a passkey is added once, by the member who was asked and for this site', async () => {
    const store = await fresh()
    const { leyla, tom } = await cast(store)
    const notAdded = { code: 'factor.notAdded' }
    const device = authenticator()
    const add = (member: Member, credential: string) =>
      addPasskey(store, member, { credential, name: 'Phone', site }, now)
    const { challenge } = await askedToAdd(store, leyla)
    await expect(add(tom, device.make(challenge, where))).rejects.toMatchObject(notAdded)
    await expect(add(leyla, device.make(challenge, where))).rejects.toMatchObject(notAdded)
    const elsewhere = await askedToAdd(store, leyla)
    const answer = device.make(elsewhere.challenge, { origin: 'https://evil.example' })
    await expect(add(leyla, answer)).rejects.toMatchObject(notAdded)
    await withPasskey(store, leyla, device)
    await expect(withPasskey(store, tom, device)).rejects.toMatchObject(notAdded)
    expect(await store.read.$count(store.t.passkeys)).toBe(1)
  })

  test('a session that began without the second factor is proven by a passkey of the member’s, once', async () => {
    const store = await fresh()
    const { moderator, tom } = await cast(store)
    const old = hashOf(await store.write(tx => startSession(tx, moderator.id, now)))
    const device = await withPasskey(store, moderator)
    const toms = await withPasskey(store, tom)
    const prove = (credential: string, session?: string) =>
      proveByPasskey(store, moderator, { session, credential, site, address }, after(1))
    const belief = () => beliefIn(store.read, moderator, old, after(1))
    const show = async (one = device, at = where) => one.show(await asked(store), at)
    expect(await belief()).toBe('unproven')
    await expect(prove(await show(toms), old)).rejects.toMatchObject(wrong)
    await expect(prove(await show(), undefined)).rejects.toMatchObject(wrong)
    await expect(prove(await show(device, { origin: 'https://evil.example' }), old)).rejects.toMatchObject(wrong)
    await expect(prove('', old)).rejects.toMatchObject(wrong)
    expect(await belief()).toBe('unproven')
    const answer = await show()
    await prove(answer, old)
    expect(await belief()).toBe('fresh')
    await expect(prove(answer, old)).rejects.toMatchObject(wrong)
  })

  test('one that is only touched proves a session that is older than it, and none that it may have begun', async () => {
    const store = await fresh()
    const { moderator } = await cast(store)
    const begin = (at: Date) => store.write(tx => startSession(tx, moderator.id, at)).then(hashOf)
    const [before, since] = [await begin(after(-1)), await begin(after(1))]
    const device = await withPasskey(store, moderator, authenticator({ unlocks: false }))
    const prove = async (session: string) => {
      const credential = device.show(await asked(store), where)
      await proveByPasskey(store, moderator, { session, credential, site, address }, after(2))
    }
    await prove(before)
    await expect(prove(since)).rejects.toMatchObject(wrong)
    expect(await beliefIn(store.read, moderator, since, after(2))).toBe('unproven')
  })

  test('what a page asks by itself is limited for each network, apart from what a button asks', async () => {
    keepLimits('fresh')
    const store = await fresh()
    const fill = (from = address) => askForPasskey(store, { site, address: from, limit: 'passkeyFill' }, now)
    for (let n = 0; n < 120; n++) await fill()
    await expect(fill()).rejects.toMatchObject({ code: 'people.tooMany', status: 429 })
    await fill('198.51.100.7')
    await askForPasskey(store, { site, address }, now)
  })

  test('of two answers to one question at once, one signs in', async () => {
    const store = await fresh()
    const { leyla } = await cast(store)
    const device = await withPasskey(store, leyla, authenticator({ counts: false }))
    const answer = device.show(await asked(store), where)
    const tries = await Promise.allSettled([signIn(store, answer), signIn(store, answer)])
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})
