import { asc, eq } from 'drizzle-orm'
import type { Store } from '@/db/store'

/** The languages that published articles are written in, by the first part of their tags. */
export async function languagesOfArticles({ read, t }: Store): Promise<string[]> {
  const rows = await read
    .selectDistinct({ language: t.articles.language })
    .from(t.articles)
    .where(eq(t.articles.state, 'published'))
    .orderBy(asc(t.articles.language))
  return [...new Set(rows.map(({ language }) => language.split('-')[0] ?? language))]
}
