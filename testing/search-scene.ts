import type { Store } from '@/db/store'
import { type NewArticle, publishArticle } from '@/magazine/articles/publish'
import { postComment } from '@/magazine/conversation/comment'
import { type Results, type Search, search } from '@/magazine/search/search'
import { cast } from './cast'

export const zone = 'Asia/Baku'
export const day = (n: number) => new Date(Date.UTC(2020, 0, n, 8))

/** For tests: publishes an article of which only what matters is given. */
export const write = (store: Store, slug: string, written: Partial<NewArticle> = {}) =>
  publishArticle(store, {
    slug,
    headline: 'Headline',
    standfirst: '',
    body: 'Text.',
    language: 'en',
    publishedAt: day(1),
    authors: [],
    ...written,
  })

type Filters = Omit<Search, 'words'>

/** What a search finds. Throws where there is nothing to look for, or too much at once. */
export async function found(store: Store, words: string, filters: Filters = {}): Promise<Results> {
  const results = await search(store, { words, ...filters }, zone)
  if (results === 'busy' || results === undefined) throw new Error(`a search for “${words}” gave ${results}`)
  return results
}

/** The results of a page by name: slugs of articles, words of comments. */
export const names = ({ items }: Results): string[] =>
  items.map(item => (item.kind === 'article' ? item.slug : item.excerpt.map(({ text }) => text).join('')))

export const namesFound = async (store: Store, words: string, filters: Filters = {}) =>
  names(await found(store, words, filters))

/** Twelve articles, four with the word in the headline, and six comments. */
export async function talkedAbout(store: Store) {
  const { leyla } = await cast(store)
  for (let n = 1; n <= 12; n++)
    await write(store, `a${n}`, { headline: n % 3 ? 'Sea' : 'A lamp', body: 'lamp', publishedAt: day(1 + (n % 5)) })
  for (let n = 1; n <= 6; n++) await postComment(store, leyla, { article: 'a1', words: `lamp ${n}` }, day(n))
}
