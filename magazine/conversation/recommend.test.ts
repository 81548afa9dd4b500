import { expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { articleBySlug } from '@/magazine/articles/article'
import { eachEngine } from '@/testing/each-engine'
import {
  recommendArticle,
  recommendComment,
  recommendsArticle,
  withdrawFromArticle,
  withdrawFromComment,
} from './recommend'
import { scene } from '@/testing/conversation-scene'

const recommendsOf = async (store: Store) =>
  (await store.read.select().from(store.t.comments)).map(({ recommends }) => recommends)

eachEngine(fresh => {
  test('397 imported recommends are 398 with a member’s, and 397 again when it is withdrawn', async () => {
    const store = await fresh()
    const { slug, article, leyla } = await scene(store)
    await store.write(tx => tx.update(tx.t.articles).set({ importedRecommends: 397 }))
    const count = async () => (await articleBySlug(store, slug))?.recommends
    await recommendArticle(store, leyla, slug)
    expect(await count()).toBe(398)
    expect(await recommendsArticle(store, leyla, article.id)).toBe(true)
    await withdrawFromArticle(store, leyla, slug)
    expect(await count()).toBe(397)
    expect(await recommendsArticle(store, leyla, article.id)).toBe(false)
  })

  test('a press that is repeated changes nothing, so no page is made again for it', async () => {
    const store = await fresh()
    const { slug, leyla, oleg, say } = await scene(store)
    const id = await say(leyla, 'I saw it.')
    const pressAll = async () => {
      await recommendArticle(store, oleg, slug)
      await recommendComment(store, oleg, id)
    }
    const takeAllBack = async () => {
      await withdrawFromArticle(store, oleg, slug)
      await withdrawFromComment(store, oleg, id)
    }
    for (const press of [pressAll, takeAllBack]) {
      await press()
      const before = await store.revisions([`article:${slug}`])
      await press()
      expect(await store.revisions([`article:${slug}`])).toEqual(before)
    }
    expect(await recommendsOf(store)).toEqual([0])
  })

  test('50 presses at once count once, for an article and for a comment', async () => {
    const store = await fresh()
    const { slug, leyla, oleg, say } = await scene(store)
    const id = await say(leyla, 'I saw it.')
    const presses = Array.from({ length: 50 })
    await Promise.all(presses.flatMap(() => [recommendArticle(store, oleg, slug), recommendComment(store, oleg, id)]))
    expect((await articleBySlug(store, slug))?.recommends).toBe(1)
    expect(await recommendsOf(store)).toEqual([1])
    await Promise.all(presses.map(() => withdrawFromComment(store, oleg, id)))
    expect(await recommendsOf(store)).toEqual([0])
  })

  test('nobody recommends their own comment, one that was removed, or an article that is not there', async () => {
    const store = await fresh()
    const { leyla, oleg, say, turn } = await scene(store)
    const id = await say(leyla, 'I saw it.')
    await expect(recommendComment(store, leyla, id)).rejects.toMatchObject({
      code: 'comment.recommendOwn',
      status: 403,
    })
    await turn(id, 'rejected')
    await expect(recommendComment(store, oleg, id)).rejects.toMatchObject({ code: 'comment.gone', status: 404 })
    await expect(recommendArticle(store, oleg, 'no-such')).rejects.toMatchObject({
      code: 'comment.noArticle',
      status: 404,
    })
    expect(await recommendsOf(store)).toEqual([0])
  })
})
