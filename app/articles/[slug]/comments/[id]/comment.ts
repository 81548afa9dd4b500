import { cache } from 'react'
import { store } from '@/db/kept'
import { commentInThread } from '@/magazine/conversation/thread'
import { currentMember } from '@/magazine/people/session'
import { articleAt } from '../../article'

export type Params = Promise<{ slug: string; id: string }>

/** The comment of an address in its thread, and its article; undefined where nothing is to be read. Asked once a page. */
export const commentAt = cache(async (slug: string, number: string) => {
  const article = await articleAt(slug)
  if (article?.state !== 'published' || !/^[1-9]\d{0,14}$/.test(number)) return undefined
  const found = await commentInThread(store(), { article, id: Number(number), viewer: await currentMember() })
  return found && { article, ...found }
})
