import { describe, expect, test } from 'vitest'
import { mostCounted } from '@/db/search'
import { postComment } from '@/magazine/conversation/comment'
import { cast } from '@/testing/cast'
import { eachEngine } from '@/testing/each-engine'
import { day, found, names, namesFound, write } from '@/testing/search-scene'
import { indexFor } from './index-changes'

describe('the best results first', () => {
  eachEngine(fresh => {
    test('puts the headline before the standfirst before what is said often before what is said once before comments', async () => {
      const store = await fresh()
      const { leyla } = await cast(store)
      await write(store, 'once', { body: 'One harbour, and much else.', publishedAt: day(9) })
      await write(store, 'once-older', { body: 'One harbour, and much else.', publishedAt: day(8) })
      await write(store, 'often', { body: 'A harbour is a harbour.', publishedAt: day(3) })
      await write(store, 'standfirst', { standfirst: 'Of a harbour', publishedAt: day(2) })
      await write(store, 'headline', { headline: 'The harbour', publishedAt: day(1) })
      await postComment(store, leyla, { article: 'once', words: 'My harbour.' }, day(20))
      const ranked = ['headline', 'standfirst', 'often', 'once', 'once-older', 'My harbour.']
      expect(await namesFound(store, 'harbour')).toEqual(ranked)
      const byDay = ['My harbour.', 'once', 'once-older', 'often', 'standfirst', 'headline']
      expect(await namesFound(store, 'harbour', { sort: 'date' })).toEqual(byDay)
    })

    test('puts a headline with the words in a row before one that has them apart', async () => {
      const store = await fresh()
      await write(store, 'apart', { headline: 'The house with a lamp', publishedAt: day(2) })
      await write(store, 'row', { headline: 'Our lamp house', publishedAt: day(1) })
      expect(await namesFound(store, 'lamp house')).toEqual(['row', 'apart'])
    })

    test('an old headline comes before more articles than are ranked, and of so many the count says “more”', async () => {
      const store = await fresh()
      await store.write(tx =>
        tx.insert(tx.t.articles).values(
          Array.from({ length: mostCounted + 10 }, (_, n) => ({
            ...{ slug: `a${n}`, headline: 'Sea', standfirst: '', body: 'The lamp house.', language: 'en' },
            ...{ state: 'published' as const, publishedAt: day(n + 100), createdAt: day(1) },
          })),
        ),
      )
      await write(store, 'old', { headline: 'A lamp house', publishedAt: day(3) })
      await write(store, 'parts', {
        headline: 'Our lamp',
        standfirst: 'house',
        body: 'lamp house',
        publishedAt: day(2),
      })
      await write(store, 'dark', { headline: 'Lamp house', body: 'Without oil.', publishedAt: day(1) })
      await indexFor(store, 60_000)
      const results = await found(store, '"lamp house"')
      expect(names(results).slice(0, 3)).toEqual(['old', 'dark', `a${mostCounted + 9}`])
      expect(results).toMatchObject({ count: mostCounted, isMore: true })
      expect((await namesFound(store, 'lamp house')).slice(0, 3)).toEqual(['old', 'dark', 'parts'])
      expect((await namesFound(store, '"lamp house" -oil')).slice(0, 2)).toEqual(['old', `a${mostCounted + 9}`])
    })
  })
})
