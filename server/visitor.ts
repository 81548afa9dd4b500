import type { Member } from '@/magazine/people/member'

/** What the server asks of people/: whose session a cookie's token is, and to lengthen it. */
export type People = {
  cookieName: string
  memberBySession: (token: string) => Promise<Member | undefined>
  /** The session's new end, when it was time to lengthen it. */
  slide: (token: string) => Promise<Date | undefined>
  /** The Set-Cookie line for a token; one in the past ends the cookie. */
  cookie: (token: string, expires: Date) => string
}

/** Who asks: a member with their session's token, or nobody known. `cookie` is a Set-Cookie line the answer carries. */
export type Visitor = { member?: Member; token?: string; cookie?: string }

const longestSlideMs = 250

/** Looks the session up that the Cookie header names. A cookie that is no session is ended. */
export function visitorOf(header: string | undefined, people: People): Visitor | Promise<Visitor> {
  const token = tokenIn(header, people.cookieName)
  return token ? visitorWith(token, people) : {}
}

async function visitorWith(token: string, people: People): Promise<Visitor> {
  const member = await people.memberBySession(token)
  if (!member) return { cookie: people.cookie('', new Date(0)) }
  const until = await inTime(people.slide(token))
  return { member, token, cookie: until && people.cookie(token, until) }
}

// A session is lengthened by the way: while the database can't be written, its member goes on reading.
async function inTime<T>(slide: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>(over => (timer = setTimeout(over, longestSlideMs, undefined)))
  return Promise.race([slide, late]).finally(() => clearTimeout(timer))
}

/** The `name=value` pairs of a Cookie header. */
export const cookiesOf = (header = ''): string[] => header.split(';').map(pair => pair.trim())

const tokenIn = (header: string | undefined, name: string) =>
  cookiesOf(header)
    .find(pair => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)
