import { and, eq, ne } from 'drizzle-orm'
import type { Reading } from '@/db/store'
import { languageOfTag, type Language } from '@/messages/words'
import type { Magazine } from './magazine'

/**
 * The language that the page of this path speaks, in all its words and in the refusals of its forms: on an article and
 * on everything below its address the article's, if the interface speaks it; everywhere else what its reader has chosen,
 * if they are a member who did, or the magazine's.
 */
export async function pageLanguage(
  read: Reading,
  { language }: Magazine,
  path = '/',
  chosen?: Language | null,
): Promise<Language> {
  const slug = /^\/articles\/([^/?#]+)/.exec(path)?.[1]
  return (slug && languageOfTag(await languageOfArticle(read, slug))) || (!slug && chosen) || language
}

/** Empty for an address where nothing is to be read. */
async function languageOfArticle({ t, select }: Reading, slug: string): Promise<string> {
  const { articles } = t
  const [article] = await select({ language: articles.language })
    .from(articles)
    .where(and(eq(articles.slug, slug), ne(articles.state, 'draft')))
  return article?.language ?? ''
}
