import { eq } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import { beforeEach, expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { changePassword } from '@/magazine/account/password'
import { authenticator } from '@/testing/authenticator'
import { eachEngine } from '@/testing/each-engine'
import { addPasskey } from './factor/add-passkey'
import { appBegun, beginApp, confirmApp } from './factor/app'
import { askForNewPasskey, askForPasskey, type Question } from './factor/question'
import { codesOf, keepCodes, offerCodes } from './factor/recovery'
import { showCode, signInByPasskey } from './factor/sign-in'
import { keepLimits } from './limits'
import { linkByToken, makeLink } from './link'
import { type Member, memberColumns, memberOf } from './member'
import { seenFrom } from './network'
import { registerMember } from './register'
import { startSession } from './session-row'
import { signIn, signInByLink } from './sign-in'
import { disableMember } from './standing'
import { hashOf } from './token'

process.env.AUTH_SECRET ??= 'only for tests, which need no folder for it'
const now = new Date('2026-11-24T12:00:00Z')
const later = new Date(now.getTime() + 60_000)
const site = 'https://magazine.example'
const where = { origin: site }
const address = '192.0.2.7'
const key = 'a secret of the tests, long enough for it'
const mira = { name: 'Mira Ostrowe', email: 'mira@mail.example', password: 'nine ferries left the pier' }
const over = { code: 'factor.secondOver', status: 410 }

beforeEach(() => keepLimits('off'))

async function registered(store: Store): Promise<Member> {
  await registerMember(store, { ...mira, address, site }, now)
  const [row] = await store.read.select(memberColumns(store.t)).from(store.t.members)
  if (!row) throw new Error('nobody registered')
  return memberOf(row)
}

const codeAt = (secret: string, at: Date) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() })

async function withApp(store: Store, member: Member): Promise<string> {
  await beginApp(store, member, key)
  const { secret = '' } = (await appBegun(store.read, member, { key, issuer: 'Plumbline' })) ?? {}
  await confirmApp(store, member, { code: codeAt(secret, now), key, address }, now)
  return secret
}

const challengeOf = (question: Question) => String(Object.values(Object.values(question)[0] ?? {})[0])

async function withPasskey(store: Store, member: Member) {
  const device = authenticator()
  const session = hashOf(await store.write(tx => startSession(tx, member.id, now)))
  const question = await askForNewPasskey(store, member, { site, magazine: 'Plumbline', session, address }, now)
  await addPasskey(store, member, { credential: device.make(challengeOf(question), where), name: 'Phone', site }, now)
  return device
}

/** Signs in by the password, up to the question for the second factor. */
async function halfway(store: Store): Promise<string> {
  const { token, go } = await signIn(store, { ...mira, address }, now)
  expect(token).toBe('')
  return /^\/sign-in\/second\/([\w-]{43})/.exec(go)?.[1] ?? ''
}

const goOn = (store: Store, asked: string, secret: string) =>
  showCode(store, { asked, code: codeAt(secret, later), key, address }, later)

eachEngine(fresh => {
  test('who proves an address that somebody else registered, leaves them no way in at all', async () => {
    const store = await fresh()
    const member = await registered(store)
    const device = await withPasskey(store, member)
    await keepCodes(store, member, offerCodes(member, key), key, now)
    const [away, link] = await store.write(async tx => {
      const account = { provider: 'oidc', providerAccountId: 'eve', memberId: member.id, createdAt: now }
      await tx.insert(tx.t.accounts).values(account)
      return [
        await makeLink(tx, { memberId: member.id, email: 'eve@mail.example', purpose: 'email' }, now),
        await makeLink(tx, { memberId: member.id, email: mira.email, purpose: 'sign-in' }, now),
      ]
    })
    const secret = await withApp(store, member)
    const asked = await halfway(store)
    const { token, go } = await signInByLink(store, { link, address }, later)
    expect([token.length, go]).toEqual([43, '/'])
    const credential = device.show(challengeOf(await askForPasskey(store, { site, address }, later)), where)
    await expect(signInByPasskey(store, { credential, site, address }, later)).rejects.toMatchObject({ status: 422 })
    await expect(goOn(store, asked, secret)).rejects.toMatchObject(over)
    expect(await codesOf(store.read, member.id)).toEqual({ all: 0, unused: 0 })
    expect(await store.read.$count(store.t.accounts)).toBe(0)
    expect(await linkByToken(store.read, away, 'email', later)).toBeUndefined()
  })

  test('who had shown a password begins anew when it is changed, or its member shut out, before the second factor', async () => {
    const store = await fresh()
    const member = await registered(store)
    const secret = await withApp(store, member)
    const first = await halfway(store)
    const session = hashOf(await store.write(tx => startSession(tx, member.id, now)))
    const { sessions } = store.t
    await store.write(tx => tx.update(sessions).set({ provenAt: now }).where(eq(sessions.tokenHash, session)))
    const proof = { password: mira.password, session, address }
    await changePassword(store, member, { ...proof, fresh: 'the tug came at half past ten' }, now)
    await expect(goOn(store, first, secret)).rejects.toMatchObject(over)
    const { go } = await signIn(store, { ...mira, password: 'the tug came at half past ten', address }, now)
    await disableMember(store, mira.email, now)
    await expect(goOn(store, go.slice('/sign-in/second/'.length), secret)).rejects.toMatchObject(over)
  })

  test('who has a password and tries codes from everywhere shuts its member out of no network they were seen from', async () => {
    const store = await fresh()
    const member = await registered(store)
    const secret = await withApp(store, member)
    await seenFrom(store, member.id, address, now)
    keepLimits('fresh')
    let waits = ''
    for (let network = 1; network <= 6; network++)
      for (let n = 0; n < 10; n++) {
        if (n % 4 === 0) waits = await halfway(store)
        const wrong = { asked: waits, code: '000000', key, address: `198.51.100.${network}` }
        await expect(showCode(store, wrong, now)).rejects.toHaveProperty('status', network > 5 ? 429 : 422)
      }
    const asked = await halfway(store)
    const elsewhere = { asked, code: codeAt(secret, later), key, address: '203.0.113.9' }
    await expect(showCode(store, elsewhere, later)).rejects.toMatchObject({ status: 429 })
    expect(await goOn(store, asked, secret)).toHaveProperty('token', expect.stringMatching(/^[\w-]{43}$/))
  })
})
