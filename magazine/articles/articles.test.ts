import { expect, test } from 'vitest'
import { readCursor } from '@/db/cursor'
import { conversationPage } from '@/magazine/conversation/conversation'
import type { Store } from '@/db/store'
import { eachEngine } from '@/testing/each-engine'
import { articleBySlug } from './article'
import { frontPage } from './front'
import { articlesIn, latestArticles } from './list'
import { nextToRead } from './next-to-read'
import { putPicture } from './picture'
import { type NewArticle, publishArticle } from './publish'
import { rankArticles } from './ranking'
import { cardsRanked } from './rules'
import { putSection, sectionBySlug, sections } from './section'

const at = (day: number) => new Date(Date.UTC(2026, 9, day))
const article = (headline: string, more: Partial<NewArticle> = {}): NewArticle => ({
  headline,
  standfirst: 'Below it.',
  body: 'Text.',
  language: 'en',
  publishedAt: at(1),
  authors: [],
  ...more,
})
async function read(store: Store, slug: string) {
  const article = await articleBySlug(store, slug)
  if (!article) throw new Error(`no article ${slug}`)
  return article
}
const addPlaces = (store: Store) => store.write(tx => putSection(tx, { slug: 'places', name: 'Places', position: 1 }))

eachEngine(fresh => {
  test('a cursor that somebody wrote is refused, or ends the list', async () => {
    const store = await fresh()
    for (const written of ['26rrh9i4cu8-1', '_26rrh9i4cu8-1', '2gosa7pa2gv-1', '1-zzzzzzzzzzz', 'zzzzzzzz-1', '0-1']) {
      const after = readCursor(written)
      expect(await articlesIn(store, { section: 'places' }, { size: 3, after })).toMatchObject({ items: [] })
      const asked = { sort: 'recommended', after } as const
      expect(await conversationPage(store, { id: 1, language: 'en' }, asked)).toEqual({ items: [], next: undefined })
    }
  })

  test('a published article is read at its address, with section, authors in order and picture', async () => {
    const store = await fresh()
    await addPlaces(store)
    const picture = await store.write(tx =>
      putPicture(tx, { file: 'sea.svg', type: 'image/svg+xml', alt: 'A boat', width: 1050, height: 700 }),
    )
    const { slug } = await publishArticle(
      store,
      article('The sea', {
        section: 'places',
        authors: ['Noor Castellane', 'Ilka Thorsby'],
        picture,
        importedRecommends: 397,
      }),
    )
    expect(await articleBySlug(store, slug)).toMatchObject({
      slug: 'the-sea',
      headline: 'The sea',
      publishedAt: at(1),
      section: { slug: 'places', name: 'Places' },
      authors: [{ name: 'Noor Castellane' }, { name: 'Ilka Thorsby' }],
      picture: { src: '/media/sea.svg', alt: 'A boat', width: 1050, height: 700 },
      recommends: 397,
      comments: 0,
    })
    expect(await articleBySlug(store, 'no-such')).toBeUndefined()
  })

  test('an article without section, author and picture has none, not empty ones', async () => {
    const store = await fresh()
    await publishArticle(store, article('The sea'))
    const found = await articleBySlug(store, 'the-sea')
    expect(found).toMatchObject({ authors: [] })
    expect(found?.section).toBeUndefined()
    expect(found?.picture).toBeUndefined()
  })

  test('two articles of the same headline get addresses of their own', async () => {
    const store = await fresh()
    const slugs = [
      await publishArticle(store, article('The sea')),
      await publishArticle(store, article('The sea')),
    ].map(({ slug }) => slug)
    expect(slugs).toEqual(['the-sea', 'the-sea-2'])
  })

  test('the same source is the same article: unchanged, or changed under its old address', async () => {
    const store = await fresh()
    const first = article('The sea', { source: 'sea.txt', sourceHash: '1' })
    expect(await publishArticle(store, first)).toEqual({ outcome: 'new', slug: 'the-sea' })
    const before = await store.revisions(['article:the-sea', 'lists'])
    expect(await publishArticle(store, first)).toEqual({ outcome: 'unchanged', slug: 'the-sea' })
    expect(await store.revisions(['article:the-sea', 'lists'])).toEqual(before)
    expect(await publishArticle(store, { ...first, headline: 'The ocean', sourceHash: '2' })).toEqual({
      outcome: 'changed',
      slug: 'the-sea',
    })
    expect((await articleBySlug(store, 'the-sea'))?.headline).toBe('The ocean')
  })

  test('an import that says nothing of section and picture leaves those the editor chose', async () => {
    const store = await fresh()
    await addPlaces(store)
    await publishArticle(store, article('The sea', { source: 'sea.txt', sourceHash: '1', section: 'places' }))
    await publishArticle(store, article('The sea', { source: 'sea.txt', sourceHash: '2' }))
    expect((await articleBySlug(store, 'the-sea'))?.section?.slug).toBe('places')
  })

  test('an unknown section is refused and nothing is added', async () => {
    const store = await fresh()
    await expect(publishArticle(store, article('The sea', { section: 'nowhere' }))).rejects.toThrow('nowhere')
    expect((await latestArticles(store, { size: 5 })).items).toEqual([])
  })

  test('a list is read page by page, newest first, each article once, though many share a date', async () => {
    const store = await fresh()
    await addPlaces(store)
    for (let n = 0; n < 7; n++)
      await publishArticle(store, article(`No ${n}`, { publishedAt: at(n < 4 ? 2 : 1), section: 'places' }))
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await articlesIn(store, { section: 'places' }, { size: 3, after: readCursor(cursor) })
      seen.push(...page.items.map(({ headline }) => headline))
      cursor = page.next
    } while (cursor)
    expect(seen).toEqual(['No 3', 'No 2', 'No 1', 'No 0', 'No 6', 'No 5', 'No 4'])
  })

  test('an archive that reaches back before 1970 is read to its end', async () => {
    const store = await fresh()
    for (const year of [1931, 1932, 1933])
      await publishArticle(store, article(`Of ${year}`, { publishedAt: new Date(Date.UTC(year, 0)) }))
    const first = await latestArticles(store, { size: 2 })
    const rest = await latestArticles(store, { size: 2, after: readCursor(first.next) })
    expect(rest.items.map(({ headline }) => headline)).toEqual(['Of 1931'])
    expect(rest.next).toBeUndefined()
  })

  test('the front page is led by the newest article with a picture, which is not listed again', async () => {
    const store = await fresh()
    await addPlaces(store)
    const picture = await store.write(tx =>
      putPicture(tx, { file: 'a.svg', type: 'image/svg+xml', alt: 'A', width: 3, height: 2 }),
    )
    await publishArticle(store, article('Newest', { publishedAt: at(9) }))
    await publishArticle(store, article('With picture', { publishedAt: at(8), picture, section: 'places' }))
    const front = await frontPage(store)
    expect(front.lead?.headline).toBe('With picture')
    expect(front.latest.map(({ headline }) => headline)).toEqual(['Newest'])
    expect(front.sections.map(({ slug, cards }) => [slug, cards.length])).toEqual([['places', 1]])
  })

  test('the lists by readers follow the counts, imported ones too, and a list that is the same is left alone', async () => {
    const store = await fresh()
    for (let n = 0; n <= cardsRanked + 1; n++)
      await publishArticle(store, article(`No ${n}`, { importedRecommends: n }))
    await rankArticles(store)
    const names = (await frontPage(store)).recommended.map(({ headline }) => headline)
    expect(names).toEqual(['No 5', 'No 4', 'No 3', 'No 2'])
    expect((await frontPage(store)).discussed).toEqual([])
    const before = await store.revisions(['lists'])
    await rankArticles(store)
    expect(await store.revisions(['lists'])).toEqual(before)
  })

  test('what to read next is near first, and never the article itself', async () => {
    const store = await fresh()
    await addPlaces(store)
    for (const [headline, section] of [
      ['Sea', 'places'],
      ['Harbour', 'places'],
      ['Marsh', undefined],
    ] as const)
      await publishArticle(store, article(headline, { section }))
    const next = await nextToRead(store, await read(store, 'sea'), 2)
    expect(next.map(({ headline }) => headline)).toEqual(['Harbour', 'Marsh'])
  })

  test('sections stand in the order of the masthead', async () => {
    const store = await fresh()
    await addPlaces(store)
    await store.write(tx => putSection(tx, { slug: 'work', name: 'Work', position: 0 }))
    expect((await sections(store)).map(({ name }) => name)).toEqual(['Work', 'Places'])
    expect((await sectionBySlug(store, 'work'))?.name).toBe('Work')
    expect(await sectionBySlug(store, 'nowhere')).toBeUndefined()
  })
})
