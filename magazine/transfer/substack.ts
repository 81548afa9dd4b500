import path from 'node:path'
import { decoded } from './encoding'
import type { FoundFile } from './found-files'
import { publishedIn } from './moment'
import { plainWords } from './plain-words'
import { readBytes } from './read-file'
import type { Story } from './story'

const largestList = 20_000_000

/** The lists of Substack's exports: what each post is called, when it came out and for whom. A post's own file has only its words. */
export class SubstackLists {
  #known = new Map<string, Promise<Map<string, Row>>>()

  /** The story with what the list beside its file says of it, if there is one. */
  async complete(story: Story, { at }: FoundFile): Promise<Story> {
    const folder = path.dirname(at)
    if (path.basename(folder) !== 'posts' || !/\.html$/i.test(at)) return story
    const list = path.join(path.dirname(folder), 'posts.csv')
    const known = this.#known.get(list) ?? rowsIn(list)
    this.#known.set(list, known)
    const row = (await known).get(path.basename(at, path.extname(at)))
    return row ? completed(story, row) : story
  }
}

type Row = Record<string, string>

function completed(story: Story, { title = '', subtitle = '', post_date = '', is_published, audience }: Row): Story {
  const isForAll = audience === undefined || audience === '' || audience === 'everyone'
  const draft = is_published?.toLowerCase() === 'false' ? 'it is a draft' : undefined
  return {
    ...story,
    headline: plainWords(title) || story.headline,
    standfirst: plainWords(subtitle) || story.standfirst,
    published: publishedIn(post_date) ?? story.published,
    unpublished: draft ?? (isForAll ? undefined : `it is not for everybody (audience: ${audience})`),
  }
}

async function rowsIn(list: string): Promise<Map<string, Row>> {
  const bytes = await readBytes(list, largestList).catch(() => undefined)
  const text = bytes === undefined || 'refused' in bytes ? undefined : decoded(bytes)
  const [names = [], ...rows] = text === undefined || 'refused' in text ? [] : cellsIn(text.text)
  return new Map(
    rows.map(cells => {
      const row: Row = Object.fromEntries(names.map((name, n) => [name.trim(), cells[n] ?? '']))
      return [row.post_id ?? '', row]
    }),
  )
}

/** Rows of a list with commas, as RFC 4180 has them: a cell in quotation marks may hold commas, line ends and doubled marks. */
function cellsIn(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, bare = '', end = ''] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/g)) {
    const row = rows.at(-1)
    row?.push(quoted?.replace(/""/g, '"') ?? bare)
    if (end !== ',' && end !== '') rows.push([])
  }
  return rows.filter(row => row.length > 1)
}
