import type { Store } from '@/db/store'
import { textInFolder } from './folder'
import { letterById } from './letters-list'

/**
 * A letter as an owner (`reader`) may read it; undefined if there is none. The links that let its recipient in are theirs:
 * they can be read only where letters become files in `folder`, since nobody else could hand them on, and then too not
 * those of another owner, who would be taken over.
 */
export async function letterFor(store: Store, reader: { id: number }, id: number, folder?: string) {
  const found = await letterById(store, id)
  if (!found) return undefined
  const { recipient, ...letter } = found
  const kept = folder === undefined ? undefined : await textInFolder(folder, { id, createdAt: letter.madeAt })
  const text = letter.text || kept
  const isOthers = recipient?.role === 'owner' && recipient.id !== reader.id
  return { ...letter, text: folder === undefined || isOthers ? text?.replace(wayIn, '$1…') : text }
}

const wayIn = /(\/(?:sign-in\/link|sign-in\/second|forgot|account\/email|unsubscribe)\/)[\w-]+/g
