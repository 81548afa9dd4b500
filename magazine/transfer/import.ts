import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import type { Store } from '@/db/store'
import { publishArticle, type NewArticle } from '@/magazine/articles/publish'
import { magazineOf, type Magazine } from '@/magazine/settings/magazine'
import { markdownOf } from '@/magazine/text/escape'
import { languageOf } from '@/magazine/text/language'
import { tooDeep } from '@/magazine/text/nesting'
import { noonOn } from './day'
import { decoded } from './encoding'
import { readBytes } from './read-file'
import { readSavedPage, type SavedPage } from './saved-page'
import type { NotTaken } from './story'

/** What became of a file, with the path as it was asked for. */
export type Report = { path: string } & ({ outcome: 'new' | 'unchanged' | 'changed'; slug: string } | NotTaken)
type Where = { now?: Date; /** Where relative paths begin. */ from?: string }

const longestBody = 256 * 1024
// Such an article's words with everything around them, in the longest scripts.
const largestFileBytes = 1_000_000
const dayMs = 24 * 60 * 60 * 1000

/**
 * Brings in saved pages: files, and all .txt files in folders and the folders in them, in the order of their names. Each
 * file is an article and a transaction of its own, and gets its report when it is done: one that can't be read does not
 * stop the others. A file that was brought in before changes nothing while it is the same, and the article when it is not.
 */
export async function* importPaths(store: Store, paths: string[], where: Where = {}): AsyncGenerator<Report> {
  const { now = new Date(), from = process.cwd() } = where
  const task = { magazine: await magazineOf(store.read), now, from, seen: new Map<string, string>() }
  for (const asked of paths)
    for (const found of await filesAt(asked, from))
      yield { path: found.path, ...('refused' in found ? found : await importFile(store, found.path, task)) }
}

type Found = { path: string }

async function filesAt(asked: string, from: string): Promise<(Found | (Found & NotTaken))[]> {
  const full = path.resolve(from, asked)
  try {
    const what = await stat(full)
    if (what.isFile()) return [{ path: asked }]
    if (!what.isDirectory()) return [{ path: asked, refused: 'it is neither a file nor a folder' }]
    const entries = await readdir(full, { recursive: true, withFileTypes: true })
    const files = entries
      .filter(entry => entry.isFile() && /\.txt$/i.test(entry.name))
      .map(entry => path.join(asked, path.relative(full, path.join(entry.parentPath, entry.name))))
    if (files.length === 0) return [{ path: asked, refused: 'the folder holds no .txt file' }]
    return files.toSorted().map(file => ({ path: file }))
  } catch (error) {
    return [{ path: asked, refused: unreadable(error) }]
  }
}

type Task = {
  magazine: Magazine
  now: Date
  from: string
  /** What this run brought in, with the file it came from. */
  seen: Map<string, string>
}

async function importFile(store: Store, asked: string, { magazine, now, from, seen }: Task) {
  const full = path.resolve(from, asked)
  const bytes = await readBytes(full, largestFileBytes).catch((error: unknown) => ({ refused: unreadable(error) }))
  if ('refused' in bytes) return bytes
  const file = decoded(bytes)
  if ('refused' in file) return file
  const page = readSavedPage(file.text)
  if ('refused' in page) return page
  const article = articleOf(page, magazine)
  if (article.publishedAt.getTime() > now.getTime() + dayMs) return { refused: 'its publication date has not come yet' }
  if (article.body.length > longestBody || tooDeep(article.body)) return { refused: 'its text is too long for a page' }
  const source = await sourceOf(store, path.basename(full), article)
  const before = seen.get(source)
  if (before !== undefined && before !== full) return { refused: `${before} has the same name and day; rename one` }
  seen.set(source, full)
  return publishArticle(store, { ...article, source, sourceHash: hashOf(bytes) }, now)
}

function articleOf(page: SavedPage, { language, timeZone }: Magazine): NewArticle {
  const { headline, standfirst, authors, paragraphs, published, recommends } = page
  return {
    headline,
    standfirst,
    authors,
    body: paragraphs.map(markdownOf).join('\n\n'),
    language: languageOf([headline, standfirst, ...paragraphs].join('\n'), language),
    publishedAt: noonOn(published, timeZone),
    importedRecommends: recommends,
  }
}

/**
 * By what a file is known again: its name, wherever it lies now. Another page of the same name (`letters.txt` of each
 * month) is told apart by its day; a page whose day alone was corrected is the same page still.
 */
async function sourceOf(store: Store, name: string, { publishedAt, body }: NewArticle): Promise<string> {
  const { t } = store.read
  const source = `saved-page:${name.normalize('NFC')}`
  const [known] = await store.read
    .select({ publishedAt: t.articles.publishedAt, body: t.articles.body })
    .from(t.articles)
    .where(eq(t.articles.source, source))
  const isSame = !known || known.publishedAt.getTime() === publishedAt.getTime() || known.body === body
  return isSame ? source : `${source}:${publishedAt.toISOString().slice(0, 10)}`
}

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

function unreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return 'there is no such file or folder'
  if (code === 'EACCES' || code === 'EPERM') return 'it may not be read; give this user the right to'
  if (code === 'EISDIR') return 'it is a folder'
  if (typeof code === 'string' && /^E[A-Z]+$/.test(code)) return `it can't be read (${code})`
  throw error
}
