import { hash, verify } from '@node-rs/argon2'
import { Refusal } from '@/magazine/settings/refusal'
import { codePoints } from '@/magazine/text/unicode'
import { isCommonPassword } from './common-passwords'
import { fewestInPassword, longestPassword } from './rules'

// argon2id by default; each holds 19 MiB while it runs.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const mostAtOnce = 2
const mostWaiting = 100

/**
 * A new password as it is hashed: NFKC. Refuses fewer than 12 or more than 256 code points, one of the common ones, and
 * what is hardly more than the member's own name or address.
 */
export function passwordOf(typed: string, { name = '', email = '' }: { name?: string; email?: string } = {}): string {
  const password = typed.normalize('NFKC')
  const length = codePoints(password)
  if (length < fewestInPassword || length > longestPassword)
    throw new Refusal('people.passwordLength', { field: 'password', values: { fewestInPassword, longestPassword } })
  const plain = plainOf(password)
  const own = [name, email, email.split('@')[0] ?? ''].map(plainOf).filter(text => text.length >= 4)
  if (own.some(text => plain.replaceAll(text, '').length < 4))
    throw new Refusal('people.passwordOwn', { field: 'password' })
  if (isCommonPassword(password) || new Set(plain).size < 4)
    throw new Refusal('people.passwordCommon', { field: 'password' })
  return password
}

/** What is kept of a password. Takes some 15 ms of a core; two run at once, and who waits too long in line is refused (503). */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password.normalize('NFKC'), cost))

/** Whether a password is the one. Without a hash it takes as long and is never the one: nobody learns which addresses have an account. */
export async function isPassword(passwordHash: string | null | undefined, typed: string): Promise<boolean> {
  if (codePoints(typed) > longestPassword) return false
  const password = typed.normalize('NFKC')
  if (passwordHash) return inTurn(() => verify(passwordHash, password))
  await inTurn(() => verify(dummy, password))
  return false
}

// Of nobody's password, with the same cost.
const dummy = '$argon2id$v=19$m=19456,t=2,p=1$c3RhbmRmaXJzdC1ub2JvZHk$gJwHvYQeZkPR9LRRqJ2KgNV4x6Qh3dDDTcGzfJzqN4E'

const plainOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s._@-]/g, '')

const waiting: (() => void)[] = []
let running = 0

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= mostWaiting) throw new Refusal('people.busy', { status: 503, retryAfterSeconds: 5 })
  if (running >= mostAtOnce) await new Promise<void>(next => waiting.push(next))
  else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}
