import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const time = z.iso.datetime({ offset: true })
const report = z.strictObject({ by: z.string(), at: time, guideline: z.string().optional(), words: z.string() })
const rejection = z.strictObject({ by: z.string(), at: time, guideline: z.string(), note: z.string() })
const said = z.strictObject({
  by: z.string(),
  at: time,
  words: z.string().trim().min(2),
  recommendedBy: z.array(z.string()).default([]),
  reports: z.array(report).default([]),
  rejected: rejection.optional(),
  /** When its author changed it, and what it had said before. */
  edited: z.strictObject({ at: time, before: z.string().trim().min(2) }).optional(),
  /** When its author took it away. */
  deleted: time.optional(),
  featured: z.strictObject({ by: z.string(), at: time }).optional(),
  /** A moderator has yet to look at it. */
  held: z.literal(true).optional(),
  /** The words of the article that it is about, as they stand there. */
  passage: z.string().optional(),
  get replies() {
    return z.array(said).default([])
  },
})
type Said = z.output<typeof said>

/** A comment of the demo. `key` is its place in its file, such as `slug:2.1`; `parent` the key of what it answers. */
export type DemoComment = Omit<Said, 'replies'> & { key: string; article: string; parent?: string }

const folder = path.resolve('demo/comments') // the server is built into one file elsewhere

/** All comments in the order in which they were written. Throws on a file that is not what it should be. */
export const demoComments = (): DemoComment[] =>
  readdirSync(folder)
    .filter(file => file.endsWith('.yaml'))
    .flatMap(file => commentsIn(file, file.slice(0, -'.yaml'.length)))
    .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))

const commentsIn = (file: string, article: string) =>
  flattened(article, z.array(said).parse(parse(readFileSync(path.join(folder, file), 'utf8'))), `${article}:`)

const flattened = (article: string, comments: Said[], path: string, parent?: string): DemoComment[] =>
  comments.flatMap(({ replies, ...comment }, at) => {
    const key = `${path}${at + 1}`
    return [{ ...comment, key, article, parent }, ...flattened(article, replies, `${key}.`, key)]
  })
