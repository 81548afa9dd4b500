import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCursor } from '@/db/cursor'
import type { Store } from '@/db/store'
import { putSection } from '@/magazine/articles/section'
import { postComment } from '@/magazine/conversation/comment'
import { cast } from '@/testing/cast'
import { eachEngine } from '@/testing/each-engine'
import { day, found, names, namesFound, talkedAbout, write, zone } from '@/testing/search-scene'
import { search } from './search'

describe('the search', () => {
  eachEngine(fresh => {
    test('finds what has all words, in any case and with or without accents', async () => {
      const store = await fresh()
      await write(store, 'sea', { headline: 'Écrire la mer', body: 'The harbour keeps its own time.' })
      await write(store, 'hill', { body: 'The hill has no harbour.' })
      expect(await namesFound(store, 'HARBOUR time')).toEqual(['sea'])
      expect((await namesFound(store, 'harbour')).toSorted()).toEqual(['hill', 'sea'])
      expect(await namesFound(store, 'ecrire MÉR')).toEqual(['sea'])
      expect(await namesFound(store, 'harbour elephant')).toEqual([])
    })

    test('finds words in a row, and leaves out what has a word that is not wanted', async () => {
      const store = await fresh()
      await write(store, 'lamp-house', { body: 'In the lamp-house, at night.' })
      await write(store, 'lamp', { body: 'A lamp in a house.' })
      await write(store, 'parts', { headline: 'The lamp', standfirst: 'house of light' })
      expect(await namesFound(store, '"lamp house"')).toEqual(['lamp-house'])
      expect(await namesFound(store, 'lamp-house')).toEqual(['lamp-house'])
      expect((await namesFound(store, 'lamp house')).toSorted()).toEqual(['lamp', 'lamp-house', 'parts'])
      expect(await namesFound(store, 'lamp -night -light')).toEqual(['lamp'])
      expect(await namesFound(store, 'lamp -"in a house" -light')).toEqual(['lamp-house'])
    })

    test('finds an article by its authors and tags, and not by addresses of links in it', async () => {
      const store = await fresh()
      await write(store, 'sea', {
        authors: ['Ilka Thorsby'],
        tags: ['Tide tables'],
        body: '[Maps](https://hydro.example/)',
      })
      expect(await namesFound(store, 'thorsby maps')).toEqual(['sea'])
      expect(await namesFound(store, 'tide tables')).toEqual(['sea'])
      expect(await namesFound(store, 'hydro')).toEqual([])
    })

    test('marks what was looked for', async () => {
      const store = await fresh()
      const { leyla } = await cast(store)
      await write(store, 'sea', { headline: 'The Sea', body: 'First.\n\nA *harbour* by the **sea**, <b>.' })
      await postComment(store, leyla, { article: 'sea', words: 'My *grandfather* saw the sea.' })
      const { items } = await found(store, 'sea')
      const marked = (parts: { text: string; marked: boolean }[]) =>
        parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')
      expect(items.map(({ excerpt }) => marked(excerpt))).toEqual([
        'A harbour by the [sea], <b>.',
        'My grandfather saw the [sea].',
      ])
      expect(items[0]?.kind === 'article' && marked(items[0].headline)).toBe('The [Sea]')
      expect(items[1]).toMatchObject({
        kind: 'comment',
        name: 'Leyla Nur',
        article: { slug: 'sea', headline: 'The Sea' },
      })
    })

    test('filters by section, author, language, year and kind, comments by those of their article', async () => {
      const store = await fresh()
      const { leyla } = await cast(store)
      await store.write(tx => putSection(tx, { slug: 'places', name: 'Places' }))
      await write(store, 'sea', { section: 'places', authors: ['Ilka', 'Tam'], language: 'az-Latn', body: 'lamp' })
      await write(store, 'hill', { body: 'lamp', publishedAt: new Date('2019-12-31T20:00:00Z') }) // 2020 in Baku
      await write(store, 'moor', { body: 'lamp', publishedAt: new Date('2019-12-31T19:59:59Z') })
      await postComment(store, leyla, { article: 'sea', words: 'A lamp.' }, day(3))
      const sorted = async (filters: object) => (await namesFound(store, 'lamp', filters)).toSorted()
      expect(await sorted({})).toEqual(['A lamp.', 'hill', 'moor', 'sea'])
      expect(await sorted({ section: 'places' })).toEqual(['A lamp.', 'sea'])
      expect(await sorted({ author: 'tam', kind: 'articles' })).toEqual(['sea'])
      expect(await sorted({ language: 'az', kind: 'comments' })).toEqual(['A lamp.'])
      expect(await sorted({ language: 'en' })).toEqual(['hill', 'moor'])
      expect(await sorted({ year: 2020 })).toEqual(['A lamp.', 'hill', 'sea'])
      expect(await sorted({ year: 2019 })).toEqual(['moor'])
      expect(await sorted({ section: 'none' })).toEqual([])
      expect(await sorted({ section: 'places', author: 'ilka', language: 'az', year: 2020, kind: 'articles' })).toEqual(
        ['sea'],
      )
    })

    test.each(['relevance', 'date'] as const)('pages by %s hold everything once, and lead back', async sort => {
      const store = await fresh()
      await talkedAbout(store)
      const whole = await namesFound(store, 'lamp', { sort, size: 50 })
      expect(whole).toHaveLength(18)
      const read: string[] = []
      for (let cursors: string[] = ['']; ;) {
        const page = await found(store, 'lamp', { sort, size: 5, after: readCursor(cursors.at(-1)) })
        expect(page).toMatchObject({ count: 18, isMore: false })
        expect(page.previous).toBe(cursors.length === 1 ? undefined : cursors.at(-2))
        read.push(...names(page))
        if (!page.next) break
        cursors = [...cursors, page.next]
      }
      expect(read).toEqual(whole)
    })

    test.each(['relevance', 'date'] as const)(
      'a page by %s goes on where the one before ended, whatever came in',
      async sort => {
        const store = await fresh()
        await talkedAbout(store)
        const whole = await namesFound(store, 'lamp', { sort, size: 50 })
        const { next } = await found(store, 'lamp', { sort, size: 7 })
        await write(store, 'late', { headline: 'Lamp lamp', body: 'lamp', publishedAt: day(30) })
        expect(await namesFound(store, 'lamp', { sort, size: 50, after: readCursor(next) })).toEqual(whole.slice(7))
      },
    )

    test('suggests what was meant where a word stands nowhere, and shows its results', async () => {
      const store = await fresh()
      await write(store, 'sea', { headline: 'The harbour', body: 'A lamp. Gəmilər gedir.', language: 'az' })
      await write(store, 'bar', { body: 'The harbours of old.' })
      const results = await found(store, '"harbuor" LAMP')
      expect(names(results)).toEqual(['sea'])
      expect(results).toMatchObject({ query: '"harbour" LAMP', count: 1 })
      expect(results.instead).toEqual({
        is: 'correction',
        missing: ['harbuor'],
        parts: [
          { text: '"', marked: false },
          { text: 'harbour', marked: true },
          { text: '" LAMP', marked: false },
        ],
      })
      expect((await found(store, 'gemliər')).query).toBe('gəmilər')
      for (const words of ['harbour elephant', 'xyzzyx', 'lmap harbours', 'la', 'harbour -harbour'])
        expect(await found(store, words), words).toEqual({ items: [], count: 0, isMore: false, query: words })
    })

    test('takes the last word for a beginning where no word is so', async () => {
      const store = await fresh()
      await write(store, 'sea', { body: 'The people engrave, an engraving.' })
      const results = await found(store, 'people engrav')
      expect(names(results)).toEqual(['sea'])
      expect(results.instead).toEqual({ is: 'beginning', missing: ['engrav'] })
      expect(results.items[0]?.excerpt.filter(({ marked }) => marked).map(({ text }) => text)).toEqual([
        'people',
        'engrave',
        'engraving',
      ])
      expect(await namesFound(store, 'eng')).toEqual([])
    })

    test('looks for nothing where no word is given', async () => {
      const store = await fresh()
      for (const words of ['', ' ', '""', '-sea', '\0', '…'])
        expect(await search(store, { words }, zone)).toBeUndefined()
    })

    test('gives an answer to any text', async () => {
      const store = await fresh()
      await write(store, 'sea', { headline: 'NEAR AND OR NOT', body: 'a "b" c* -d ^e: (f) {g} § §article' })
      const sign = fc.constantFrom(
        '"',
        '-',
        ' ',
        '*',
        '^',
        ':',
        '(',
        ')',
        '{',
        '}',
        "'",
        '\\',
        '&',
        '|',
        '!',
        '<',
        '\0',
        '\uD800',
        'a',
        'ə',
        '東',
        '§',
      )
      const query = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: sign, maxLength: 60 }))
      await fc.assert(
        fc.asyncProperty(query, words => answered(store, words)),
        { numRuns: 150 },
      )
      for (const words of [
        '"'.repeat(100_000),
        '-'.repeat(100_000),
        'a '.repeat(50_000),
        'é'.repeat(100_000),
        '"a b" '.repeat(20_000),
      ])
        expect(await answered(store, words)).toBe(true)
      expect((await found(store, '§article')).items).toHaveLength(1)
    })

    const list = '../shared/samples/hostile/blns.json'
    test.skipIf(!existsSync(list))(
      `answers the big list of naughty strings${existsSync(list) ? '' : ' (skipped: no ../shared/samples here)'}`,
      async () => {
        const store = await fresh()
        const naughty = JSON.parse(readFileSync(list, 'utf8')) as string[]
        for (const [n, text] of naughty.entries())
          if (n % 5 === 0)
            await write(store, `n${n}`, { headline: text.replaceAll('\0', '') || 'x', body: text.replaceAll('\0', '') })
        for (const words of naughty) expect(await answered(store, words), words).toBe(true)
      },
    )
  })
})

async function answered(store: Store, words: string) {
  const results = await search(store, { words }, zone)
  return results === undefined || (results !== 'busy' && results.count >= 0)
}
