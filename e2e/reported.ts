import { reportComment } from '@/magazine/moderation/report'
import type { Scene } from './scene'

/** A comment that somebody reported. */
export async function reported({ somebody, say, store }: Scene, words = 'Boats for sale, ask me.', at = new Date()) {
  const { member: author } = await somebody()
  const { member: reporter } = await somebody()
  const id = await say(author, words)
  await reportComment(store, reporter, { commentId: id, words: 'It sells something.' }, at)
  return { id, author, reporter, words }
}
