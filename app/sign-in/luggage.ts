import { store } from '@/db/kept'
import { keptByToken } from '@/magazine/people/kept'
import { ownPath } from '@/magazine/people/rules'
import { isToken } from '@/magazine/people/token'

export type Query = Promise<Partial<Record<'kept' | 'next' | 'refused' | 'invitation', string | string[]>>>

/** What an address on the way in carries: a token of words that wait, the words, a page of ours to come back to. */
export async function luggageOf(query: Query) {
  const { kept, next } = await query
  const token = isToken(kept) ? kept : undefined
  const words = token === undefined ? undefined : await keptByToken(store(), token, new Date())
  return { carried: { kept: words && token, next: ownPath(next) }, words }
}
