import { eq } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import { beforeEach, expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { setMagazine } from '@/magazine/settings/magazine'
import { authenticator } from '@/testing/authenticator'
import { person } from '@/testing/cast'
import { eachEngine } from '@/testing/each-engine'
import { makeLink } from '../link'
import { keepLimits } from '../limits'
import type { Member } from '../member'
import { memberBySession, startSession } from '../session-row'
import { signInByLink } from '../sign-in'
import { hashOf } from '../token'
import { addPasskey } from './add-passkey'
import { appBegun, beginApp, confirmApp, removeApp } from './app'
import { clearChallenges } from './challenge'
import { askForNewPasskey, askForPasskey, type Question } from './question'
import { codesOf, keepCodes, offerCodes } from './recovery'
import { proveByCode, showCode, showPasskey, signInByPasskey } from './sign-in'

process.env.AUTH_SECRET ??= 'only for tests, which need no folder for it'
const now = new Date('2026-11-24T12:00:00Z')
const after = (seconds: number) => new Date(now.getTime() + seconds * 1_000)
const site = 'https://magazine.example'
const where = { origin: site }
const address = '192.0.2.7'
const key = 'a secret of the tests, long enough for it'

beforeEach(() => keepLimits('off'))

const codeAt = (secret: string, at: Date) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() })

const mona = (store: Store) => person(store, 'Mona Derin', 'moderator')

/** Sets an app up for a member, 10 minutes ago. */
async function withApp(store: Store, member: Member): Promise<string> {
  await beginApp(store, member, key)
  const { secret = '' } = (await appBegun(store.read, member, { key, issuer: 'Plumbline' })) ?? {}
  await confirmApp(store, member, { code: codeAt(secret, after(-600)), key, address }, after(-600))
  return secret
}

const challengeOf = (question: Question) => String(Object.values(Object.values(question)[0] ?? {})[0])
const asked = async (store: Store) => challengeOf(await askForPasskey(store, { site, address }, now))

async function withPasskey(store: Store, member: Member, device = authenticator()) {
  const session = hashOf(await store.write(tx => startSession(tx, member.id, now)))
  const question = await askForNewPasskey(store, member, { site, magazine: 'Plumbline', session, address }, now)
  const credential = device.make(challengeOf(question), where)
  await addPasskey(store, member, { credential, name: 'Phone', site }, now)
  return device
}

/** Shows the first factor, a mailed link; gives the token that stands for it, and what came of it. */
async function first(store: Store, { id }: Member, email: string, luggage = {}, at = now) {
  const link = await store.write(tx => makeLink(tx, { memberId: id, email, purpose: 'sign-in' }, at))
  const came = await signInByLink(store, { link, address, ...luggage }, at)
  return { ...came, asked: /^\/sign-in\/second\/([\w-]{43})/.exec(came.go)?.[1] ?? '' }
}
const email = 'mona.derin@example.org'
const show = (store: Store, waits: string, code: string, at = now, next?: string) =>
  showCode(store, { asked: waits, code, key, address, next }, at)
const wrong = { code: 'factor.codeWrong', status: 422 }
const over = { code: 'factor.secondOver', status: 410 }

eachEngine(fresh => {
  test('who has a second factor has no session before it was shown, and then goes on where they were', async () => {
    const store = await fresh()
    const member = await mona(store)
    const secret = await withApp(store, member)
    const came = await first(store, member, email, { next: '/archive' })
    expect(came).toMatchObject({ token: '', go: `/sign-in/second/${came.asked}?next=%2Farchive` })
    expect(await store.read.$count(store.t.sessions)).toBe(0)
    const { token, go } = await show(store, came.asked, codeAt(secret, now), now, '/archive')
    expect(go).toBe('/archive')
    expect(await memberBySession(store, hashOf(token), now)).toEqual(member)
    await expect(show(store, came.asked, codeAt(secret, after(60)), after(60))).rejects.toMatchObject(over)
  })

  test('a code of the app works once, nor does one that is older; one step beside is accepted', async () => {
    const store = await fresh()
    const member = await mona(store)
    const secret = await withApp(store, member)
    await show(store, (await first(store, member, email)).asked, codeAt(secret, after(30)))
    const again = await first(store, member, email)
    for (const code of [codeAt(secret, after(30)), codeAt(secret, now), codeAt(secret, after(-30)), '', '12345'])
      await expect(show(store, again.asked, code)).rejects.toMatchObject(code === '12345' ? over : wrong)
    const later = await first(store, member, email)
    const { token } = await show(store, later.asked, codeAt(secret, after(60)), after(60))
    expect(token).not.toBe('')
  })

  test('after five wrong codes, and after ten minutes, one begins again', async () => {
    const store = await fresh()
    const member = await mona(store)
    const secret = await withApp(store, member)
    const { asked: waits } = await first(store, member, email)
    for (let n = 1; n <= 4; n++) await expect(show(store, waits, 'no')).rejects.toMatchObject(wrong)
    await expect(show(store, waits, 'no')).rejects.toMatchObject(over)
    await expect(show(store, waits, codeAt(secret, now))).rejects.toMatchObject(over)
    const late = await first(store, member, email)
    await expect(show(store, late.asked, codeAt(secret, after(600)), after(600))).rejects.toMatchObject(over)
    await clearChallenges(store, after(601))
    expect(await store.read.$count(store.t.challenges)).toBe(0)
    expect(await store.read.$count(store.t.sessions)).toBe(0)
  })

  test('many who have the password and try codes are stopped for this member, from wherever they come', async () => {
    const store = await fresh()
    const member = await mona(store)
    await withApp(store, member)
    keepLimits('fresh')
    const tried = []
    for (let n = 0; n < 52; n++) {
      const { asked: waits } = await first(store, member, email, { address: `198.51.100.${n}` })
      const given = { asked: waits, code: '000000', key, address: `198.51.100.${n}` }
      tried.push(await showCode(store, given, now).catch((error: { status: number }) => error.status))
    }
    expect([tried[0], tried.at(-1)]).toEqual([422, 429])
  })

  test('recovery codes: ten, each works once, kept as hashes; new ones end those before', async () => {
    const store = await fresh()
    const member = await mona(store)
    await withApp(store, member)
    const offer = offerCodes(member, key)
    const [code = '', other = '', ...more] = offer.codes.split(' ')
    expect(new Set([code, other, ...more]).size).toBe(10)
    await expect(show(store, (await first(store, member, email)).asked, code)).rejects.toMatchObject(wrong)
    await keepCodes(store, member, offer, key, now)
    const kept = JSON.stringify(await store.read.select().from(store.t.recoveryCodes))
    expect(kept).not.toContain(code)
    expect(kept).not.toContain(code.replaceAll('-', ''))
    await show(store, (await first(store, member, email)).asked, code.toUpperCase())
    await expect(show(store, (await first(store, member, email)).asked, code)).rejects.toMatchObject(wrong)
    expect(await codesOf(store.read, member.id)).toEqual({ all: 10, unused: 9 })
    await keepCodes(store, member, offerCodes(member, key), key, now)
    await expect(show(store, (await first(store, member, email)).asked, other)).rejects.toMatchObject(wrong)
    expect(await codesOf(store.read, member.id)).toEqual({ all: 10, unused: 10 })
  })

  test('codes that were not offered to this member are not taken', async () => {
    const store = await fresh()
    const [member, tom] = [await mona(store), await person(store, 'Tom Ashby')]
    const theirs = offerCodes(tom, key)
    const chosen = { codes: 'aaaaa-aaaaa-aaaaa', seal: offerCodes(member, key).seal }
    for (const offer of [theirs, chosen, { ...theirs, seal: '' }])
      await expect(keepCodes(store, member, offer, key, now)).rejects.toMatchObject({ code: 'people.wrongField' })
    expect(await store.read.$count(store.t.recoveryCodes)).toBe(0)
  })

  test('a code of another member is none, and the secret of an app is worth nothing without the key or in another row', async () => {
    const store = await fresh()
    const [member, tom] = [await mona(store), await person(store, 'Tom Ashby')]
    const secret = await withApp(store, member)
    const toms = await withApp(store, tom)
    const { asked: waits } = await first(store, member, email)
    await expect(show(store, waits, codeAt(toms, now))).rejects.toMatchObject(wrong)
    const { members } = store.t
    const [row] = await store.read.select().from(members).where(eq(members.id, member.id))
    expect(row?.totpSecret).not.toContain(secret)
    const given = { asked: waits, code: codeAt(secret, now), key: 'another key', address }
    await expect(showCode(store, given, now)).rejects.toMatchObject(wrong)
    await store.write(async tx => {
      const copied = { totpSecret: row?.totpSecret, emailConfirmedAt: now }
      await tx.update(members).set(copied).where(eq(members.id, tom.id))
    })
    const tomsFirst = await first(store, tom, 'tom.ashby@example.org')
    await expect(show(store, tomsFirst.asked, codeAt(secret, now))).rejects.toMatchObject(wrong)
  })

  test('a passkey is a second factor from moderators up, and only their own', async () => {
    const store = await fresh()
    const [member, tom] = [await mona(store), await person(store, 'Tom Ashby')]
    const device = await withPasskey(store, member)
    const toms = await withPasskey(store, tom)
    expect((await first(store, tom, 'tom.ashby@example.org')).token).not.toBe('')
    const { asked: waits } = await first(store, member, email)
    const given = { asked: waits, site, address }
    const theirs = toms.show(await asked(store), where)
    await expect(showPasskey(store, { ...given, credential: theirs }, now)).rejects.toMatchObject({
      code: 'factor.passkeyWrong',
    })
    const own = device.show(await asked(store), where)
    const { token } = await showPasskey(store, { ...given, credential: own }, now)
    expect(await memberBySession(store, hashOf(token), now)).toEqual(member)
  })

  test('a passkey that was only touched is one factor: the same again is not the second', async () => {
    const store = await fresh()
    const member = await mona(store)
    const device = await withPasskey(store, member, authenticator({ unlocks: false }))
    const secret = await withApp(store, member)
    const touched = async () => device.show(await asked(store), where)
    const came = await signInByPasskey(store, { credential: await touched(), site, address }, now)
    expect(came.token).toBe('')
    const waits = came.go.split('/').at(-1) ?? ''
    const again = { asked: waits, credential: await touched(), site, address }
    await expect(showPasskey(store, again, now)).rejects.toMatchObject({ code: 'factor.passkeyWrong' })
    expect((await show(store, waits, codeAt(secret, now))).token).not.toBe('')
  })

  test('where it is required, who has none sets one up, and until then is no more than a member', async () => {
    const store = await fresh()
    const member = await mona(store)
    expect((await first(store, member, email, { next: '/archive' })).go).toBe('/archive')
    await setMagazine(store, { secondFactor: true })
    const { token, go } = await first(store, member, email, { next: '/archive' })
    expect(go).toBe('/account/second-factor?next=%2Farchive')
    const before = await store.write(tx => startSession(tx, member.id, now))
    expect(await memberBySession(store, hashOf(before), now)).toMatchObject({ id: member.id, role: 'member' })
    const session = hashOf(token)
    expect(await memberBySession(store, session, now)).toMatchObject({ role: 'member' })
    await beginApp(store, member, key)
    const { secret = '' } = (await appBegun(store.read, member, { key, issuer: 'P' })) ?? {}
    const confirm = (code: string) => confirmApp(store, member, { code, key, session, address }, now)
    await expect(confirm('000000')).rejects.toMatchObject(wrong)
    expect(await memberBySession(store, session, now)).toMatchObject({ role: 'member' })
    await confirm(codeAt(secret, now))
    expect(await memberBySession(store, session, now)).toEqual(member)
    expect(await memberBySession(store, hashOf(before), now)).toMatchObject({ role: 'member' })
    const prove = (code: string, at: Date) =>
      proveByCode(store, member, { code, key, session: hashOf(before), address }, at)
    await expect(prove(codeAt(secret, now), now)).rejects.toMatchObject(wrong)
    await prove(codeAt(secret, after(30)), after(30))
    expect(await memberBySession(store, hashOf(before), after(30))).toEqual(member)
  })

  test('an app is set up once; another one only after it was removed', async () => {
    const store = await fresh()
    const member = await mona(store)
    await withApp(store, member)
    await expect(beginApp(store, member, key)).rejects.toMatchObject({ code: 'factor.appThere' })
    await removeApp(store, member, now)
    await beginApp(store, member, key)
  })
})
