import { beforeEach, expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { publishArticle } from '@/magazine/articles/publish'
import { cast } from '@/testing/cast'
import { eachEngine } from '@/testing/each-engine'
import { claimKept, clearKept, dropKept, keepWords, keptByToken, keptOf } from './kept'
import { keepLimits } from './limits'

const now = new Date('2026-11-24T12:00:00Z')
const after = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const address = '192.0.2.7'

beforeEach(() => keepLimits('off'))

async function articleIn(store: Store) {
  const article = { headline: 'The ferry', standfirst: '', body: 'Text.', language: 'en', authors: [] }
  await publishArticle(store, { ...article, slug: 'the-ferry', publishedAt: now })
  const [row] = await store.read.select({ id: store.t.articles.id }).from(store.t.articles)
  return row?.id ?? 0
}

eachEngine(fresh => {
  test('words wait 24 hours for whoever holds the token', async () => {
    const store = await fresh()
    const articleId = await articleIn(store)
    const token = await keepWords(store, { articleId, words: 'I was on\n\nthat pier.', address }, now)
    expect(await keptByToken(store, token, after(23))).toEqual({
      articleId,
      parentId: undefined,
      words: 'I was on\n\nthat pier.',
      article: { slug: 'the-ferry', headline: 'The ferry' },
    })
    expect(await keptByToken(store, token, after(24))).toBeUndefined()
    expect(await keptByToken(store, 'A'.repeat(43), now)).toBeUndefined()
    const rows = await store.read.select().from(store.t.keptWords)
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('who signs in finds them at the article, and nobody else does any more', async () => {
    const store = await fresh()
    const { leyla, tom } = await cast(store)
    const articleId = await articleIn(store)
    const token = await keepWords(store, { articleId, words: 'Mine.', address }, now)
    expect(await store.write(tx => claimKept(tx, token, leyla.id, now))).toBe('/articles/the-ferry#your-comment')
    expect(await keptOf(store, leyla.id, articleId, undefined, now)).toBe('Mine.')
    expect(await store.write(tx => claimKept(tx, token, tom.id, now))).toBeUndefined()
    expect(await keptByToken(store, token, now)).toBeUndefined()
    expect(await keptOf(store, tom.id, articleId, undefined, now)).toBeUndefined()
  })

  test('once posted they are let go of', async () => {
    const store = await fresh()
    const { leyla } = await cast(store)
    const articleId = await articleIn(store)
    const token = await keepWords(store, { articleId, words: 'Mine.', address }, now)
    await store.write(tx => claimKept(tx, token, leyla.id, now))
    await store.write(tx => dropKept(tx, leyla.id, articleId))
    expect(await keptOf(store, leyla.id, articleId, undefined, now)).toBeUndefined()
  })

  test('after 24 hours they are cleared away', async () => {
    const store = await fresh()
    const articleId = await articleIn(store)
    await keepWords(store, { articleId, words: 'Old.', address }, now)
    await keepWords(store, { articleId, words: 'New.', address }, after(10))
    await clearKept(store, after(25))
    const rows = await store.read.select({ words: store.t.keptWords.words }).from(store.t.keptWords)
    expect(rows).toEqual([{ words: 'New.' }])
  })

  test('one network can’t keep words without end', async () => {
    const store = await fresh()
    const articleId = await articleIn(store)
    keepLimits('fresh')
    const keep = () => keepWords(store, { articleId, words: 'Again.', address }, now)
    for (let n = 0; n < 60; n++) await keep()
    await expect(keep()).rejects.toMatchObject({ status: 429, code: 'people.tooMany' })
  }, 30_000)
})
