import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { publishArticle } from '@/magazine/articles/publish'
import { eachEngine } from '@/testing/each-engine'
import { magazineOf, setMagazine } from './magazine'
import { pageLanguage } from './page-language'

const written = (slug: string, language: string) => ({
  slug,
  language,
  headline: slug,
  standfirst: '',
  body: 'Words.',
  publishedAt: new Date('2026-11-24T09:00:00Z'),
  authors: [],
})

eachEngine(fresh => {
  const spokenAt = async (store: Store, path?: string) => pageLanguage(store.read, await magazineOf(store.read), path)

  test('a page speaks the magazine’s language, and on an article and all below it the article’s', async () => {
    const store = await fresh()
    await setMagazine(store, { language: 'ru' })
    await publishArticle(store, written('the-thread', 'ar'))
    for (const path of [
      '',
      '/comments/7',
      '/comments/7/reply',
      '/comments/7/report',
      '/conversation?sort=oldest',
      '#x',
    ])
      expect(await spokenAt(store, `/articles/the-thread${path}`), path).toBe('ar')
    const others = [
      '/',
      '/sections/the-thread',
      '/people/the-thread',
      '/articles',
      '/articles/',
      '/register?next=/articles/the-thread',
    ]
    for (const path of others) expect(await spokenAt(store, path), path).toBe('ru')
    expect(await spokenAt(store)).toBe('ru')
  })

  test('an article in a language that the interface does not speak is surrounded by the magazine’s', async () => {
    const store = await fresh()
    await setMagazine(store, { language: 'az' })
    await publishArticle(store, written('parisian', 'fr'))
    await publishArticle(store, written('guessed', 'und-Cyrl'))
    await publishArticle(store, written('cairene', 'ar-EG'))
    expect(await spokenAt(store, '/articles/parisian')).toBe('az')
    expect(await spokenAt(store, '/articles/guessed')).toBe('az')
    expect(await spokenAt(store, '/articles/cairene')).toBe('ar')
  })

  test('a member’s choice is spoken everywhere but on articles', async () => {
    const store = await fresh()
    await publishArticle(store, written('cairene', 'ar'))
    await publishArticle(store, written('parisian', 'fr'))
    const settings = await magazineOf(store.read)
    const spoken = (path: string) => pageLanguage(store.read, settings, path, 'ru')
    const pages = ['/', '/account', '/articles/cairene', '/articles/parisian']
    expect(await Promise.all(pages.map(spoken))).toEqual(['ru', 'ru', 'ar', 'en'])
  })

  test('an address where nothing is to be read tells nothing, not even of a draft', async () => {
    const store = await fresh()
    await publishArticle(store, written('secret', 'ar'))
    const setState = (state: 'draft' | 'withdrawn') =>
      store.write(tx => tx.update(tx.t.articles).set({ state }).where(eq(tx.t.articles.slug, 'secret')))
    await setState('draft')
    expect(await spokenAt(store, '/articles/secret')).toBe('en')
    await setState('withdrawn')
    expect(await spokenAt(store, '/articles/secret')).toBe('ar')
    expect(await spokenAt(store, '/articles/nothing')).toBe('en')
  })
})
