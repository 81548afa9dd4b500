import NextAuth, { type NextAuthConfig } from 'next-auth'
import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'
import { store as keptStore } from '@/db/kept'
import type { Store } from '@/db/store'
import { readEnvironment } from '@/magazine/settings/environment'
import { Refusal } from '@/magazine/settings/refusal'
import { adapterOf } from './adapter'
import { type Arrived, type Luggage, onward, withLuggage } from './arrive'
import { sessionCookie, sessionCookieName } from './cookie'
import { type Here, here } from './here'
import type { Member, Role } from './member'
import { refusalOf } from './provider-account'
import { type Offered, offered } from './provider-list'
import { isProven, providersOf } from './providers'
import { sessionDays } from './rules'
import { authSecret } from './secret'
import { endSession, memberBySession, sessionEnd } from './session-row'
import { hashOf, isToken } from './token'

declare module 'next-auth' {
  interface Session {
    user: { id: string; name: string; role: Role }
  }
  interface User {
    role?: Role
  }
}

/**
 * Who asks for the page or action being answered; undefined for a visitor. Asked once a request: the page that Next renders
 * into the reply of signing out is still theirs, and leads nowhere else than the reply does.
 */
export function currentMember(): Promise<Member | undefined> {
  const request = here()
  const known = asked.get(request) ?? memberOf(request)
  asked.set(request, known)
  return known
}

/** Gives the browser being answered its new session, ends the one it had, and goes on. Only in an action. */
export async function enter(store: Store, { token, go }: Arrived, now: Date): Promise<{ go: string; leave: true }> {
  const { site } = here()
  const jar = await cookies()
  const before = jar.get(sessionCookieName(site))?.value
  if (isToken(before)) await endSession(store, hashOf(before))
  jar.set(sessionCookieName(site), token, sessionCookie(site, sessionEnd(now)))
  return { go, leave: true }
}

/** Signs the browser being answered out. Only in an action. */
export async function leave(): Promise<{ go: string; leave: true }> {
  await signOut({ redirect: false })
  return { go: '/', leave: true }
}

/** The providers that somebody may come in by. */
export const providersHere = (): Offered[] => offered(environment().providers)

/** Begins the journey to a provider and back. Refuses (503) when the provider can't be reached. Only in an action. */
export async function leaveFor(provider: Offered['id'], luggage: Luggage): Promise<{ go: string; leave: true }> {
  const go: string = await signIn(provider, { redirect: false, redirectTo: withLuggage('/sign-in', luggage) })
  if (new URL(go).origin === here().site) throw new Refusal('people.providerAway', { status: 503 })
  return { go, leave: true }
}

/** Ends the journey: signs in who came back from a provider, or says on the sign-in page why not. */
export async function backFromProvider(request: NextRequest): Promise<Response> {
  const luggage = luggageOf(request)
  const answered = await handlers.GET(request)
  const member = await memberIn(answered)
  const go = member
    ? await keptStore().write(tx => onward(tx, member.id, luggage, new Date()))
    : withLuggage('/sign-in', luggage, refusalIn(answered))
  const headers = new Headers(answered.headers)
  headers.set('location', go)
  return new Response(null, { status: 303, headers })
}

const asked = new WeakMap<Here, Promise<Member | undefined>>()

async function memberOf({ member }: Here): Promise<Member | undefined> {
  if (!member) return undefined
  // By the id, never by there being a session: with a wrong configuration next-auth answers something that is true.
  const session = await auth()
  return session?.user?.id === String(member.id) ? member : undefined
}

const { auth, handlers, signIn, signOut } = NextAuth(configuration)

// Made for each request: `next build` imports this file and may neither read a secret nor open a database.
function configuration(): NextAuthConfig {
  const { site } = here()
  process.env.AUTH_URL = site // next-auth reads it there only, and would else believe a header
  const seconds = sessionDays * 86_400
  return {
    adapter: adapterOf(keptStore()),
    providers: providersOf(environment().providers),
    secret: secret(),
    session: { strategy: 'database', maxAge: seconds, updateAge: seconds }, // server/ lengthens sessions
    cookies: { sessionToken: { name: sessionCookieName(site), options: sessionCookie(site) } },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    callbacks: { signIn: admits, session: onlyWhoTheyAre },
    logger: { error: logUnlessTheirs },
  }
}

const environment = once(() => readEnvironment(process.env))
const secret = once(() => authSecret(environment()))

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}

// What a person does on the way: turns back, comes with an old tab, chooses an account of another member.
const theirs = new Set(['OAuthCallbackError', 'InvalidCheck', 'OAuthAccountNotLinked'])

function logUnlessTheirs({ name, message, cause }: Error) {
  const inner = cause instanceof Object && 'err' in cause && cause.err instanceof Error ? cause.err.message : message
  if (!theirs.has(name)) console.error(`a sign-in by a provider failed: ${name} ${inner}`)
}

type Callbacks = NonNullable<NextAuthConfig['callbacks']>

const admits: NonNullable<Callbacks['signIn']> = async ({ account, profile }) => {
  if (!account) return false
  const { provider, providerAccountId } = account
  const asked = { provider, providerAccountId, email: profile?.email, proven: isProven(profile) }
  const refused = await refusalOf(keptStore(), asked)
  return refused === undefined || withLuggage('/sign-in', {}, refused)
}

const onlyWhoTheyAre: NonNullable<Callbacks['session']> = ({ session, user }) => ({
  user: { id: user.id, name: user.name ?? '', role: user.role ?? 'member' },
  expires: session.expires,
})

/** What somebody carries along, as the journey's own cookie remembers it. */
function luggageOf(request: NextRequest): Luggage {
  const back = request.cookies.getAll().find(({ name }) => name.endsWith('authjs.callback-url'))?.value ?? ''
  const query = URL.canParse(back) ? new URL(back).searchParams : new URLSearchParams()
  return { kept: query.get('kept') ?? undefined, next: query.get('next') ?? undefined }
}

async function memberIn({ headers }: Response): Promise<Member | undefined> {
  const name = sessionCookieName(here().site)
  const set = headers.getSetCookie().find(cookie => cookie.startsWith(`${name}=`))
  const token = set?.slice(name.length + 1).split(';')[0]
  return isToken(token) ? memberBySession(keptStore(), hashOf(token), new Date()) : undefined
}

function refusalIn({ headers }: Response): string {
  const query = new URL(headers.get('location') ?? '/', here().site).searchParams
  return query.get('refused') ?? (query.get('error') === 'OAuthAccountNotLinked' ? 'elsewhere' : 'failed')
}
