import path from 'node:path'
import { decoded } from './encoding'
import { readHtmlFile } from './html-file'
import { readMarkdown } from './markdown/file'
import { readBytes } from './read-file'
import type { NotTaken, Story } from './story'
import { readText } from './text-file'

type Read = { story: Story; bytes: Buffer; notes: string[] }

// An article's words are at most 256 kB; in the longest scripts, with everything around them, a text is under this. A page
// may have its pictures written into it.
const largestText = 1_000_000
const largestPage = 10_000_000

const kinds = {
  '.txt': 'saved-page',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
}
const readers = { 'saved-page': readText, markdown: readMarkdown, html: readHtmlFile }

/** What kind of file this is, by the end of its name; one that says nothing is text. */
export const kindOf = (file: string): keyof typeof readers =>
  (Object.entries(kinds).find(([end]) => end === path.extname(file).toLowerCase())?.[1] as keyof typeof readers) ??
  'saved-page'

/** Reads what a file says of an article, whatever it is written in. Throws what the file system throws. */
export async function readStory(file: string, asked: string | undefined): Promise<Read | NotTaken> {
  const kind = kindOf(file)
  const bytes = await readBytes(file, kind === 'saved-page' ? largestText : largestPage)
  if ('refused' in bytes) return bytes
  const text = decoded(bytes, { asked, markup: kind === 'html' })
  if ('refused' in text) return text
  const story = attempt(() => readers[kind](text.text))
  if ('refused' in story) return story
  return { story, bytes, notes: text.encoding === 'utf-8' ? [] : [`it was read as ${text.encoding}`] }
}

/** What the readers of HTML and Markdown stumble over in one file is no reason to leave the others out. */
function attempt(read: () => Story | NotTaken): Story | NotTaken {
  try {
    return read()
  } catch (error) {
    const why =
      error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]?.slice(0, 100)}` : 'unknown error'
    return { refused: `its text is too tangled to be read (${why})` }
  }
}
