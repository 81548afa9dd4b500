import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { eachEngine } from '@/testing/each-engine'
import { choosePassword, confirmEmail } from './choose-password'
import { sendLink } from './letters'
import { keepLimits } from './limits'
import { registerMember } from './register'
import { memberBySession } from './session-row'
import { signIn, signInByLink } from './sign-in'
import { hashOf } from './token'

const now = new Date('2026-11-24T12:00:00Z')
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const site = 'https://magazine.example'
const address = '192.0.2.7'
const mira = { name: 'Mira Ostrowe', email: 'mira@mail.example', password: 'nine ferries left the pier' }

beforeEach(() => keepLimits('off'))

const register = (store: Store, some: Partial<typeof mira> & { next?: string } = {}) =>
  registerMember(store, { ...mira, address, site, ...some }, now)
const who = (store: Store, token: string) => memberBySession(store, hashOf(token), now)
const letters = (store: Store) => store.read.select().from(store.t.letters)
const rowOf = async (store: Store) => (await store.read.select().from(store.t.members))[0]

/** The token of the link in the newest letter. */
async function mailed(store: Store) {
  const texts = (await letters(store)).map(({ text }) => text)
  return /\/(?:sign-in\/link|forgot)\/([\w-]{43})/.exec(texts.at(-1) ?? '')?.[1] ?? ''
}

eachEngine(fresh => {
  test('registering signs in at once, and a letter asks to confirm the address', async () => {
    const store = await fresh()
    const { token, go } = await register(store, { next: '/articles/the-ferry' })
    expect(go).toBe('/articles/the-ferry')
    expect(await who(store, token)).toMatchObject({ name: 'Mira Ostrowe', handle: 'mira-ostrowe', role: 'member' })
    expect(await letters(store)).toMatchObject([{ to: 'mira@mail.example', sentAt: null }])
    expect((await rowOf(store))?.emailConfirmedAt).toBeNull()
    await confirmEmail(store, await mailed(store), now)
    expect((await rowOf(store))?.emailConfirmedAt).toEqual(now)
    expect(await who(store, token)).toBeDefined()
  })

  test('a name that looks like another’s, an address that is taken: the account is refused at its field', async () => {
    const store = await fresh()
    await register(store)
    const again = { name: 'Somebody Else', email: 'else@mail.example' }
    await expect(register(store, { ...again, name: 'Mira Оstrоwe' })).rejects.toMatchObject({
      code: 'people.nameTaken',
    })
    await expect(register(store, { ...again, email: ' MIRA@Mail.example' })).rejects.toMatchObject({
      code: 'people.emailTaken',
      field: 'email',
    })
    await expect(register(store, { ...again, name: 'Мoderator' })).rejects.toMatchObject({
      code: 'people.nameReserved',
    })
    expect(await store.read.$count(store.t.members)).toBe(1)
    expect(await letters(store)).toHaveLength(1)
  })

  test('of two who take one name at the same moment, one gets it and the other reads why not', async () => {
    const store = await fresh()
    const tries = await Promise.allSettled([
      register(store, { email: 'one@mail.example' }),
      register(store, { email: 'two@mail.example' }),
    ])
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'people.nameTaken' } })
  })

  test('how many tries are left is said the same of an address that has an account and of one that has none', async () => {
    const store = await fresh()
    await register(store)
    keepLimits('fresh')
    for (const email of [mira.email, 'nobody@mail.example']) {
      const left: unknown[] = []
      for (let n = 0; n < 5; n++)
        await signIn(store, { email, password: 'eight ferries left', address }, now).catch((error: unknown) =>
          left.push(error),
        )
      expect(left).toMatchObject([4, 3, 2, 1, 0].map(left => ({ values: { left, minutes: 15 } })))
      await expect(signIn(store, { ...mira, email, address }, now)).rejects.toMatchObject({ status: 429 })
    }
    await signIn(store, { ...mira, address: '198.51.100.9' }, now) // who tries elsewhere shuts no member out
  })

  test('the password lets in; a wrong one, an unknown address and a disabled account are refused in the same words', async () => {
    const store = await fresh()
    await register(store)
    const { token } = await signIn(store, { ...mira, email: 'Mira@MAIL.example', address }, now)
    expect(await who(store, token)).toMatchObject({ name: 'Mira Ostrowe' })
    const wrong = { code: 'people.wrongPassword', status: 422 }
    await expect(signIn(store, { ...mira, password: 'eight ferries left', address }, now)).rejects.toMatchObject(wrong)
    await expect(signIn(store, { ...mira, email: 'nobody@mail.example', address }, now)).rejects.toMatchObject(wrong)
    await store.write(async tx => void (await tx.update(tx.t.members).set({ disabledAt: now })))
    await expect(signIn(store, { ...mira, address }, now)).rejects.toMatchObject(wrong)
  })

  test('five wrong passwords for one account shut it for this network, also for the right one', async () => {
    const store = await fresh()
    await register(store)
    keepLimits('fresh')
    const wrong = { ...mira, password: 'wrong wrong wrong', address }
    for (let n = 0; n < 5; n++) await expect(signIn(store, wrong, now)).rejects.toMatchObject({ status: 422 })
    const refused = await signIn(store, { ...mira, address }, now).catch((error: unknown) => error)
    expect(refused).toMatchObject({ status: 429 })
    expect(refused).toHaveProperty('retryAfterSeconds', expect.closeTo(900, -1))
    expect(await signIn(store, { ...mira, address: '198.51.100.4' }, now)).toHaveProperty('token')
  })

  test('a mailed link signs in once, within 30 minutes', async () => {
    const store = await fresh()
    await register(store)
    const ask = () => sendLink(store, { email: mira.email, purpose: 'sign-in', address, site }, now)
    await ask()
    const link = await mailed(store)
    const { token } = await signInByLink(store, { link, address }, after(29))
    expect(await who(store, token)).toMatchObject({ name: 'Mira Ostrowe' })
    await expect(signInByLink(store, { link, address }, after(29))).rejects.toMatchObject({ status: 410 })
    await ask()
    const late = signInByLink(store, { link: await mailed(store), address }, after(30))
    await expect(late).rejects.toMatchObject({ status: 410 })
  })

  test('of two presses on one link at once, one signs in', async () => {
    const store = await fresh()
    await register(store)
    await sendLink(store, { email: mira.email, purpose: 'sign-in', address, site }, now)
    const link = await mailed(store)
    const presses = await Promise.allSettled([1, 2, 3].map(() => signInByLink(store, { link, address }, now)))
    expect(presses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('nobody is mailed at an address without an account, and the answer is the same', async () => {
    const store = await fresh()
    const asked = { email: 'nobody@mail.example', purpose: 'sign-in', address, site } as const
    await expect(sendLink(store, asked, now)).resolves.toBeUndefined()
    expect(await letters(store)).toEqual([])
  })

  test('a new password by mail signs out everywhere else, ends the old one, and the link works once', async () => {
    const store = await fresh()
    const { token: old } = await register(store)
    await sendLink(store, { email: mira.email, purpose: 'password', address, site }, now)
    const link = await mailed(store)
    const password = 'the tug came at half past ten'
    await expect(choosePassword(store, { link, password: 'short', address }, now)).rejects.toMatchObject({
      status: 422,
    })
    const { token } = await choosePassword(store, { link, password, address }, now)
    expect(await who(store, token)).toBeDefined()
    expect(await who(store, old)).toBeUndefined()
    await expect(signIn(store, { ...mira, address }, now)).rejects.toMatchObject({ status: 422 })
    expect(await signIn(store, { ...mira, password, address }, now)).toHaveProperty('token')
    await expect(choosePassword(store, { link, password, address }, now)).rejects.toMatchObject({ status: 410 })
  })

  test('who proves an address that somebody else registered, shuts them out', async () => {
    const store = await fresh()
    const { token: others } = await register(store)
    await sendLink(store, { email: mira.email, purpose: 'sign-in', address, site }, now)
    await signInByLink(store, { link: await mailed(store), address }, now)
    expect(await who(store, others)).toBeUndefined()
    await expect(signIn(store, { ...mira, address }, now)).rejects.toMatchObject({ status: 422 })
  })

  test('a link for one purpose does not serve another, nor a member who has another address by now', async () => {
    const store = await fresh()
    await register(store)
    await expect(signInByLink(store, { link: await mailed(store), address }, now)).rejects.toMatchObject({
      status: 410,
    })
    await sendLink(store, { email: mira.email, purpose: 'sign-in', address, site }, now)
    const { members } = store.t
    await store.write(
      async tx =>
        void (await tx.update(members).set({ email: 'new@mail.example' }).where(eq(members.email, mira.email))),
    )
    await expect(signInByLink(store, { link: await mailed(store), address }, now)).rejects.toMatchObject({
      status: 410,
    })
  })
})
