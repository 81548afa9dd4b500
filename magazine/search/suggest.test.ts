import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { eachEngine } from '@/testing/each-engine'
import { day, found, write } from '@/testing/search-scene'
import { suggest } from './suggest'
import { suggestionsShown } from './rules'

describe('suggestions', () => {
  eachEngine(fresh => {
    test('are headlines with the words typed so far, the last one begun, newest first', async () => {
      const store = await fresh()
      await write(store, 'master', { headline: 'What the Harbour master does', publishedAt: day(1) })
      await write(store, 'books', { headline: 'Harbours and their books', publishedAt: day(2) })
      await write(store, 'hill', { headline: 'The hill', body: 'A harbour.' })
      await found(store, 'indexed')
      expect((await suggest(store, 'harb')).map(({ slug }) => slug)).toEqual(['books', 'master'])
      expect((await suggest(store, 'HÀRB')).map(({ slug }) => slug)).toEqual(['books', 'master'])
      expect((await suggest(store, 'harbour m')).map(({ slug }) => slug)).toEqual(['master'])
      expect((await suggest(store, 'the ha')).map(({ slug }) => slug)).toEqual(['master'])
      expect(await suggest(store, 'master h')).toEqual([
        {
          slug: 'master',
          language: 'en',
          headline: [
            { text: 'What the ', marked: false },
            { text: 'Harbour', marked: true },
            { text: ' ', marked: false },
            { text: 'master', marked: true },
            { text: ' does', marked: false },
          ],
        },
      ])
    })

    test('are few, and none while too little is typed or nothing fits', async () => {
      const store = await fresh()
      for (let n = 1; n <= 9; n++) await write(store, `a${n}`, { headline: `Harbour ${n}`, publishedAt: day(n) })
      await found(store, 'indexed')
      expect(await suggest(store, 'ha')).toHaveLength(suggestionsShown)
      for (const typed of ['', 'h', ' ', '"', '-ha', 'harbour elephant', '\0', 'ha"*^', 'x'.repeat(100_000)])
        expect((await suggest(store, typed)).length, typed.slice(0, 20)).toBe(typed === 'ha"*^' ? suggestionsShown : 0)
    })

    test('never name an article that is not published', async () => {
      const store = await fresh()
      await write(store, 'sea', { headline: 'Harbour' })
      await found(store, 'indexed')
      expect(await suggest(store, 'harb')).toHaveLength(1)
      await store.write(tx => tx.update(tx.t.articles).set({ state: 'withdrawn' }).where(eq(tx.t.articles.slug, 'sea')))
      expect(await suggest(store, 'harb')).toEqual([])
    })
  })
})
