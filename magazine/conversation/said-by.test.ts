import { expect, test } from 'vitest'
import { readCursor } from '@/db/cursor'
import { scene } from '@/testing/conversation-scene'
import { eachEngine } from '@/testing/each-engine'
import { commentsOnProfile } from './rules'
import { saidBy } from './said-by'

eachEngine(fresh => {
  test('a member’s page has what they said and is still to be seen, newest first, and nothing of others', async () => {
    const store = await fresh()
    const { slug, leyla, oleg, say, turn } = await scene(store)
    const ids: number[] = []
    for (let n = 0; n < commentsOnProfile + 3; n++) ids.push(await say(leyla, `No ${n}`, undefined, Math.floor(n / 4)))
    await say(oleg, 'Not hers.', ids[3])
    for (const [n, state] of (['held', 'rejected', 'deleted'] as const).entries()) await turn(ids[n] ?? 0, state)
    const first = await saidBy(store, leyla.id)
    const found = first.items.map(({ id }) => id)
    expect(found).toEqual(ids.slice(3).toReversed())
    expect(first.next).toBeUndefined()
    expect(first.items[0]).toMatchObject({ language: 'en', direction: 'ltr', article: { slug, headline: 'The sea' } })
    for (let n = 0; n < 2; n++) await say(leyla, `And ${n}`, undefined, 60 + n)
    const page = await saidBy(store, leyla.id)
    const rest = await saidBy(store, leyla.id, readCursor(page.next))
    expect([page.items.length, rest.items.map(({ id }) => id), rest.next]).toEqual([
      commentsOnProfile,
      [ids[4], ids[3]],
      undefined,
    ])
    await store.write(async tx => void (await tx.update(tx.t.articles).set({ state: 'withdrawn' })))
    expect((await saidBy(store, leyla.id)).items).toEqual([])
  })

  test('what was said in Latin letters under an Arabic article is not turned around', async () => {
    const store = await fresh()
    const { leyla, say } = await scene(store)
    await say(leyla, 'Ok!')
    await store.write(async tx => void (await tx.update(tx.t.articles).set({ language: 'ar' })))
    expect((await saidBy(store, leyla.id)).items).toMatchObject([{ language: 'und-Latn', direction: 'ltr' }])
  })
})
