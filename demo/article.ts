import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { sceneNames } from './drawing/draw'

const frontMatter = z.strictObject({
  headline: z.string().min(1),
  standfirst: z.string().min(1),
  section: z.string(),
  authors: z.array(z.string()),
  published: z.iso.datetime({ offset: true }),
  picture: z
    .strictObject({ scene: z.enum(sceneNames), seed: z.string(), alt: z.string().min(1), credit: z.string() })
    .optional(),
  recommends: z.int().min(0),
  language: z.enum(['en', 'az', 'ru', 'ar']),
  tags: z.array(z.string()).default([]),
  issue: z.string().optional(),
  series: z.string().optional(),
  part: z.int().min(1).optional(),
  translationOf: z.string().optional(),
  corrections: z.array(z.strictObject({ on: z.iso.date(), text: z.string().min(1) })).default([]),
})

/** An article of the demo as its file says it; `body` is Markdown, `published` an ISO time with its offset. */
export type DemoArticle = z.output<typeof frontMatter> & { slug: string; body: string }

const folder = path.resolve('demo/articles') // the server is built into one file elsewhere

/**
 * The articles of `demo/articles`, oldest first, but a translation after what it translates. Throws on a file whose
 * front matter is not what it should be.
 */
export const demoArticles = (): DemoArticle[] =>
  readdirSync(folder)
    .filter(file => file.endsWith('.md'))
    .map(articleOf)
    .toSorted(
      (one, other) =>
        Number(one.translationOf !== undefined) - Number(other.translationOf !== undefined) ||
        Date.parse(one.published) - Date.parse(other.published),
    )

function articleOf(file: string): DemoArticle {
  const [, head, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(path.join(folder, file), 'utf8')) ?? []
  if (head === undefined || body === undefined) throw new Error(`demo/articles/${file} has no front matter`)
  return { ...frontMatter.parse(parse(head)), slug: file.slice(0, -'.md'.length), body: body.trim() }
}
