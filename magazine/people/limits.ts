import { createHmac } from 'node:crypto'
import { isIPv6 } from 'node:net'
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterSQLite,
} from 'rate-limiter-flexible'
import type { LimitsClient } from '@/db/limits-client'
import { Refusal } from '@/magazine/settings/refusal'

const minute = 60
const hour = 3_600

/** What is limited: how often in how many seconds, for each key. */
const limits = {
  /** Wrong passwords for one account from one network. */
  signIn: { points: 5, duration: 15 * minute },
  /** Passwords tried from one network, whatever the accounts. */
  signInNetwork: { points: 60, duration: 15 * minute },
  register: { points: 20, duration: hour },
  /** Letters to one address, asked for from one network. */
  letter: { points: 5, duration: 15 * minute },
  letterNetwork: { points: 30, duration: hour },
  link: { points: 60, duration: 15 * minute },
  kept: { points: 60, duration: hour },
  invitation: { points: 30, duration: hour },
  /** Questions for a passkey, and answers, from one network. */
  passkey: { points: 120, duration: 15 * minute },
  /** Questions that a page asks by itself, which must not use up those of who presses the button. */
  passkeyFill: { points: 120, duration: 15 * minute },
  /** How often one member changes the ways in which they sign in: each time a letter tells. */
  wayIn: { points: 30, duration: hour },
  /** Passwords of who is signed in, to change how they sign in, from one network. */
  proof: { points: 5, duration: 15 * minute },
  /** Codes for one member from one network, and from everywhere: whoever tries them has the password already. */
  code: { points: 10, duration: 15 * minute },
  codeMember: { points: 50, duration: hour },
  /** What one member says, recommends and reports. */
  comment: { points: 30, duration: 5 * minute },
  preview: { points: 120, duration: 5 * minute },
  draft: { points: 300, duration: 5 * minute },
  recommend: { points: 300, duration: 5 * minute },
  report: { points: 30, duration: hour },
  mistake: { points: 10, duration: hour },
  /** What one member changes of their profile, and the pictures among it. */
  profile: { points: 60, duration: hour },
  picture: { points: 12, duration: hour },
} as const
export type Limit = keyof typeof limits

type Limiters =
  | { of: (limit: Limit) => RateLimiterAbstract; keyOf: (keys: string[]) => string; close: () => Promise<void> }
  | 'off'

const name = Symbol.for('standfirst.limits')
const shelf = globalThis as unknown as Record<symbol, Limiters | undefined>

/**
 * Gives the process its counts; server/ does so before the first request. `off` lifts every limit (LIMITS=off), `fresh`
 * counts in memory from nothing. What is kept of accounts and addresses is hashed with the `secret`.
 */
export function keepLimits(counts: LimitsClient | 'off' | 'fresh', secret = '') {
  shelf[name] = counts === 'off' ? 'off' : limitersOf(counts === 'fresh' ? undefined : counts, secret)
}

/** How long the tries under a limit count, in minutes. */
export const minutesOf = (limit: Limit): number => limits[limit].duration / minute

/** Lets go of them, at the end of the process. */
export async function closeLimits() {
  const kept = shelf[name]
  shelf[name] = undefined
  if (kept && kept !== 'off') await kept.close()
}

/**
 * Counts one try under a limit for these keys together (an account, a network address), and gives how many are left.
 * Throws a 429 with the seconds to wait when there were too many. If the counts can't be written nobody is refused: a full
 * disk must not lock people out.
 */
export async function limited(limit: Limit, ...keys: string[]): Promise<number> {
  const limiters = (shelf[name] ??= limitersOf())
  if (limiters === 'off') return Infinity
  try {
    return (await limiters.of(limit).consume(limiters.keyOf(keys))).remainingPoints
  } catch (error) {
    if (!isRefused(error)) {
      tellUncounted(error)
      return Infinity
    }
    const retryAfterSeconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000))
    throw new Refusal('people.tooMany', {
      status: 429,
      values: { minutes: Math.ceil(retryAfterSeconds / minute) },
      retryAfterSeconds,
    })
  }
}

/** Takes the tries under a limit back, once it turned out that they were rightful. */
export async function forgive(limit: Limit, ...keys: string[]): Promise<void> {
  const limiters = shelf[name]
  if (limiters && limiters !== 'off')
    await limiters
      .of(limit)
      .delete(limiters.keyOf(keys))
      .catch(() => false)
}

/** What counts as one client: an address of IPv4, the 64 leading bits of one of IPv6. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped || !isIPv6(address)) return mapped ?? address
  const [before = '', after] = address.toLowerCase().split('%')[0]?.split('::') ?? []
  const [head, tail] = [before.split(':').filter(Boolean), after?.split(':').filter(Boolean) ?? []]
  const zeros = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0')
  return `${[...head, ...zeros, ...tail].slice(0, 4).join(':')}::/64`
}

let toldAt = -Infinity

function tellUncounted(error: unknown) {
  if (performance.now() - toldAt < 60_000) return
  toldAt = performance.now()
  console.error('limits are not counted:', error)
}

// By its shape: the counts were made by server/, whose class is not the one of Next's bundle.
const isRefused = (error: unknown): error is { msBeforeNext: number } =>
  typeof error === 'object' && error !== null && 'msBeforeNext' in error && typeof error.msBeforeNext === 'number'

function limitersOf(counts?: LimitsClient, secret = ''): Limiters {
  const made = new Map<Limit, RateLimiterAbstract>()
  const of = (limit: Limit) => {
    const limiter = made.get(limit) ?? limiterOf(limit, counts)
    made.set(limit, limiter)
    return limiter
  }
  const keyOf = (keys: string[]) =>
    createHmac('sha256', `limits ${secret}`).update(keys.map(networkOf).join(' ')).digest('base64url')
  return { of, keyOf, close: async () => counts?.close() }
}

function limiterOf(limit: Limit, counts: LimitsClient | undefined): RateLimiterAbstract {
  const options = { ...limits[limit], keyPrefix: limit }
  if (!counts) return new RateLimiterMemory(options)
  const { client: storeClient, table: tableName, kind } = counts
  const kept = { ...options, storeClient, tableName, tableCreated: true, clearExpiredByTimeout: true }
  return kind === 'sqlite'
    ? new RateLimiterSQLite({ ...kept, storeType: 'better-sqlite3' })
    : new RateLimiterPostgres(kept)
}
