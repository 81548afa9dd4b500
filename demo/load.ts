import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Store, Tx } from '@/db/store'
import { putArticle, putAuthor, putPicture, putSection } from '@/magazine/articles/publish'
import { rankArticles } from '@/magazine/articles/ranking'
import { setMagazine } from '@/magazine/settings/magazine'
import { addConversation } from './conversation'
import { type DemoArticle, demoArticles } from './article'
import { authors, magazine, sections } from './magazine'
import { pictureOf } from './pictures'

/**
 * Loads Plumbline, the demo magazine, through the magazine's verbs, and writes its pictures into `mediaFolder`. Articles
 * come in one transaction after the settings, so that a start that was cut short begins anew; every date is the data's.
 * False, and nothing is changed, when there is an article, a section or a member already.
 */
export async function loadDemo(store: Store, mediaFolder: string): Promise<boolean> {
  if (!(await isEmpty(store))) return false
  const articles = demoArticles().map(article => ({ article, picture: article.picture && pictureOf(article.picture) }))
  await mkdir(mediaFolder, { recursive: true })
  for (const { picture } of articles)
    if (picture) await writeFile(path.join(mediaFolder, picture.row.file), picture.svg)
  await setMagazine(store, magazine)
  await store.write(async tx => {
    for (const [position, section] of sections.entries()) await putSection(tx, { ...section, position })
    for (const author of authors) await putAuthor(tx, author)
    for (const { article, picture } of articles)
      await addArticle(tx, article, picture && (await putPicture(tx, picture.row)))
    await addConversation(tx, slug =>
      publishedAt(
        articles.map(({ article }) => article),
        slug,
      ),
    )
  })
  await rankArticles(store)
  return true
}

async function isEmpty({ read, t }: Store) {
  const counts = [await read.$count(t.articles), await read.$count(t.sections), await read.$count(t.members)]
  return counts.every(count => count === 0)
}

function publishedAt(articles: DemoArticle[], slug: string) {
  const article = articles.find(each => each.slug === slug)
  if (!article) throw new Error(`the demo recommends “${slug}”, which is not in it`)
  return new Date(article.published)
}

function addArticle(tx: Tx, article: DemoArticle, picture?: number) {
  const published = new Date(article.published)
  return putArticle(
    tx,
    { ...article, publishedAt: published, picture, importedRecommends: article.recommends },
    published,
  )
}
