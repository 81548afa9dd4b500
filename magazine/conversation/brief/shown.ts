import { and, eq, inArray } from 'drizzle-orm'
import type { Reading, Store } from '@/db/store'
import { directionOf, languageOf } from '@/magazine/text/language'
import { fewestForBrief } from '../rules'
import type { Theme } from './brief'
import { sentenceOf } from './sentence'

export type Choice = 'pin' | 'drop'

/** A comment in a brief: whose it is, and a sentence or two of it in its language. */
export type BriefLine = {
  id: number
  name: string
  text: string
  language: string
  direction: 'ltr' | 'rtl'
  choice?: Choice
}

/** A theme as it is shown. What an editor pinned and no theme has stands under none: it has no words. */
export type ShownTheme = { words: string[]; comment: BriefLine; against?: BriefLine }

type Of = { id: number; comments: number; language: string }

/**
 * The brief of a long conversation; empty where there is none. Every line is a comment that is published now, whatever the
 * brief was made of: what was deleted or removed since never stands in it, nor what an editor dropped.
 */
export async function briefShown({ read }: Store, article: Of): Promise<ShownTheme[]> {
  if (article.comments < fewestForBrief) return []
  const { briefs } = read.t
  const [brief] = await read.select({ lines: briefs.lines }).from(briefs).where(eq(briefs.articleId, article.id))
  const choices = await choicesOf(read, article.id)
  const themes = (brief?.lines ?? []) as Theme[] // of our own job
  const wanted = themes.flatMap(({ lines }) => lines.flatMap(({ comment, against }) => [comment, ...against]))
  const pinned = [...choices].filter(([, choice]) => choice === 'pin').map(([id]) => id)
  const there = await commentsOf(read, article, [...wanted, ...pinned])
  for (const [id, choice] of choices) if (choice === 'drop') there.delete(id)
  const found = shownThemes(themes, { there, choices, article })
  const stands = new Set(found.flatMap(({ comment, against }) => [comment.id, against?.id]))
  const others = pinned.filter(id => there.has(id) && !stands.has(id))
  return [...found, ...others.flatMap(id => lineOf(id, [], { there, choices, article }) ?? []).map(bare)]
}

const bare = (comment: BriefLine): ShownTheme => ({ words: [], comment })

type There = Map<number, { words: string; name: string }>
type At = { there: There; choices: ReadonlyMap<number, Choice>; article: Of }

function shownThemes(themes: Theme[], at: At): ShownTheme[] {
  const shown = new Set<number>()
  const pinnedFirst = (ids: number[]) =>
    ids
      .filter(id => at.there.has(id) && !shown.has(id))
      .toSorted((one, other) => Number(at.choices.get(other) === 'pin') - Number(at.choices.get(one) === 'pin'))
  return themes.flatMap(({ words, lines }) => {
    const [first] = pinnedFirst(lines.map(({ comment }) => comment))
    const comment = first === undefined ? undefined : lineOf(first, words, at)
    if (first === undefined || !comment) return []
    shown.add(first)
    const [no] = pinnedFirst(lines.find(each => each.comment === first)?.against ?? [])
    if (no !== undefined) shown.add(no)
    return [{ words, comment, against: no === undefined ? undefined : lineOf(no, [], at) }]
  })
}

function lineOf(id: number, words: string[], { there, choices, article }: At): BriefLine | undefined {
  const comment = there.get(id)
  if (!comment) return undefined
  const language = languageOf(comment.words, article.language)
  const text = sentenceOf(comment.words, words, language)
  return { id, name: comment.name, text, language, direction: directionOf(language), choice: choices.get(id) }
}

async function commentsOf({ t, select }: Reading, { id }: Of, ids: number[]): Promise<There> {
  const { comments, members } = t
  const rows = ids.length
    ? await select({ id: comments.id, words: comments.words, name: members.name })
        .from(comments)
        .innerJoin(members, eq(members.id, comments.memberId))
        .where(and(inArray(comments.id, ids), eq(comments.articleId, id), eq(comments.state, 'published')))
    : []
  return new Map(rows.map(({ id: comment, ...row }) => [comment, row]))
}

async function choicesOf({ t: { briefChoices: b }, select }: Reading, articleId: number) {
  const rows = await select({ id: b.commentId, choice: b.choice }).from(b).where(eq(b.articleId, articleId))
  return new Map(rows.map(({ id, choice }) => [id, choice]))
}

/** The comments that an editor keeps out of a brief. */
export const droppedFrom = async ({ read }: Store, articleId: number): Promise<number[]> =>
  [...(await choicesOf(read, articleId))].filter(([, choice]) => choice === 'drop').map(([id]) => id)
