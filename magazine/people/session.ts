import NextAuth, { type NextAuthConfig } from 'next-auth'
import { cookies } from 'next/headers'
import { store as keptStore } from '@/db/kept'
import type { Store } from '@/db/store'
import { readEnvironment } from '@/magazine/settings/environment'
import { adapterOf } from './adapter'
import { type Arrived, withLuggage } from './arrive'
import { journeyCookieName, sessionCookie, sessionCookieName } from './cookie'
import { endOffer, offerPasskey } from './factor/offer'
import { type Here, here } from './here'
import type { Member, Role } from './member'
import { refusalOf, refusalToJoin } from './provider-account'
import { seenFrom } from './network'
import { isProven, providersOf } from './providers'
import { sessionDays } from './rules'
import { authSecret } from './secret'
import { endSession, sessionByHash } from './session-row'
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

/** The hash of the session in which a member asks; undefined for a visitor. */
export async function currentSession(): Promise<string | undefined> {
  const member = await currentMember()
  const token = member && (await cookies()).get(sessionCookieName(here().site))?.value
  return isToken(token) ? hashOf(token) : undefined
}

/** Gives the browser being answered its new session, ends the one it had, and goes on. Only in an action. */
export async function enter(store: Store, { token, go }: Arrived, now: Date): Promise<{ go: string; leave: true }> {
  if (!token) return { go, leave: true }
  const { site, address } = here()
  const jar = await cookies()
  const before = jar.get(sessionCookieName(site))?.value
  if (isToken(before)) await endSession(store, hashOf(before))
  const begun = await sessionByHash(store, hashOf(token), now)
  jar.set(sessionCookieName(site), token, sessionCookie(site, begun?.expiresAt))
  if (begun) {
    await seenFrom(store, begun.member.id, address, now)
    await offerPasskey(jar, store, begun.member.id, now)
  }
  return { go, leave: true }
}

/** Signs the browser being answered out. Only in an action. */
export async function leave(): Promise<{ go: string; leave: true }> {
  await signOut({ redirect: false })
  const { site } = here()
  const jar = await cookies()
  jar.set(journeyCookieName(site), '', sessionCookie(site, new Date(0))) // which next-auth sets here too, for nothing
  endOffer(jar)
  return { go: '/', leave: true }
}

const nextAuth = NextAuth(configuration)
const { auth, signOut } = nextAuth
const asked = new WeakMap<Here, Promise<Member | undefined>>()

async function memberOf({ member }: Here): Promise<Member | undefined> {
  if (!member) return undefined
  // By the id, never by there being a session: with a wrong configuration next-auth answers something that is true.
  const session = await auth()
  return session?.user?.id === String(member.id) ? member : undefined
}

/** The way to a provider (`signIn`) and back (`handlers`). */
export const { handlers, signIn } = nextAuth

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
    cookies: {
      sessionToken: { name: sessionCookieName(site), options: sessionCookie(site) },
      callbackUrl: { name: journeyCookieName(site), options: sessionCookie(site) },
    },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    callbacks: { signIn: admits, session: onlyWhoTheyAre },
    logger: { error: logUnlessTheirs },
  }
}

/** The settings from outside, read when they are first asked for. */
export const environment = once(() => readEnvironment(process.env))
/** The secret from outside, or the one kept in DATA_DIR. */
export const secret = once(() => authSecret(environment()))

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}

// What a person does on the way: turns back, comes with an old tab, chooses an account of another member.
const theirs = new Set(['OAuthCallbackError', 'InvalidCheck', 'OAuthAccountNotLinked'])

// What the provider answered may hold a person's data: the log gets the error, of which it keeps only the facts.
function logUnlessTheirs(error: Error) {
  if (!theirs.has(error.name)) console.error('a sign-in by a provider failed:', error)
}

type Callbacks = NonNullable<NextAuthConfig['callbacks']>

const admits: NonNullable<Callbacks['signIn']> = async ({ account, profile }) => {
  if (!account) return false
  const { provider, providerAccountId } = account
  const { invitation } = here()
  const known = { provider, providerAccountId, email: profile?.email, proven: isProven(profile), invitation }
  const member = await currentMember()
  const joins = member && { member, session: await currentSession() }
  const refused =
    (await refusalOf(keptStore(), known)) ?? (joins && (await refusalToJoin(keptStore(), known, joins, new Date())))
  return refused === undefined || withLuggage('/sign-in', {}, refused)
}

const onlyWhoTheyAre: NonNullable<Callbacks['session']> = ({ session, user }) => ({
  user: { id: user.id, name: user.name ?? '', role: user.role ?? 'member' },
  expires: session.expires,
})
