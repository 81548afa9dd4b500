import { NextRequest } from 'next/server'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { as } from '@/testing/as'
import { person } from '@/testing/cast'
import { eachEngine } from '@/testing/each-engine'
import { type OidcProvider, startOidcProvider, throughProvider } from '@/testing/oidc-provider'
import { publishArticle } from '@/magazine/articles/publish'
import { continueWithAction } from './actions'
import { keepWords } from './kept'
import type { Member } from './member'
import { backFromProvider } from './journey'
import { startSession } from './session-row'
import { disableMember } from './standing'

const site = 'http://localhost:3000'
const now = new Date('2026-11-24T12:00:00Z')
let provider: OidcProvider

beforeAll(async () => {
  provider = await startOidcProvider(site)
  process.env.AUTH_OIDC_ISSUER = provider.issuer
  process.env.AUTH_OIDC_ID = provider.client.id
  process.env.AUTH_OIDC_SECRET = provider.client.secret
})
afterAll(() => provider.close())
beforeEach(() => provider.people.clear())

/** From the button on our page to the provider, up to the step back. */
async function there(store: Store, login?: string, carried: Record<string, string> = {}, member?: Member) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ provider: 'oidc', ...carried })) form.set(name, value)
  const { went = '', jar } = await as(store, member, () => continueWithAction({}, form))
  return { back: await throughProvider(went, provider, login), jar }
}

async function backAt(store: Store, address: string, jar: Map<string, string>, member?: Member, session?: string) {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const { result } = await as(
    store,
    member,
    () => backFromProvider(new NextRequest(address, { headers: { cookie } })),
    {},
    session === undefined ? {} : { session },
  )
  const set = result?.headers.getSetCookie().find(line => line.startsWith('session='))
  return { status: result?.status, to: result?.headers.get('location'), session: set }
}

async function journey(store: Store, login?: string, carried?: Record<string, string>, member?: Member) {
  const { back, jar } = await there(store, login, carried, member)
  return backAt(store, back, jar, member)
}

const members = ({ read }: Store) =>
  read
    .select({ name: read.t.members.name, email: read.t.members.email, at: read.t.members.emailConfirmedAt })
    .from(read.t.members)

eachEngine(fresh => {
  test('somebody new comes in under their name, their address proven, and the second time as the same', async () => {
    const store = await fresh()
    provider.people.set('mira', { name: 'Mira Ostrowe', email: 'Mira@Example.org', email_verified: true })
    expect(await journey(store, 'mira', { next: '/articles/the-sea' })).toEqual({
      status: 303,
      to: '/articles/the-sea',
      session: expect.stringMatching(/^session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/i),
    })
    expect(await members(store)).toEqual([{ name: 'Mira Ostrowe', email: 'mira@example.org', at: expect.any(Date) }])
    expect(await journey(store, 'mira')).toMatchObject({ to: '/', session: expect.any(String) })
    expect(await members(store)).toHaveLength(1)
    expect(await store.read.$count(store.t.sessions)).toBe(2)
  })

  test('the words that somebody had begun wait for them where they were to stand', async () => {
    const store = await fresh()
    provider.people.set('mira', { name: 'Mira', email: 'mira@example.org', email_verified: true })
    await publishArticle(store, {
      headline: 'The sea',
      standfirst: '',
      body: 'It is.',
      language: 'en',
      publishedAt: now,
      authors: [],
    })
    const [article] = await store.read.select().from(store.t.articles)
    const kept = await keepWords(
      store,
      { articleId: article?.id ?? 0, words: 'I saw it.', address: '192.0.2.1' },
      new Date(),
    )
    expect(await journey(store, 'mira', { kept })).toMatchObject({ to: '/articles/the-sea#your-comment' })
    const [row] = await store.read.select().from(store.t.keptWords)
    expect(row?.memberId).not.toBeNull()
  })

  test('who turns back is brought to the sign-in page, with what they carried', async () => {
    const store = await fresh()
    expect(await journey(store, undefined, { next: '/articles/the-sea' })).toEqual({
      status: 303,
      to: '/sign-in?next=%2Farticles%2Fthe-sea&refused=failed',
      session: undefined,
    })
  })

  test('an address that the provider has not proven lets nobody in', async () => {
    const store = await fresh()
    provider.people.set('eve', { name: 'Eve', email: 'leyla.nur@example.org', email_verified: false })
    provider.people.set('adam', { name: 'Adam' })
    expect(await journey(store, 'eve')).toMatchObject({ to: '/sign-in?refused=unproven', session: undefined })
    expect(await journey(store, 'adam')).toMatchObject({ to: '/sign-in?refused=unproven', session: undefined })
    expect(await members(store)).toEqual([])
  })

  test('a member is joined by their address only once they have confirmed it here', async () => {
    const store = await fresh()
    const leyla = await person(store, 'Leyla Nur')
    provider.people.set('leyla', { name: 'L. Nur', email: 'leyla.nur@example.org', email_verified: true })
    expect(await journey(store, 'leyla')).toMatchObject({ to: '/sign-in?refused=unconfirmed', session: undefined })
    await store.write(tx =>
      tx
        .update(tx.t.members)
        .set({ emailConfirmedAt: now })
        .then(() => undefined),
    )
    expect(await journey(store, 'leyla')).toMatchObject({ to: '/', session: expect.any(String) })
    const [account] = await store.read.select().from(store.t.accounts)
    expect(account).toMatchObject({ provider: 'oidc', providerAccountId: 'leyla', memberId: leyla.id })
    expect(await members(store)).toMatchObject([{ name: 'Leyla Nur' }])
  })

  test('who is disabled does not come in, by account or by address', async () => {
    const store = await fresh()
    provider.people.set('mira', { name: 'Mira', email: 'mira@example.org', email_verified: true })
    provider.people.set('again', { name: 'Mira', email: 'mira@example.org', email_verified: true })
    await journey(store, 'mira')
    await disableMember(store, 'mira@example.org', now)
    expect(await journey(store, 'mira')).toMatchObject({ to: '/sign-in?refused=disabled', session: undefined })
    expect(await journey(store, 'again')).toMatchObject({ to: '/sign-in?refused=disabled', session: undefined })
  })

  test('a provider is one factor: who has a second is asked for it, and has no session before', async () => {
    const store = await fresh()
    provider.people.set('mira', { name: 'Mira', email: 'mira@example.org', email_verified: true })
    await journey(store, 'mira')
    await store.write(async tx => {
      await tx.update(tx.t.members).set({ totpSecret: 'kept', totpConfirmedAt: now })
      await tx.delete(tx.t.sessions)
    })
    expect(await journey(store, 'mira', { next: '/archive' })).toEqual({
      status: 303,
      to: expect.stringMatching(/^\/sign-in\/second\/[\w-]{43}\?next=%2Farchive$/),
      session: undefined,
    })
    expect(await store.read.$count(store.t.sessions)).toBe(0)
  })

  test('an account of another member is not taken over by who is signed in', async () => {
    const store = await fresh()
    const leyla = await person(store, 'Leyla Nur')
    provider.people.set('mira', { name: 'Mira', email: 'mira@example.org', email_verified: true })
    await journey(store, 'mira')
    expect(await journey(store, 'mira', {}, leyla)).toMatchObject({ to: '/sign-in?refused=elsewhere' })
  })

  test('an account at a provider joins who is signed in only while their session is fresh', async () => {
    const store = await fresh()
    const leyla = await person(store, 'Leyla Nur')
    const { sessions } = store.t
    provider.people.set('eve', { name: 'Eve', email: 'eve@example.org', email_verified: true })
    const { back, jar } = await there(store, 'eve', {}, leyla)
    const later = (minutes: number) => new Date(Date.now() - minutes * 60_000)
    const session = await store.write(tx => startSession(tx, leyla.id, new Date()))
    const age = (minutes: number) => store.write(tx => tx.update(sessions).set({ createdAt: later(minutes) }))
    await age(20)
    expect(await backAt(store, back, new Map([...jar, ['session', session]]), leyla, session)).toMatchObject({
      to: '/sign-in?refused=old',
    })
    expect(await store.read.$count(store.t.accounts)).toBe(0)
    expect(await journey(store, 'eve', {}, leyla)).toMatchObject({ to: '/' })
    expect(await store.read.select().from(store.t.accounts)).toMatchObject([{ memberId: leyla.id }])
  })

  test('a name that cannot be had gets a number, one that may not be borne becomes another', async () => {
    const store = await fresh()
    await person(store, 'Mira Ostrowe')
    provider.people.set('mira', { name: 'MIRA OSTROWE', email: 'a@example.org', email_verified: true })
    provider.people.set('mod', { name: 'The Moderator‮', email: 'b@example.org', email_verified: true })
    provider.people.set('mod2', { name: 'Moderator', email: 'c@example.org', email_verified: true })
    for (const login of ['mira', 'mod', 'mod2']) await journey(store, login)
    expect((await members(store)).map(({ name }) => name)).toEqual([
      'Mira Ostrowe',
      'MIRA OSTROWE 2',
      'Reader',
      'Reader 2',
    ])
  })

  test('an answer that was not asked for signs nobody in', async () => {
    const store = await fresh()
    const address = `${site}/api/auth/callback/oidc?code=stolen&state=guessed&iss=${encodeURIComponent(provider.issuer)}`
    expect(await backAt(store, address, new Map())).toMatchObject({ to: '/sign-in?refused=failed', session: undefined })
  })

  test('an answer of the provider works once, and only in the browser that asked', async () => {
    const store = await fresh()
    provider.people.set('mira', { name: 'Mira', email: 'mira@example.org', email_verified: true })
    const { back, jar } = await there(store, 'mira')
    expect(await backAt(store, back, new Map())).toMatchObject({ to: '/sign-in?refused=failed', session: undefined })
    expect(await backAt(store, back, jar)).toMatchObject({ to: '/', session: expect.any(String) })
    expect(await backAt(store, back, jar)).toMatchObject({ to: '/sign-in?refused=failed', session: undefined })
  })
})
