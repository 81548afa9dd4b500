import { createHash } from 'node:crypto'
import { inArray } from 'drizzle-orm'
import type { Reading } from '@/db/store'
import { knownAs } from './file-name'
import type { NotTaken } from './story'

/** What a file brings, as far as it tells whether it is the article that is there. */
export type Coming = {
  at: string
  kind: string
  headline: string
  body: string
  publishedAt: Date
  /** Whether it says its day itself. */ dated: boolean
}
/** What a run brought in so far: by its source, the file it came from and what it is told from a copy by. */
export type Seen = Map<string, { at: string; mark: string }>
type Known = { source: string | null; headline: string; body: string; publishedAt: Date }

/**
 * By what an article is known again: its file's name, wherever that lies now. Another of the same name (`letters.txt` of each
 * month) is told apart by its day, and one of the same name and day by its folder. Refused is what came in this run already.
 */
export async function sourceOf(read: Reading, coming: Coming, seen: Seen): Promise<string | NotTaken> {
  const day = coming.publishedAt.toISOString().slice(0, 10)
  const [name, folder] = [0, 1].map(folders => `${coming.kind}:${knownAs(coming.at, folders)}`) as [string, string]
  const sources = coming.dated ? [name, `${name}:${day}`, folder, `${folder}:${day}`] : [name, folder]
  const rows = await known(read, sources)
  const mark = markOf(coming)
  const twin = sources
    .map(source => seen.get(source))
    .find(other => other && other.at !== coming.at && other.mark === mark)
  if (twin) return { refused: `${twin.at} has the same name, day and headline; rename one` }
  const isFree = (source: string) => (seen.get(source)?.at ?? coming.at) === coming.at
  const own = [folder, `${folder}:${day}`, name, `${name}:${day}`].find(source => {
    const row = rows.get(source)
    const isOnly = source === folder && !coming.dated
    return row !== undefined && isFree(source) && (isOnly || isSame(coming, row))
  })
  const source = own ?? sources.find(each => isFree(each) && !rows.has(each)) ?? `${folder}:${day}`
  seen.set(source, { at: coming.at, mark })
  return source
}

/** Two files of one name are copies of each other if they have one day and headline, or if nothing tells them apart. */
const markOf = ({ dated, headline, body, publishedAt }: Coming) =>
  dated ? `${headline}\n${publishedAt.getTime()}` : createHash('sha256').update(`${headline}\n${body}`).digest('hex')

/** A text whose day alone was corrected is the same still, and so is one that has its day, or else its headline. */
const isSame = ({ dated, headline, body, publishedAt }: Coming, row: Known) =>
  row.body === body || (dated ? row.publishedAt.getTime() === publishedAt.getTime() : row.headline === headline)

async function known({ t, select }: Reading, sources: string[]): Promise<Map<string, Known>> {
  const { source, headline, body, publishedAt } = t.articles
  const rows: Known[] = await select({ source, headline, body, publishedAt })
    .from(t.articles)
    .where(inArray(source, sources))
  return new Map(rows.map(row => [row.source ?? '', row]))
}
