import { and, count, desc, eq, gt, gte, inArray, isNotNull, isNull, like, lt, ne, or, type SQL, sql } from 'drizzle-orm'
import { type Cursor, type Page, pageOf } from '@/db/cursor'
import type { Reading, Store } from '@/db/store'
import type { Role } from './member'
import { nameKeyOf } from './name'
import { roles } from './roles'

/** What the list of people can be narrowed to. */
const states = ['good', 'disabled', 'leaving'] as const
type PersonState = (typeof states)[number]
export type Search = { q?: string; role?: Role; state?: PersonState }

/** What an address asks for; what it can't be is left out. */
export function searchOf({ q, role, state }: Record<string, unknown>): Search {
  return {
    q: typeof q === 'string' && q.trim() ? q : undefined,
    role: roles.find(each => each === role),
    state: states.find(each => each === state),
  }
}

/** A member as the list of people shows them. */
export type Listed = {
  id: number
  name: string
  handle: string
  role: Role
  picture: string | null
  since: Date
  /** What they can prove themselves with besides the password. */
  factors: { passkeys: number; totp: boolean }
  sessions: number
  /** When a session of theirs was last used; undefined without one. */
  lastHere?: Date
  comments: number
  isDisabled: boolean
  leavingAt?: Date
}

const peopleOnPage = 50
const longestSought = 100

/** A page of the people whose name, handle or e-mail holds what was asked for, who joined last first. */
export async function peoplePage(
  { read }: Store,
  search: Search,
  { after, now = new Date() }: { after?: Cursor; now?: Date } = {},
): Promise<Page<Listed>> {
  const { members } = read.t
  // By the id, which is in the order of joining: whatever is asked for, no more is read than a page needs.
  const rows = await read
    .select(columns(read.t))
    .from(members)
    .where(and(isNull(members.leftAt), after && lt(members.id, after.id), ...wanted(read.t, search)))
    .orderBy(desc(members.id))
    .limit(peopleOnPage + 1)
  const page = pageOf(rows, peopleOnPage, ({ id }) => ({ key: 0, id }))
  return { ...page, items: await listed(read, page.items, now) }
}

/** These members as the list shows them, in the order in which they are asked for. */
export async function peopleById({ read }: Store, ids: number[], now = new Date()): Promise<Listed[]> {
  if (ids.length === 0) return []
  const { members } = read.t
  const rows = await read.select(columns(read.t)).from(members).where(inArray(members.id, ids))
  return listed(
    read,
    ids.flatMap(id => rows.find(row => row.id === id) ?? []),
    now,
  )
}

/** How many accounts there are, how many of them with a role, and how many joined since a moment; in one pass. */
export async function headcount({ t, select }: Reading, since: Date) {
  const { members } = t
  const among = (which: SQL) => sql<number>`count(*) filter (where ${which})`.mapWith(Number)
  const [row] = await select({
    all: count(),
    staff: among(ne(members.role, 'member')),
    fresh: among(gte(members.createdAt, since)),
  })
    .from(members)
    .where(isNull(members.leftAt))
  return row ?? { all: 0, staff: 0, fresh: 0 }
}

function wanted({ members }: Reading['t'], { q, role, state }: Search): (SQL | undefined)[] {
  const text = q?.normalize('NFC').trim().toLowerCase().slice(0, longestSought)
  const holds = (part: string) => `%${part.replace(/[\\%_]/g, '\\$&')}%`
  const inState = {
    good: and(isNull(members.disabledAt), isNull(members.leavingAt)),
    disabled: isNotNull(members.disabledAt),
    leaving: isNotNull(members.leavingAt),
  }
  return [
    text
      ? or(
          like(members.nameKey, sql`${holds(nameKeyOf(text))} escape '\\'`),
          like(members.handle, sql`${holds(text)} escape '\\'`),
          like(members.email, sql`${holds(text)} escape '\\'`),
        )
      : undefined,
    role && eq(members.role, role),
    state && inState[state],
  ]
}

const columns = ({ members }: Reading['t']) => ({
  id: members.id,
  name: members.name,
  handle: members.handle,
  role: members.role,
  picture: members.picture,
  since: members.createdAt,
  totpAt: members.totpConfirmedAt,
  disabledAt: members.disabledAt,
  leavingAt: members.leavingAt,
})

type Row = { id: number; name: string; handle: string; role: Role; picture: string | null; since: Date } & Record<
  'totpAt' | 'disabledAt' | 'leavingAt',
  Date | null
>

async function listed({ t, select }: Reading, rows: Row[], now: Date): Promise<Listed[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const { comments, passkeys, sessions } = t
  const passkeysOf = await select({ id: passkeys.memberId, count: count() })
    .from(passkeys)
    .where(inArray(passkeys.memberId, ids))
    .groupBy(passkeys.memberId)
  const living = await select({ id: sessions.memberId, usedAt: sessions.usedAt, slidAt: sessions.slidAt })
    .from(sessions)
    .where(and(inArray(sessions.memberId, ids), gt(sessions.expiresAt, now)))
  const said = await select({ id: comments.memberId, count: count() })
    .from(comments)
    .where(inArray(comments.memberId, ids))
    .groupBy(comments.memberId)
  return rows.map(({ totpAt, disabledAt, leavingAt, ...row }) => {
    const own = living.filter(({ id }) => id === row.id)
    const last = Math.max(...own.map(({ usedAt, slidAt }) => (usedAt ?? slidAt).getTime()))
    return {
      ...row,
      factors: { passkeys: passkeysOf.find(({ id }) => id === row.id)?.count ?? 0, totp: totpAt !== null },
      sessions: own.length,
      lastHere: own.length ? new Date(last) : undefined,
      comments: said.find(({ id }) => id === row.id)?.count ?? 0,
      isDisabled: disabledAt !== null,
      leavingAt: leavingAt ?? undefined,
    }
  })
}
