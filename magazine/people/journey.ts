import { eq } from 'drizzle-orm'
import { store } from '@/db/kept'
import { Refusal } from '@/magazine/settings/refusal'
import { askSecond, type Luggage, onward, setUpAndGo, withLuggage } from './arrive'
import { journeyCookieName, sessionCookieName } from './cookie'
import { needOf } from './factor/need'
import { here } from './here'
import type { Member } from './member'
import { type Offered, offered } from './provider-list'
import { environment, handlers, signIn } from './session'
import { memberBySession } from './session-row'
import { hashOf, isToken } from './token'

type Request = Parameters<typeof handlers.GET>[0]

/** The providers that somebody may come in by. */
export const providersHere = (): Offered[] => offered(environment().providers)

type Carried = Luggage & { /** To join by, should they have no account here. */ invitation?: string }

/** Begins the journey to a provider and back. Refuses (503) when the provider can't be reached. Only in an action. */
export async function leaveFor(provider: Offered['id'], carried: Carried): Promise<{ go: string; leave: true }> {
  const { invitation, ...luggage } = carried
  const back = new URL(withLuggage('/sign-in', luggage), here().site)
  if (isToken(invitation)) back.searchParams.set('invitation', invitation)
  const go: string = await signIn(provider, { redirect: false, redirectTo: back.pathname + back.search })
  if (new URL(go).origin === here().site) throw new Refusal('people.providerAway', { status: 503 })
  return { go, leave: true }
}

/** Ends the journey: signs in who came back from a provider, or says on the sign-in page why not. */
export async function backFromProvider(request: Request): Promise<Response> {
  const { invitation, ...luggage } = luggageOf(request)
  here().invitation = invitation
  const answered = await handlers.GET(request)
  const came = await sessionIn(answered)
  const go = came ? await admitted(came, luggage) : withLuggage('/sign-in', luggage, refusalIn(answered))
  const headers = new Headers(answered.headers)
  headers.set('location', go)
  if (came && !(await memberBySession(store(), came.session))) withoutSession(headers)
  headers.append('set-cookie', journeyIsOver())
  return new Response(null, { status: 303, headers })
}

/** What somebody carries along, as the journey's own cookie remembers it. */
function luggageOf({ cookies }: Request): Carried {
  const from = cookies.get(journeyCookieName(here().site))?.value ?? ''
  const query = URL.canParse(from) ? new URL(from).searchParams : new URLSearchParams()
  const carried = (name: string) => query.get(name) ?? undefined
  return { kept: carried('kept'), next: carried('next'), invitation: carried('invitation') }
}

/** Where who came in by a provider goes on. It is one factor: who has a second is asked for it, and has no session before. */
const admitted = ({ member, session }: Came, luggage: Luggage): Promise<string> =>
  store().write(async tx => {
    const now = new Date()
    const need = await needOf(tx, member.id)
    if (need === 'show') {
      await tx.delete(tx.t.sessions).where(eq(tx.t.sessions.tokenHash, session))
      return askSecond(tx, member.id, luggage, now)
    }
    const go = await onward(tx, member.id, luggage, now)
    return need === 'set up' ? setUpAndGo(go) : go
  })

type Came = { member: Member; session: string }

/** The session that next-auth has begun. */
async function sessionIn({ headers }: Response): Promise<Came | undefined> {
  const name = sessionCookieName(here().site)
  const set = headers.getSetCookie().find(cookie => cookie.startsWith(`${name}=`))
  const token = set?.slice(name.length + 1).split(';')[0]
  if (!isToken(token)) return undefined
  const session = hashOf(token)
  const member = await memberBySession(store(), session, new Date())
  return member && { member, session }
}

function withoutSession(headers: Headers) {
  const name = sessionCookieName(here().site)
  const others = headers.getSetCookie().filter(cookie => !cookie.startsWith(`${name}=`))
  headers.delete('set-cookie')
  for (const cookie of others) headers.append('set-cookie', cookie)
}

function refusalIn({ headers }: Response): string {
  const query = new URL(headers.get('location') ?? '/', here().site).searchParams
  return query.get('refused') ?? (query.get('error') === 'OAuthAccountNotLinked' ? 'elsewhere' : 'failed')
}

function journeyIsOver(): string {
  const { site } = here()
  return `${journeyCookieName(site)}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${site.startsWith('https:') ? '; Secure' : ''}`
}
