import { asc, eq, inArray } from 'drizzle-orm'
import type { Reading, Store } from '@/db/store'
import { type Card, cardsByIds } from '@/magazine/articles/article'
import { type Picture, pictureColumns, pictureOf } from '@/magazine/articles/picture'
import { type Listed, placesIn } from '@/magazine/articles/places'
import { directionOf } from '@/magazine/text/language'
import { blocksOf } from '@/magazine/text/markdown'
import type { Entry } from './feed'
import { figureOf, htmlOf } from './html'
import { pictureType } from './picture-type'
import { tag } from './tag'

/** The newest articles of a list, whole, as entries of its feed. `site` is an origin. */
export async function articleEntries(
  { read }: Store,
  listed: Listed,
  { site, size }: { site: string; size: number },
): Promise<Entry[]> {
  const ids = (await placesIn(read, listed, { order: 'desc', size })).map(({ id }) => id)
  const cards = await cardsByIds(read, ids)
  const texts = await textsOf(read, ids)
  const pictures = await picturesOf(read, ids)
  const entries: Entry[] = []
  for (const card of cards) {
    entries.push(entryOf(card, { body: '', tags: [], ...texts.get(card.slug), pictures, site }))
    await turn()
  }
  return entries
}

type Text = { body: string; tags: string[] }

/** To read an article's text for the first time takes some milliseconds: other requests have their turn between two. */
const turn = () => new Promise<void>(later => setImmediate(later))

/** Texts and tags of articles, by slug. */
async function textsOf({ t, select }: Reading, ids: number[]): Promise<Map<string, Text>> {
  if (ids.length === 0) return new Map()
  const { articles, articleTags, tags } = t
  const rows = await select({ id: articles.id, slug: articles.slug, body: articles.body })
    .from(articles)
    .where(inArray(articles.id, ids))
  const tagged = await select({ articleId: articleTags.articleId, name: tags.name })
    .from(articleTags)
    .innerJoin(tags, eq(tags.id, articleTags.tagId))
    .where(inArray(articleTags.articleId, ids))
    .orderBy(asc(articleTags.articleId), asc(articleTags.position))
  const tagsOf = (id: number) => tagged.filter(({ articleId }) => articleId === id).map(({ name }) => name)
  return new Map(rows.map(({ id, slug, body }) => [slug, { body, tags: tagsOf(id) }]))
}

/** What is known of the pictures within these articles, by their addresses. */
async function picturesOf(read: Reading, ids: number[]): Promise<Map<string, Picture>> {
  if (ids.length === 0) return new Map()
  const { articlePictures, pictures } = read.t
  const rows = await read
    .select(pictureColumns(read))
    .from(articlePictures)
    .innerJoin(pictures, eq(pictures.id, articlePictures.pictureId))
    .where(inArray(articlePictures.articleId, ids))
  return new Map(rows.map(pictureOf).map(picture => [picture.src, picture]))
}

type Around = Text & { pictures: ReadonlyMap<string, Picture>; site: string }

function entryOf(card: Card, { body, tags, pictures, site }: Around): Entry {
  const { slug, headline, standfirst, language, publishedAt, changedAt, section, authors, picture } = card
  const address = `${site}/articles/${slug}`
  const opening = picture && figureOf(picture, { site, address, pictures: new Map([[picture.src, picture]]) })
  const text = htmlOf(blocksOf(body), { site, address, pictures })
  return {
    address,
    title: headline,
    language,
    publishedAt,
    changedAt,
    authors: authors.map(author => ({ name: author.name, address: `${site}/authors/${author.slug}` })),
    categories: [...(section ? [section.name] : []), ...tags],
    summary: standfirst,
    html: tag('div', { lang: language, dir: directionOf(language) }, opening, text).html,
    picture: picture && { ...picture, address: site + picture.src, type: pictureType(picture.src) },
  }
}
