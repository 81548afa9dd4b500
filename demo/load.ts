import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Store, Tx } from '@/db/store'
import { putAuthor } from '@/magazine/articles/author'
import { putIssue } from '@/magazine/articles/issue'
import { putPicture } from '@/magazine/articles/picture'
import { putArticle } from '@/magazine/articles/publish'
import { rankArticles } from '@/magazine/articles/ranking'
import { putSection } from '@/magazine/articles/section'
import { putSeries } from '@/magazine/articles/series'
import { putTag } from '@/magazine/articles/tag'
import { setMagazine } from '@/magazine/settings/magazine'
import { noteDemo } from '@/magazine/transfer/demo'
import { demoComments } from './comment'
import { addConversation } from './conversation'
import { type DemoArticle, demoArticles } from './article'
import { authors, credit, issues, magazine, sections, series, tags } from './magazine'
import { pictureOf, withPictures } from './pictures'

/**
 * Loads Plumbline, the demo magazine, through the magazine's verbs, and writes its pictures into `mediaFolder`. Articles
 * come in one transaction after the settings, so that a start that was cut short begins anew; every date is the data's.
 * False, and nothing is changed, when there is an article, a section or a member already. `comments` are what is said in it.
 */
export async function loadDemo(store: Store, mediaFolder: string, comments = demoComments()): Promise<boolean> {
  if (!(await isEmpty(store))) return false
  const articles = demoArticles()
  const drawn = articles.map(drawnFor)
  const covers = issues.map(issue => ({ issue, cover: pictureOf(issue.picture) }))
  await mkdir(mediaFolder, { recursive: true })
  for (const { svg, row } of [...drawn.flatMap(({ pictures }) => pictures), ...covers.map(({ cover }) => cover)])
    await writeFile(path.join(mediaFolder, row.file), svg)
  await setMagazine(store, magazine)
  await store.write(async tx => {
    for (const [position, section] of sections.entries()) await putSection(tx, { ...section, position })
    for (const author of authors) await putAuthor(tx, author)
    for (const tag of tags) await putTag(tx, tag)
    for (const each of series) await putSeries(tx, each)
    for (const { issue, cover } of covers)
      await putIssue(tx, {
        ...issue,
        publishedAt: new Date(issue.published),
        picture: await putPicture(tx, cover.row),
      })
    for (const each of drawn) await addArticle(tx, each)
    await addConversation(tx, comments, slug => publishedAt(articles, slug))
    await noteDemo(tx)
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

function drawnFor(article: DemoArticle) {
  const opening = article.picture && pictureOf(article.picture)
  const { text, pictures } = withPictures(article.body, credit)
  return { article, opening, text, pictures: opening ? [opening, ...pictures] : pictures }
}

async function addArticle(tx: Tx, { article, opening, text, pictures }: ReturnType<typeof drawnFor>) {
  const publishedAt = new Date(article.published)
  for (const { row } of pictures) await putPicture(tx, row)
  return putArticle(
    tx,
    {
      ...article,
      body: text,
      publishedAt,
      picture: opening && (await putPicture(tx, opening.row)),
      series: article.series === undefined ? undefined : { slug: article.series, part: article.part ?? 1 },
      corrections: article.corrections.map(({ on, text: words }) => ({
        correctedAt: new Date(`${on}T12:00:00+04:00`),
        text: words,
      })),
      importedRecommends: article.recommends,
    },
    publishedAt,
  )
}
