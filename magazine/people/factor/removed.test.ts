import { eq } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import { beforeEach, expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { setMagazine } from '@/magazine/settings/magazine'
import { authenticator } from '@/testing/authenticator'
import { person } from '@/testing/cast'
import { eachEngine } from '@/testing/each-engine'
import { keepLimits } from '../limits'
import type { Member } from '../member'
import { memberBySession, startSession } from '../session-row'
import { hashOf } from '../token'
import { addPasskey } from './add-passkey'
import { appBegun, beginApp, confirmApp, removeApp } from './app'
import { removePasskey } from './passkey'
import { askForNewPasskey, type Question } from './question'
import { keepCodes, offerCodes } from './recovery'
import { proveByCode } from './sign-in'

const now = new Date('2026-11-24T12:00:00Z')
const site = 'https://magazine.example'
const address = '192.0.2.7'
const key = 'a secret of the tests, long enough for it'

beforeEach(() => keepLimits('off'))

async function required(store: Store) {
  await setMagazine(store, { secondFactor: true })
  const member = await person(store, 'Mona Derin', 'moderator')
  const session = hashOf(await store.write(tx => startSession(tx, member.id, now)))
  const roleNow = async () => (await memberBySession(store, session, now))?.role
  return { member, session, roleNow }
}

async function addApp(store: Store, member: Member, session: string) {
  await beginApp(store, member, key)
  const { secret = '' } = (await appBegun(store.read, member, { key, issuer: 'Plumbline' })) ?? {}
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() })
  await confirmApp(store, member, { code, key, session, address }, now)
}

const challengeOf = (question: Question) => String(Object.values(Object.values(question)[0] ?? {})[0])

async function addKey(store: Store, member: Member, session: string): Promise<string> {
  const device = authenticator()
  const question = await askForNewPasskey(store, member, { site, magazine: 'Plumbline', session, address }, now)
  const credential = device.make(challengeOf(question), { origin: site })
  await addPasskey(store, member, { credential, name: 'Phone', session, site }, now)
  return device.made.id
}

eachEngine(fresh => {
  test('where it is required, who takes the last second factor away is held back at once, in every session', async () => {
    const store = await fresh()
    const { member, session, roleNow } = await required(store)
    await addApp(store, member, session)
    const id = await addKey(store, member, session)
    await removeApp(store, member, now)
    expect(await roleNow()).toBe('moderator')
    await removePasskey(store, member, id, now)
    expect(await roleNow()).toBe('member')
    await addApp(store, member, session)
    expect(await roleNow()).toBe('moderator')
    await removeApp(store, member, now)
    expect(await roleNow()).toBe('member')
    const { sessions } = store.t
    expect(await store.read.$count(sessions, eq(sessions.memberId, member.id))).toBe(1)
  })

  test('recovery codes stand in for a second factor, and are none by themselves', async () => {
    const store = await fresh()
    const { member, session, roleNow } = await required(store)
    const offer = offerCodes(member, key)
    await keepCodes(store, member, offer, key, now)
    const [one = '', other = ''] = offer.codes.split(' ')
    const prove = (code: string) => proveByCode(store, member, { code, key, session, address }, now)
    await expect(prove(one)).rejects.toMatchObject({ code: 'factor.codeWrong' })
    expect(await roleNow()).toBe('member')
    await addKey(store, member, session)
    const { sessions } = store.t
    await store.write(tx => tx.update(sessions).set({ provenAt: null }))
    await prove(other)
    expect(await roleNow()).toBe('moderator')
  })
})
