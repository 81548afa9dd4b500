import path from 'node:path'
import type { Day } from './day'
import { publishedIn } from './moment'

/** What the name of a file says: what it is called, and when it was published, as in `2017-08-01-title.md`. */
export type FileName = { words: string; stem: string; day?: Day }

// These say nothing: the folder that such a file lies in is what it is called.
const nameless = /^(?:index|article|page|post|source|content|default|untitled|document|saved)$/i

export function fileNameOf(file: string): FileName {
  const { name } = path.parse(file)
  const own = nameless.test(name) ? path.basename(path.dirname(file)) : name
  const [, date, rest = ''] =
    /^(\d{4}-\d{1,2}-\d{1,2}|\d{8})(?:[T_ -]\d{2}[:h_-]?\d{2})?[-_ .]+(.+)$/.exec(own.normalize('NFC')) ?? []
  const day = date === undefined ? undefined : publishedIn(date)
  const stem = day && !(day instanceof Date) ? rest : own.normalize('NFC')
  // Medium ends its names with what it knows the article by.
  const words = stem
    .replace(/-{1,2}[0-9a-f]{10,12}$/, '')
    .replace(/[-_+\s]+/g, ' ')
    .trim()
  return { words: words.charAt(0).toUpperCase() + words.slice(1), stem, day: day instanceof Date ? undefined : day }
}

/** By what a file is known again: its name, or with it as many folders above as are asked for. */
export function knownAs(file: string, folders: number): string {
  const parts = file.split(path.sep).filter(Boolean)
  const own = nameless.test(path.parse(file).name) ? 2 : 1
  return parts
    .slice(-own - folders)
    .join('/')
    .normalize('NFC')
}
