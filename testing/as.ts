import { keepStore } from '@/db/kept'
import type { Store } from '@/db/store'
import { sessionCookieName } from '@/magazine/people/cookie'
import { around, type Here } from '@/magazine/people/here'
import type { Member } from '@/magazine/people/member'
import { startSession } from '@/magazine/people/session-row'
import { jarOf } from './next-headers'

process.env.AUTH_SECRET ??= 'only for tests, which need no folder for it'

type Answered<T> = {
  /** What the step gave; undefined when it led elsewhere. */
  result?: T
  /** Where it led by a redirect. */
  went?: string
  here: Here
  /** The browser's cookies afterwards. */
  jar: Map<string, string>
}

/**
 * Runs something as it runs in a request of this member, or of a visitor: with a session of theirs in the database and
 * its cookie in the browser, and whatever other cookies there are.
 */
export async function as<T>(
  store: Store,
  member: Member | undefined,
  step: () => Promise<T>,
  known: Partial<Here> = {},
  cookies: Record<string, string> = {},
): Promise<Answered<T>> {
  keepStore(store)
  const site = 'http://localhost:3000'
  const here: Here = { site, day: '2026-11-24', address: '192.0.2.1', byScript: false, headers: {}, ...known, member }
  const jar = jarOf(here)
  if (member) jar.set(sessionCookieName(site), await store.write(tx => startSession(tx, member.id, new Date())))
  for (const [name, value] of Object.entries(cookies)) jar.set(name, value)
  try {
    return { result: await around.run(here, step), here, jar }
  } catch (error) {
    const went = wentTo(error)
    if (went === undefined) throw error
    return { went, here, jar }
  }
}

/** What Next's `redirect` throws says where to in its digest. */
function wentTo(error: unknown): string | undefined {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : ''
  return digest.startsWith('NEXT_REDIRECT;') ? digest.split(';').slice(2, -2).join(';') : undefined
}
