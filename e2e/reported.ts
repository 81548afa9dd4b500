import { reportComment } from '@/magazine/moderation/report'
import type { Scene } from './scene'

type Told = { words?: string; complaint?: string; name?: string; parent?: number; at?: Date }

/** A comment that somebody reported. */
export async function reported({ somebody, say, store }: Scene, told: Told = {}) {
  const { words = 'Boats for sale, ask me.', complaint = 'It sells something.', name, parent, at = new Date() } = told
  const { member: author } = await somebody({ name })
  const { member: reporter } = await somebody()
  const id = await say(author, words, parent)
  await reportComment(store, reporter, { commentId: id, words: complaint }, at)
  return { id, author, reporter, words }
}
