import { eq } from 'drizzle-orm'
import type { Store } from '@/db/store'
import type { NewArticle } from '@/magazine/articles/publish'
import { slugOf } from '@/magazine/text/slug'
import type { Story } from './story'

/** Where a file says that its article belongs: what is there. What isn't is counted as dropped. */
export async function placesNamed(
  { read, t }: Store,
  story: Story,
): Promise<Pick<NewArticle, 'series' | 'issue' | 'translationOf'>> {
  const { series, issue, translationOf, dropped } = story
  const isThere = async (table: typeof t.series | typeof t.issues | typeof t.articles, slug: string) =>
    (await read.$count(table, eq(table.slug, slug))) > 0
  const places: Pick<NewArticle, 'series' | 'issue' | 'translationOf'> = {}
  if (series) {
    const slug = slugOf(series.slug)
    if (await isThere(t.series, slug)) places.series = { ...series, slug }
    else dropped.add('series', series.slug)
  }
  if (issue !== undefined) {
    if (await isThere(t.issues, issue)) places.issue = issue
    else dropped.add('issue', issue)
  }
  if (translationOf !== undefined) {
    if (await isThere(t.articles, translationOf)) places.translationOf = translationOf
    else dropped.add('translation', translationOf)
  }
  return places
}
