import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { publishArticle } from '@/magazine/articles/publish'
import { putSection } from '@/magazine/articles/section'
import { eachEngine } from '@/testing/each-engine'
import { named, readXml } from '@/testing/xml-tree'
import { newsSitemapOf, sitemapIndexOf, sitemapOf } from './sitemap'
import { articlesInSitemap, newsSince, sitemapParts } from './sitemap-articles'
import { listingPages } from './sitemap-pages'

const site = 'https://plumbline.example'
const day = (number: number) => new Date(Date.UTC(2026, 10, number, 12))
const publish = (store: Store, slug: string, more = {}) =>
  publishArticle(store, {
    slug,
    headline: `About ${slug}`,
    standfirst: '',
    body: 'Text.',
    language: 'en',
    publishedAt: day(1),
    authors: ['Ilka'],
    tags: ['Tides'],
    ...more,
  })

eachEngine(fresh => {
  test('an article stays in the sitemap that its id names; a sitemap with none left is none', async () => {
    const store = await fresh()
    for (const slug of ['a', 'b', 'c']) await publish(store, slug)
    const { articles } = store.t
    const set = (slug: string, values: Partial<typeof articles.$inferInsert>) =>
      store.write(async tx => void (await tx.update(tx.t.articles).set(values).where(eq(tx.t.articles.slug, slug))))
    await store.write(async tx => {
      await tx.delete(tx.t.articleAuthors)
      await tx.delete(tx.t.articleTags)
    })
    await set('b', { id: 5_000 })
    await set('c', { id: 5_001, changedAt: day(9) })
    const paths = async (number: number) => (await articlesInSitemap(store, number)).map(({ path }) => path)
    expect([await paths(1), await paths(2), await paths(3)]).toEqual([
      ['/articles/a', '/articles/b'],
      ['/articles/c'],
      [],
    ])
    expect(await sitemapParts(store)).toEqual([
      { number: 1, changedAt: day(1) },
      { number: 2, changedAt: day(9) },
    ])
    await set('a', { state: 'withdrawn' })
    await set('b', { state: 'withdrawn' })
    expect((await sitemapParts(store)).map(({ number }) => number)).toEqual([2])
    expect(await paths(1)).toEqual([])
  })

  test('translations name each other, and an article that has none names nobody', async () => {
    const store = await fresh()
    await publish(store, 'original')
    await publish(store, 'cavan', { language: 'az', translationOf: 'original' })
    await publish(store, 'perevod', { language: 'ru', translationOf: 'original' })
    await publish(store, 'alone')
    await publish(store, 'hidden', { language: 'ar', translationOf: 'alone' })
    await store.write(
      async tx =>
        void (await tx.update(tx.t.articles).set({ state: 'withdrawn' }).where(eq(tx.t.articles.slug, 'hidden'))),
    )
    const listed = await articlesInSitemap(store, 1)
    const family = [
      { language: 'en', path: '/articles/original' },
      { language: 'az', path: '/articles/cavan' },
      { language: 'ru', path: '/articles/perevod' },
    ]
    expect(listed.map(({ path, languages }) => [path, languages])).toEqual([
      ['/articles/original', family],
      ['/articles/cavan', family],
      ['/articles/perevod', family],
      ['/articles/alone', undefined],
    ])
  })

  test('news are the articles since a moment, the newest first', async () => {
    const store = await fresh()
    for (const number of [1, 8, 9]) await publish(store, `d${number}`, { publishedAt: day(number) })
    expect((await newsSince(store, day(8))).map(({ path }) => path)).toEqual(['/articles/d9', '/articles/d8'])
  })

  test('every page that lists articles is named', async () => {
    const store = await fresh()
    await store.write(tx => putSection(tx, { slug: 'places', name: 'Places' }))
    await publish(store, 'a', { section: 'places' })
    const paths = (await listingPages(store, 'UTC')).map(({ path }) => path)
    for (const path of ['/', '/sections/places', '/authors/ilka', '/tags/tides', '/archive/2026/11', '/issues'])
      expect(paths).toContain(path)
  })
})

test('a sitemap is as sitemaps.org and Google have it, whatever a headline is', () => {
  const languages = [
    { language: 'en', path: '/articles/a' },
    { language: 'az', path: '/articles/b' },
  ]
  const pages = readXml(sitemapOf(site, [{ path: '/articles/a', changedAt: day(2), languages }, { path: '/' }]))
  expect(pages.broken).toEqual([])
  expect(named(pages.root, 'sitemap:loc').map(({ text }) => text)).toEqual([`${site}/articles/a`, `${site}/`])
  expect(named(pages.root, 'sitemap:lastmod').map(({ text }) => text)).toEqual(['2026-11-02T12:00:00.000Z'])
  expect(named(pages.root, 'xhtml:link').map(({ attributes }) => attributes)).toEqual([
    { rel: 'alternate', hreflang: 'en', href: `${site}/articles/a` },
    { rel: 'alternate', hreflang: 'az', href: `${site}/articles/b` },
  ])
  const index = readXml(sitemapIndexOf(site, [{ path: '/sitemaps/articles-1.xml', changedAt: day(2) }]))
  expect(named(index.root, 'sitemap:loc')[0]?.text).toBe(`${site}/sitemaps/articles-1.xml`)
  const headline = ']]></news:title><x/>\u0000\ud800 & "b"'
  const article = { path: '/articles/a', headline, language: 'en-GB', publishedAt: day(2) }
  const news = readXml(newsSitemapOf(site, 'Plumbline', [article]))
  expect(news.broken).toEqual([])
  expect(named(news.root, 'news:title')[0]?.text).toBe(']]></news:title><x/> & "b"')
  expect(named(news.root, 'news:language')[0]?.text).toBe('en')
})
