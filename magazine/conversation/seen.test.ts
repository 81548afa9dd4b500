import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { scene } from '@/testing/conversation-scene'
import { person } from '@/testing/cast'
import { hoursAfterNoon } from '@/testing/desk-scene'
import { eachEngine } from '@/testing/each-engine'
import { conversationPage } from './conversation'
import { scoreOf } from './order'
import { recommendComment } from './recommend'
import { readerCounter } from './seen'

const now = hoursAfterNoon(1)
const rowOf = async ({ read, t }: Store, id: number) => {
  const [row] = await read.select().from(t.comments).where(eq(t.comments.id, id))
  if (!row) throw new Error('the comment is not there')
  return row
}

eachEngine(fresh => {
  test('readers of a page count for what stands on it, fewer with each thread, and in whole ones', async () => {
    const store = await fresh()
    const { slug, leyla, oleg, say } = await scene(store)
    const countReaders = readerCounter(store)
    const old = await say(leyla, 'First.')
    const reply = await say(oleg, 'An answer.', old)
    const last = await say(oleg, 'Second.')
    await recommendComment(store, oleg, old)
    await countReaders(new Map([[`/articles/${slug}`, 100]]), now)
    const seen = async (id: number) => (await rowOf(store, id)).seen
    expect([await seen(last), await seen(old), await seen(reply)]).toEqual([100, 95, 95])
    expect((await rowOf(store, old)).score).toBe(scoreOf({ recommends: 1, seen: 95 }))
    for (let n = 0; n < 3; n++) await countReaders(new Map([[`/articles/${slug}`, 1]]), now)
    expect([await seen(last), await seen(old)]).toEqual([103, 98])
    for (const none of ['/articles/none', '/', '/articles/x/conversation?sort=odd', `/articles/${slug}/card.png`])
      await countReaders(new Map([[none, 5]]), now)
    expect(await seen(last)).toBe(103)
  })

  test('one that few have seen stands on trial among the best, at its mark, until it had its readers', async () => {
    const store = await fresh()
    const { slug, article, leyla, oleg, mira, say } = await scene(store)
    const countReaders = readerCounter(store)
    const voters = [oleg, mira, await person(store, 'Tom'), await person(store, 'Wen')]
    const known: number[] = []
    for (const [n, votes] of [4, 3, 2, 1].entries()) {
      const id = await say(leyla, `Known ${n}`)
      known.push(id)
      for (const voter of voters.slice(0, votes)) await recommendComment(store, voter, id)
    }
    const conversation = `/articles/${slug}/conversation?sort=recommended`
    await countReaders(new Map([[conversation, 60]]), now)
    const late = await say(leyla, 'Late.', undefined, 59)
    await countReaders(new Map([[`/articles/${slug}`, 1]]), now)
    const order = async () =>
      (await conversationPage(store, article, { sort: 'recommended' })).items.map(({ id }) => id)
    const [first, second, third, fourth] = known
    expect(await order()).toEqual([first, second, late, third, fourth])
    expect((await rowOf(store, late)).onTrial).toBe(true)
    await recommendComment(store, oleg, late)
    expect(await order()).toEqual([first, second, late, third, fourth])
    await countReaders(new Map([[conversation, 60]]), now)
    const after = await rowOf(store, late)
    expect([after.onTrial, after.score]).toEqual([false, scoreOf(after)])
  })
})
