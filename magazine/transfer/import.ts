import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Store } from '@/db/store'
import { putArticle, type NewArticle, type Published } from '@/magazine/articles/publish'
import { sections, type Section } from '@/magazine/articles/section'
import { magazineOf, type Magazine } from '@/magazine/settings/magazine'
import { articleOf, type Ready, type Wishes } from './article'
import { fileNameOf } from './file-name'
import { filesAt, unreadable, type FoundFile } from './found-files'
import { pictureRow } from './kept-picture'
import { Pictures, type Brought } from './pictures'
import { placesNamed } from './places-named'
import { kindOf, readStory } from './read-story'
import { sourceOf, type Seen } from './source'
import type { NotTaken, Story } from './story'
import { SubstackLists } from './substack'

/** What became of a file, with the path as it was asked for; what of it was dropped, and what was assumed. */
export type Report = { path: string } & ((Published & { dropped?: string[]; notes?: string[] }) | NotTaken)
export type Where = Wishes & {
  now?: Date
  /** Where relative paths begin. */
  from?: string
  /** Where the magazine's pictures lie. */
  mediaFolder: string
  /** What all files are written in, where they bear no mark of another encoding. */
  encoding?: string
}

/**
 * Brings in articles: saved pages and plain text, Markdown, HTML, and all of these in folders and the folders in them, in the
 * order of their names, with the pictures beside them. Each file is an article and a transaction of its own, and gets its
 * report when it is done: one that can't be read does not stop the others. A file that was brought in before changes nothing
 * while it and its pictures are the same, and the article when they are not.
 */
export async function* importPaths(store: Store, paths: string[], where: Where): AsyncGenerator<Report> {
  const { now = new Date(), from = process.cwd(), mediaFolder, encoding, ...wishes } = where
  const task: Task = {
    house: { magazine: await magazineOf(store.read), sections: await sections(store), wishes, now },
    encoding,
    pictures: new Pictures(store, mediaFolder),
    lists: new SubstackLists(),
    seen: new Map(),
  }
  for (const asked of paths)
    for (const found of await filesAt(asked, from))
      yield { path: found.path, ...('refused' in found ? found : await importFile(store, found, task)) }
}

type Task = {
  house: { magazine: Magazine; sections: Section[]; wishes: Wishes; now: Date }
  encoding: string | undefined
  pictures: Pictures
  lists: SubstackLists
  /** What this run brought in. */
  seen: Seen
}

async function importFile(store: Store, file: FoundFile, task: Task) {
  const read = await readStory(file.at, task.encoding).catch((error: unknown) => ({ refused: unreadable(error) }))
  if ('refused' in read) return read
  const { bytes, notes } = read
  const story = await task.lists.complete(read.story, file)
  const pictures = await picturesOf(story, file, task.pictures)
  const ready = articleOf(story, { name: fileNameOf(file.at), changed: (await stat(file.at)).mtime }, task.house)
  if ('refused' in ready) return ready
  const places = await placesNamed(store, story)
  const source = await sourceOf(store.read, comingOf(file, ready), task.seen)
  if (typeof source !== 'string') return source
  const sourceHash = hashOf(bytes, pictures, task.house.wishes)
  const published = await publish(store, { ...ready.article, ...places, source, sourceHash }, pictures, task.house.now)
  return { ...published, ...told('dropped', story.dropped.said()), ...told('notes', [...notes, ...ready.notes]) }
}

type Pictured = { lead?: Brought; within: Brought[] }

async function picturesOf(story: Story, file: FoundFile, pictures: Pictures): Promise<Pictured> {
  const around = { folder: path.dirname(file.at), root: file.root }
  return {
    lead: story.picture && (await pictures.bring(story.picture, around, story.dropped)),
    within: typeof story.body === 'string' ? [] : await pictures.within(story.body, around, story.dropped),
  }
}

const comingOf = (file: FoundFile, { article, dated }: Ready) => ({
  at: file.at,
  kind: kindOf(file.at),
  headline: article.headline,
  body: article.body,
  publishedAt: article.publishedAt,
  dated,
})

/** The article and the rows of its pictures together. */
const publish = (
  store: Store,
  article: NewArticle & { source: string },
  { lead, within }: Pictured,
  now: Date,
): Promise<Published> =>
  store.write(async tx => {
    for (const picture of within) await pictureRow(tx, picture, picture)
    return putArticle(tx, { ...article, picture: lead && (await pictureRow(tx, lead, lead)) }, now)
  })

/** Of all that an article is made of, so that a picture that has come to its place is seen. */
function hashOf(bytes: Buffer, { lead, within }: Pictured, { section, language, day }: Wishes): string {
  const hash = createHash('sha256').update(bytes)
  const besides = [lead?.file, ...within.map(({ file }) => file), section, language, day && JSON.stringify(day)].filter(
    Boolean,
  )
  for (const each of besides) hash.update(`\0${each}`)
  return hash.digest('hex')
}

const told = (what: 'dropped' | 'notes', lines: string[]) => (lines.length > 0 ? { [what]: lines } : {})
