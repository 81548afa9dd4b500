import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { readCursor } from '@/db/cursor'
import type { Store } from '@/db/store'
import { eachEngine } from '@/testing/each-engine'
import { archive, monthOf } from './archive'
import { articleBySlug } from './article'
import { authorBySlug, authors } from './author'
import { renameArticle, slugNow } from './former-slug'
import { contentsOf, issueBySlug, issues, putIssue } from './issue'
import { articlesIn, pageBefore } from './list'
import { nextToRead } from './next-to-read'
import { isPicture, picturesWithin, putPicture } from './picture'
import type { Listed } from './places'
import { type NewArticle, publishArticle } from './publish'
import { relatedTo } from './related'
import { putSeries } from './series'
import { tagBySlug, tags } from './tag'

const at = (day: number) => new Date(Date.UTC(2026, 9, day))
const publish = (store: Store, headline: string, more: Partial<NewArticle> = {}) =>
  publishArticle(
    store,
    { headline, standfirst: '', body: 'Text.', language: 'en', publishedAt: at(1), authors: [], ...more },
    at(30),
  )
async function read(store: Store, slug: string) {
  const article = await articleBySlug(store, slug)
  if (!article) throw new Error(`there is no ${slug}`)
  return article
}

const names = {
  'boat.svg': true,
  'ship.jpg': true,
  'ship-480.avif': true,
  'ship-480.webp': true,
  'ship-960.avif': false,
  'boat-480.avif': false,
  'none.svg': false,
}

/** All articles of a list, page by page, with the way back of each page. */
async function walked(store: Store, listed: Listed) {
  const seen: string[] = []
  const ways: string[] = ['']
  for (let cursor: string | undefined, first = true; first || cursor; first = false) {
    const after = readCursor(cursor)
    const page = await articlesIn(store, listed, { after, size: 2 })
    if (after) expect(await pageBefore(store, listed, { after, size: 2 })).toBe(ways.at(-2))
    seen.push(...page.items.map(({ slug }) => slug))
    cursor = page.next
    ways.push(cursor ?? '')
  }
  return seen
}

eachEngine(fresh => {
  test('an author, a tag and a month list their articles newest first, each once, there and back', async () => {
    const store = await fresh()
    for (const [n, day] of [1, 2, 3, 3, 3, 4, 5].entries())
      await publish(store, `No ${n}`, { publishedAt: at(day), authors: ['Ilka', `Other ${n}`], tags: ['Tide', 'Ice'] })
    await publish(store, 'Elsewhere', { publishedAt: new Date(Date.UTC(2026, 8, 30, 23)), tags: ['Fog'] })
    const all = ['no-6', 'no-5', 'no-4', 'no-3', 'no-2', 'no-1', 'no-0']
    expect(await walked(store, { author: 'ilka' })).toEqual(all)
    expect(await walked(store, { tag: 'tide' })).toEqual(all)
    expect(await walked(store, monthOf(2026, 10, 'UTC'))).toEqual(all)
    expect(await walked(store, monthOf(2026, 10, 'Asia/Baku'))).toEqual([...all, 'elsewhere'])
    expect(await walked(store, { author: 'nobody' })).toEqual([])
    expect((await authorBySlug(store, 'other-3'))?.name).toBe('Other 3')
    expect((await tags(store)).map(({ name }) => name)).toEqual(['Fog', 'Ice', 'Tide'])
    expect(await tagBySlug(store, 'fog')).toEqual({ slug: 'fog', name: 'Fog' })
  })

  test('a tag or an author of drafts alone is not told of', async () => {
    const store = await fresh()
    await publish(store, 'Told', { authors: ['Ilka'], tags: ['Tide'] })
    await publish(store, 'Not yet', { authors: ['Ilka', 'Somebody'], tags: ['Tide', 'Secret'] })
    const set = (state: 'draft' | 'published' | 'withdrawn') =>
      store.write(tx => tx.update(tx.t.articles).set({ state }).where(eq(tx.t.articles.slug, 'not-yet')))
    for (const state of ['draft', 'withdrawn'] as const) {
      await set(state)
      expect((await tags(store)).map(({ slug }) => slug)).toEqual(['tide'])
      expect((await authors(store)).map(({ slug }) => slug)).toEqual(['ilka'])
      expect(await tagBySlug(store, 'secret')).toBeUndefined()
      expect(await authorBySlug(store, 'somebody')).toBeUndefined()
    }
    await set('published')
    expect((await tagBySlug(store, 'secret'))?.name).toBe('Secret')
    expect((await authorBySlug(store, 'somebody'))?.name).toBe('Somebody')
  })

  test('an article that moves in time or is withdrawn moves in the lists of its author and tags too', async () => {
    const store = await fresh()
    for (const day of [1, 2, 3])
      await publish(store, `No ${day}`, { publishedAt: at(day), authors: ['Ilka'], tags: ['Tide'] })
    const set = (slug: string, values: { publishedAt?: Date; state?: 'withdrawn' }) =>
      store.write(tx => tx.update(tx.t.articles).set(values).where(eq(tx.t.articles.slug, slug)))
    await set('no-1', { publishedAt: at(9) })
    await set('no-2', { state: 'withdrawn' })
    for (const listed of [{ author: 'ilka' }, { tag: 'tide' }])
      expect(await walked(store, listed)).toEqual(['no-1', 'no-3'])
  })

  test('the archive counts the months of the magazine’s own time zone', async () => {
    const store = await fresh()
    for (const moment of ['2017-07-31T19:59:59Z', '2017-07-31T20:00:00Z', '2026-01-15T12:00:00Z'])
      await publish(store, 'At a moment', { publishedAt: new Date(moment) })
    const years = await archive(store, 'Asia/Baku')
    expect(years.map(({ year }) => year)).toEqual([2026, 2017])
    expect(years[0]?.months).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    expect(years[1]?.months.slice(6, 8)).toEqual([1, 1])
    expect((await archive(store, 'UTC'))[1]?.months.slice(6, 8)).toEqual([2, 0])
  })

  test('an article shows its tags in their order, its corrections by day, its series and its translations', async () => {
    const store = await fresh()
    await store.write(tx => putSeries(tx, { slug: 'coast', name: 'The Measured Coast' }))
    await publish(store, 'Last part', { series: { slug: 'coast', part: 3 } })
    await publish(store, 'First part', { series: { slug: 'coast', part: 1 } })
    await publish(store, 'The sea', {
      series: { slug: 'coast', part: 2 },
      tags: ['Tide', 'harbours', 'tide'],
      corrections: [
        { correctedAt: at(4), text: 'It was blue.' },
        { correctedAt: at(3), text: 'It was deep.' },
      ],
    })
    await publish(store, 'Море', { language: 'ru', translationOf: 'the-sea' })
    await publish(store, 'Dəniz', { language: 'az', translationOf: 'the-sea' })
    const related = await relatedTo(store, await read(store, 'the-sea'))
    expect(related.tags.map(({ slug }) => slug)).toEqual(['tide', 'harbours'])
    expect(related.corrections.map(({ text }) => text)).toEqual(['It was deep.', 'It was blue.'])
    expect(related.series?.parts.map(({ slug }) => slug)).toEqual(['first-part', 'the-sea', 'last-part'])
    expect(related.series).toMatchObject({ name: 'The Measured Coast', place: 1 })
    expect(related.translations.map(({ language }) => language)).toEqual(['az', 'ru'])
    const russian = await relatedTo(store, await read(store, 'more'))
    expect(russian.translations.map(({ language }) => language)).toEqual(['az', 'en'])
    expect(russian).toMatchObject({ tags: [], corrections: [], series: undefined })
  })

  test('next to read: the next part, then shared tags, then the section; own language first, no translation', async () => {
    const store = await fresh()
    await store.write(tx => putSeries(tx, { slug: 'coast', name: 'The Measured Coast' }))
    const series = (part: number) => ({ series: { slug: 'coast', part } })
    await publish(store, 'Newest', { publishedAt: at(9) })
    await publish(store, 'One tag', { publishedAt: at(8), tags: ['Tide'] })
    await publish(store, 'Two tags', { publishedAt: at(2), tags: ['Tide', 'Ice'] })
    await publish(store, 'Two tags in Russian', { publishedAt: at(3), tags: ['Tide', 'Ice'], language: 'ru' })
    await publish(store, 'Part three', series(3))
    await publish(store, 'The sea', { tags: ['Tide', 'Ice'], ...series(2) })
    await publish(store, 'More', { language: 'ru', translationOf: 'the-sea', tags: ['Tide', 'Ice'] })
    const of = async (slug: string) => (await nextToRead(store, await read(store, slug), 4)).map(card => card.slug)
    expect(await of('the-sea')).toEqual(['part-three', 'two-tags', 'one-tag', 'newest'])
    expect(await of('more')).toEqual(['two-tags-in-russian', 'two-tags', 'newest', 'one-tag'])
  })

  test('an issue lists its articles in the order they appeared, and the issues stand newest first', async () => {
    const store = await fresh()
    const picture = await store.write(tx =>
      putPicture(tx, { file: 'cover.svg', type: 'image/svg+xml', alt: 'A tower', width: 750, height: 750 }),
    )
    const issue = { number: 12, name: 'Upright', description: 'Things that stand.', publishedAt: at(1) }
    await store.write(tx => putIssue(tx, { slug: '12', ...issue, picture }))
    await store.write(tx => putIssue(tx, { ...issue, slug: '13', number: 13, publishedAt: at(2) }))
    await publish(store, 'Second', { issue: '12', publishedAt: at(2) })
    await publish(store, 'First', { issue: '12', publishedAt: at(1) })
    expect((await contentsOf(store, '12')).map(({ headline }) => headline)).toEqual(['First', 'Second'])
    expect(await issueBySlug(store, '12')).toMatchObject({ ...issue, picture: { src: '/media/cover.svg' } })
    expect((await issues(store)).map(({ slug }) => slug)).toEqual(['13', '12'])
    expect((await read(store, 'first')).issue).toEqual({ slug: '12', name: 'Upright', number: 12 })
    await expect(publish(store, 'Third', { issue: '99' })).rejects.toThrow('there is no issue “99”')
  })

  test('an address that an article had leads to the one it has, and no other article ever gets it', async () => {
    const store = await fresh()
    await publish(store, 'The sea', { formerSlugs: ['sea-2017'] })
    const { id } = await read(store, 'the-sea')
    await store.write(tx => renameArticle(tx, { id, slug: 'the-sea' }, 'the-ocean'))
    await store.write(tx => renameArticle(tx, { id, slug: 'the-ocean' }, 'the-deep'))
    for (const former of ['the-sea', 'the-ocean', 'sea-2017']) expect(await slugNow(store, former)).toBe('the-deep')
    expect(await slugNow(store, 'the-deep')).toBeUndefined()
    expect(await publish(store, 'The sea')).toEqual({ outcome: 'new', slug: 'the-sea-2' })
    await store.write(tx => renameArticle(tx, { id, slug: 'the-deep' }, 'the-sea'))
    expect(await slugNow(store, 'the-deep')).toBe('the-sea')
    expect(await slugNow(store, 'the-sea')).toBeUndefined()
    expect((await read(store, 'the-sea')).id).toBe(id)
  })

  test('the pictures that a text names are known by their addresses; others in it are not', async () => {
    const store = await fresh()
    const boat = { file: 'boat.svg', type: 'image/svg+xml', alt: 'A boat', credit: 'Ilka', width: 3, height: 2 }
    await store.write(tx => putPicture(tx, boat))
    await publish(store, 'The sea', { body: 'Look.\n\n![A boat](/media/boat.svg)\n\n![None](/media/none.svg)' })
    const found = await picturesWithin(store, (await read(store, 'the-sea')).id)
    expect([...found.keys()]).toEqual(['/media/boat.svg'])
    await store.write(tx => putPicture(tx, { ...boat, file: 'ship.jpg', widths: [480] }))
    for (const [file, isOurs] of Object.entries(names)) expect(await isPicture(store, file), file).toBe(isOurs)
    expect(found.get('/media/boat.svg')).toMatchObject({ credit: 'Ilka', width: 3, height: 2 })
  })

  test('words that change after publication say when; a headline in capitals is shown as an editor has it', async () => {
    const store = await fresh()
    await publish(store, 'THE SEA', { source: 'sea.txt', sourceHash: '1' })
    expect((await read(store, 'the-sea')).changedAt).toBeUndefined()
    await publish(store, 'THE SEA', { source: 'sea.txt', sourceHash: '2' })
    await store.write(tx => tx.update(tx.t.articles).set({ shownHeadline: 'The sea' }))
    expect(await read(store, 'the-sea')).toMatchObject({ changedAt: at(30), headline: 'The sea' })
    await publish(store, 'THE SEA', { source: 'sea.txt', sourceHash: '3', body: 'Other.' })
    expect((await read(store, 'the-sea')).headline).toBe('The sea')
    await publish(store, 'THE OCEAN', { source: 'sea.txt', sourceHash: '4' })
    expect((await read(store, 'the-sea')).headline).toBe('THE OCEAN')
  })
})
