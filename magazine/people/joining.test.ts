import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { setMagazine } from '@/magazine/settings/magazine'
import { cast } from '@/testing/cast'
import { eachEngine } from '@/testing/each-engine'
import { adapterOf } from './adapter'
import { invitationsLeft, invitationsOf, makeInvitation } from './invitation'
import { wayToJoin } from './joining'
import { keepLimits } from './limits'
import { ownerLink } from './owner-link'
import { refusalOf } from './provider-account'
import { refuseEmail } from './refuse-email'
import { registerMember } from './register'
import { mostInvitations } from './rules'
import { memberBySession } from './session-row'
import { hashOf } from './token'

const now = new Date('2026-11-24T12:00:00Z')
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000)
const site = 'https://magazine.example'
const password = 'nine ferries left the pier'

beforeEach(() => keepLimits('off'))

const register = (store: Store, name: string, invitation?: string, at = now) => {
  const email = `${name.toLowerCase().replace(' ', '.')}@mail.example`
  return registerMember(store, { name, email, password, address: '192.0.2.7', site, invitation }, at)
}
const tokenIn = (link = '') => link.split('invitation=')[1] ?? ''
const who = (store: Store, token: string) => memberBySession(store, hashOf(token), now)

eachEngine(fresh => {
  test('where joining is closed nobody makes an account, neither by password nor by a provider', async () => {
    const store = await fresh()
    await setMagazine(store, { joining: 'closed' })
    expect(await wayToJoin(store, undefined, now)).toBe('closed')
    await expect(register(store, 'Mira Ostrowe')).rejects.toMatchObject({ code: 'setup.joiningClosed', status: 403 })
    const profile = { provider: 'oidc', providerAccountId: '7', email: 'mira@mail.example', proven: true }
    expect(await refusalOf(store, profile)).toBe('closed')
    const made = adapterOf(store).createUser({ name: 'Mira', email: 'mira@mail.example' })
    await expect(made).rejects.toMatchObject({ code: 'setup.joiningClosed' })
    expect(await store.read.$count(store.t.members)).toBe(0)
    await setMagazine(store, { joining: 'open' })
    expect(await refusalOf(store, profile)).toBeUndefined()
    await register(store, 'Mira Ostrowe')
    await setMagazine(store, { joining: 'closed' })
    const [row] = await store.read.select().from(store.t.members)
    await store.write(tx => tx.update(tx.t.members).set({ emailConfirmedAt: now }))
    expect(await refusalOf(store, { ...profile, email: row?.email })).toBeUndefined() // who is a member stays one
  })

  test('an invitation lets one person in, once, and its maker sees whom', async () => {
    const store = await fresh()
    const { leyla } = await cast(store)
    await setMagazine(store, { joining: 'invitation' })
    await expect(register(store, 'Mira Ostrowe')).rejects.toMatchObject({ code: 'setup.invitationNeeded', status: 403 })
    const token = await makeInvitation(store, leyla, now)
    expect(await wayToJoin(store, token, now)).toBe('invited')
    const tried = await Promise.allSettled([
      register(store, 'Mira Ostrowe', token),
      register(store, 'Wen Harrow', token),
    ])
    expect(tried.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(tried.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'setup.invitationOver' },
    })
    const [made] = await invitationsOf(store.read, leyla.id, now)
    expect(['Mira Ostrowe', 'Wen Harrow']).toContain(made?.usedBy?.name)
    expect(await wayToJoin(store, token, now)).toBe('over')
  })

  test('three invitations each, also of many pressed at once; one that ended unused comes back, an owner has no end', async () => {
    const store = await fresh()
    const { leyla, owner } = await cast(store)
    await expect(makeInvitation(store, leyla, now)).rejects.toMatchObject({ code: 'setup.noInvitations' })
    await setMagazine(store, { joining: 'invitation' })
    const tried = await Promise.allSettled(Array.from({ length: 5 }, () => makeInvitation(store, leyla, now)))
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(mostInvitations)
    expect(await invitationsLeft(store.read, leyla, now)).toBe(0)
    expect(await invitationsLeft(store.read, leyla, inDays(31))).toBe(mostInvitations)
    for (let n = 0; n < 5; n++) await makeInvitation(store, owner, now)
  })

  test('an invitation ends with its time, and with its maker', async () => {
    const store = await fresh()
    const { leyla } = await cast(store)
    await setMagazine(store, { joining: 'invitation' })
    const token = await makeInvitation(store, leyla, now)
    expect(await wayToJoin(store, token, inDays(31))).toBe('over')
    const { members } = store.t
    const set = (some: Partial<typeof members.$inferInsert>) =>
      store.write(tx => tx.update(members).set(some).where(eq(members.id, leyla.id)))
    await set({ leavingAt: now, leavingWords: 'erase' })
    expect(await wayToJoin(store, token, now)).toBe('over')
    await set({ leavingAt: null, leavingWords: null })
    expect(await wayToJoin(store, token, now)).toBe('invited')
    await set({ disabledAt: now })
    expect(await wayToJoin(store, token, now)).toBe('over')
    await expect(register(store, 'Mira Ostrowe', token)).rejects.toMatchObject({ code: 'setup.invitationOver' })
  })

  test('the first start’s link makes the owner once, whatever joining says, and the link of the start before ends', async () => {
    const store = await fresh()
    await setMagazine(store, { joining: 'closed', refusedDomains: ['mail.example'] })
    const first = tokenIn(await ownerLink(store, site, now))
    const second = tokenIn(await ownerLink(store, site, now))
    expect(await wayToJoin(store, first, now)).toBe('over')
    expect(await wayToJoin(store, second, inDays(2))).toBe('over')
    expect(await wayToJoin(store, second, now)).toBe('owner')
    const tried = await Promise.allSettled([
      register(store, 'Petra Vane', second),
      register(store, 'Eve Second', second),
    ])
    const came = tried.flatMap(each => (each.status === 'fulfilled' ? [each.value] : []))
    expect(came).toHaveLength(1)
    expect(await who(store, came[0]?.token ?? '')).toMatchObject({ role: 'owner' })
    expect(await store.read.$count(store.t.members)).toBe(1)
    expect(await ownerLink(store, site, now)).toBeUndefined()
  })

  test('an address of a refused domain, of one below it, and a disposable one make no account', async () => {
    const store = await fresh()
    await setMagazine(store, { refusedDomains: ['throwaway.example', 'xn--bcher-kva.example'], refuseDisposable: true })
    const refused = (email: string) => refuseEmail(store.read, email)
    await expect(refused('a@throwaway.example')).rejects.toMatchObject({
      code: 'setup.domainRefused',
      field: 'email',
      values: { domain: 'throwaway.example' },
    })
    await expect(refused('a@mail.throwaway.example')).rejects.toMatchObject({ code: 'setup.domainRefused' })
    await expect(refused('a@xn--bcher-kva.example')).rejects.toMatchObject({ code: 'setup.domainRefused' })
    await refused('a@notthrowaway.example')
    await refused('throwaway.example@mail.example')
    await expect(refused('a@mailinator.com')).rejects.toMatchObject({ code: 'setup.disposableRefused' })
    await expect(refused('a@sub.mailinator.com')).rejects.toMatchObject({ code: 'setup.disposableRefused' })
    const profile = { provider: 'oidc', providerAccountId: '7', email: 'a@mailinator.com', proven: true }
    expect(await refusalOf(store, profile)).toBe('address')
    await setMagazine(store, { refuseDisposable: false })
    await refused('a@mailinator.com')
  })
})
