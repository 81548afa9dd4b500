import { createHash, randomBytes } from 'node:crypto'

/** A secret of 256 bits in url-safe letters: a session, a one-time link, words on the way. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What the database keeps of a token: its sha256 in hex, so that a stolen file signs nobody in. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Whether a text could be a token of ours: asked before any look-up. */
export const isToken = (text: unknown): text is string => typeof text === 'string' && /^[\w-]{43}$/.test(text)
