import { eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Store, Tx } from '@/db/store'
import { putSection } from '@/magazine/articles/section'
import { postComment } from '@/magazine/conversation/comment'
import { cast, person } from '@/testing/cast'
import { eachEngine } from '@/testing/each-engine'
import { day, found, namesFound, write } from '@/testing/search-scene'
import { indexChanges, waiting } from './index-changes'
import { searchIndexFaults } from './index-faults'

const change = (store: Store, step: (tx: Tx) => Promise<unknown>) => store.write(step)
const ofArticle = (store: Store, slug: string, set: Partial<Store['t']['articles']['$inferInsert']>) =>
  change(store, tx => tx.update(tx.t.articles).set(set).where(eq(tx.t.articles.slug, slug)))
const ofComment = (store: Store, id: number, set: Partial<Store['t']['comments']['$inferInsert']>) =>
  change(store, tx => tx.update(tx.t.comments).set(set).where(eq(tx.t.comments.id, id)))

async function indexAll(store: Store) {
  while (await indexChanges(store)) expect(await waiting(store, 1)).not.toEqual([])
  expect(await waiting(store, 1)).toEqual([])
}

describe('the index of the search', () => {
  eachEngine(fresh => {
    test('an article that is withdrawn, a draft again or deleted is gone at the next search, with all comments on it', async () => {
      const store = await fresh()
      const { leyla } = await cast(store)
      for (const slug of ['withdrawn', 'draft', 'deleted', 'kept']) {
        await write(store, slug, { body: 'lamp' })
        await postComment(store, leyla, { article: slug, words: `lamp on ${slug}` })
      }
      expect((await found(store, 'lamp')).count).toBe(8)
      await ofArticle(store, 'withdrawn', { state: 'withdrawn' })
      await ofArticle(store, 'draft', { state: 'draft' })
      await change(store, tx => tx.delete(tx.t.articles).where(eq(tx.t.articles.slug, 'deleted')))
      expect((await found(store, 'lamp')).count).toBe(2)
      expect(await namesFound(store, 'lamp')).toEqual(['kept', 'lamp on kept'])
      await ofArticle(store, 'withdrawn', { state: 'published' })
      expect((await found(store, 'lamp')).count).toBe(4)
      expect(await searchIndexFaults(store)).toEqual([])
    })

    test('a comment that is held, rejected or deleted is gone at the next search', async () => {
      const store = await fresh()
      const { leyla } = await cast(store)
      const oleg = await person(store, 'Oleg')
      await write(store, 'sea')
      const say = (words: string, by = leyla) => postComment(store, by, { article: 'sea', words })
      const [held, rejected, deleted] = [await say('lamp 1'), await say('lamp 2'), await say('lamp 3')]
      await say('lamp of one who leaves', oleg)
      await say('lamp that stays')
      expect((await found(store, 'lamp')).count).toBe(5)
      await ofComment(store, held, { state: 'held' })
      await ofComment(store, rejected, { state: 'rejected' })
      await ofComment(store, deleted, { state: 'deleted' })
      await change(store, tx => tx.delete(tx.t.members).where(eq(tx.t.members.id, oleg.id)))
      expect(await namesFound(store, 'lamp')).toEqual(['lamp that stays'])
      await ofComment(store, held, { state: 'published' })
      expect((await found(store, 'lamp')).count).toBe(2)
    })

    test('what was changed is found by what it says now, and by it alone', async () => {
      const store = await fresh()
      const { leyla } = await cast(store)
      await write(store, 'sea', { headline: 'An old harbour', authors: ['Ilka'], tags: ['Tide'] })
      const id = await postComment(store, leyla, { article: 'sea', words: 'My old lamp.' })
      expect((await found(store, 'old')).count).toBe(2)
      await ofArticle(store, 'sea', { headline: 'A new harbour', publishedAt: day(20) })
      await ofComment(store, id, { words: 'My new lamp.' })
      await change(store, tx => tx.update(tx.t.authors).set({ name: 'Renata' }))
      await change(store, tx => tx.update(tx.t.tags).set({ name: 'Moon' }))
      expect((await found(store, 'old')).count).toBe(0)
      expect((await found(store, 'new')).count).toBe(2)
      expect(await namesFound(store, 'renata moon')).toEqual(['sea'])
      expect(await namesFound(store, 'ilka')).toEqual([])
      expect(await searchIndexFaults(store)).toEqual([])
    })

    test('comments follow their article into another section', async () => {
      const store = await fresh()
      const { leyla } = await cast(store)
      const ideas = await store.write(tx => putSection(tx, { slug: 'ideas', name: 'Ideas' }))
      await write(store, 'sea')
      const thread = await postComment(store, leyla, { article: 'sea', words: 'A lamp.' })
      await postComment(store, leyla, { article: 'sea', words: 'A lamp in reply.', parent: thread })
      expect(await namesFound(store, 'lamp', { section: 'ideas' })).toEqual([])
      await ofArticle(store, 'sea', { sectionId: ideas })
      expect((await found(store, 'lamp', { section: 'ideas' })).count).toBe(2)
    })

    test('what is changed while it is indexed waits on', async () => {
      const store = await fresh()
      await write(store, 'sea', { body: 'harbour' })
      const [before] = await waiting(store, 1)
      await ofArticle(store, 'sea', { body: 'lamp' })
      const [after] = await waiting(store, 1)
      expect(after).toMatchObject({ kind: 'article', id: before?.id })
      expect(after?.number).toBeGreaterThan(before?.number ?? 0)
    })

    test('what is cut off on the way leaves the changes waiting, and the index as it was', async () => {
      const store = await fresh()
      await write(store, 'sea', { body: 'harbour' })
      await indexAll(store)
      await ofArticle(store, 'sea', { body: 'lamp' })
      const changes = await waiting(store, 9)
      const cutOff: Store = {
        ...store,
        write: step =>
          store.write(async tx => {
            await step(tx)
            throw new Error('killed')
          }),
      }
      await expect(indexChanges(cutOff)).rejects.toThrow('killed')
      expect(await waiting(store, 9)).toEqual(changes)
      await indexAll(store)
      expect(await namesFound(store, 'lamp')).toEqual(['sea'])
    })

    test('a whole archive is indexed piece by piece, also of one moment and of very old ones', async () => {
      const store = await fresh()
      for (let n = 1; n <= 70; n++) await write(store, `a${n}`, { body: 'lamp', publishedAt: day(1) })
      await write(store, 'old', { body: 'lamp', publishedAt: new Date('1605-03-01T00:00:00Z') })
      await indexAll(store)
      const { items, count } = await found(store, 'lamp', { sort: 'date', size: 100 })
      expect(count).toBe(71)
      expect(new Set(items.map(item => item.kind === 'article' && item.slug)).size).toBe(71)
      expect(items.at(-1)).toMatchObject({ slug: 'old' })
    })

    test('finds faults that no trigger saw', async () => {
      const store = await fresh()
      const { leyla } = await cast(store)
      await write(store, 'sea', { body: 'lamp' })
      const id = await postComment(store, leyla, { article: 'sea', words: 'A lamp.' })
      await indexAll(store)
      expect(await searchIndexFaults(store)).toEqual([])
      await change(store, tx => tx.delete(tx.t.searchDocuments).where(sql`true`))
      await change(store, tx => tx.insert(tx.t.searchDocuments).values({ id: 5, articleId: 99 }))
      const articleId = (await store.read.select({ id: store.t.articles.id }).from(store.t.articles))[0]?.id
      expect(await searchIndexFaults(store)).toEqual([
        { kind: 'article', id: articleId, is: 'missing' },
        { kind: 'article', id: 99, is: 'stray' },
        { kind: 'comment', id, is: 'missing' },
      ])
    })
  })
})
