import { AsyncLocalStorage } from 'node:async_hooks'
import type { Member } from './member'

/** What a page or an action may know of the request it answers. */
export type Here = {
  /** The site's origin. */
  site: string
  /** YYYY-MM-DD in the magazine's time zone. */
  day: string
  /** Path and query of the page asked for or posted from, to come back to after signing in. */
  path?: string
  /** The client's network address, for limits only. */
  address: string
  /** Browser and system, as `deviceOf` names them: noted when a session begins, and nothing else may depend on it. */
  device?: string
  /** An action called by React, not a form that the browser posted. */
  byScript: boolean
  nonce?: string
  /** The invitation that somebody carried through a provider. */
  invitation?: string
  member?: Member
  /** What the answer carries in place of Next's 200. */
  status?: number
  headers: Record<string, string>
  /** What stood in a form that was refused just now: the page it is answered with shows it again, wherever it is by now. */
  refused?: Record<string, string>
  /** Fields of a form that could not be delivered, for the page that shows them. */
  unsent?: [string, string][]
}

// server/ makes it, Next's bundle reads it: two module graphs in one process.
const name = Symbol.for('standfirst.here')
const shelf = globalThis as unknown as Record<symbol, AsyncLocalStorage<Here> | undefined>

/** The context each request runs in. */
export const around = (shelf[name] ??= new AsyncLocalStorage<Here>())

/** The request being answered. Throws outside of one. */
export function here(): Here {
  const found = around.getStore()
  if (!found) throw new Error('asked for the request outside of one')
  return found
}

/** The status and headers the answer carries. The first call counts: an action speaks before its page. */
export function answer(status: number, headers: Record<string, string> = {}) {
  const known = here()
  if (known.status !== undefined) return
  known.status = status
  Object.assign(known.headers, headers)
}
