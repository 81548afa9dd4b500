import type { Tx } from '@/db/store'
import { addComment } from '@/magazine/conversation/comment'
import { addDeletion, addEdit } from '@/magazine/conversation/edit'
import { addAllToComment, addToArticle } from '@/magazine/conversation/recommend'
import { addReaders } from '@/magazine/conversation/seen'
import { holdComment } from '@/magazine/conversation/state'
import { writesAs } from '@/magazine/articles/author-account'
import { addDecision } from '@/magazine/moderation/decide'
import { addFeature } from '@/magazine/moderation/feature'
import { putGuideline } from '@/magazine/moderation/guideline'
import { addReport } from '@/magazine/moderation/report'
import type { Member } from '@/magazine/people/member'
import { addMember } from '@/magazine/people/register-member'
import { asModerator } from '@/magazine/people/roles'
import type { DemoComment } from './comment'
import { guidelines } from './guidelines'
import { everyone } from './people'
import { articleRecommends } from './recommends'

/** Adds the guidelines, the cast, and all that they said, recommended, reported and decided, each at its time in the data. */
export async function addConversation(
  tx: Tx,
  comments: DemoComment[],
  publishedAt: (slug: string) => Date,
): Promise<void> {
  for (const [position, guideline] of guidelines.entries()) await putGuideline(tx, { ...guideline, position })
  const cast = await addCast(tx)
  const ids = new Map<string, number>()
  for (const comment of comments) {
    const { key, by, article, parent, words, at, edited, passage: quote } = comment
    const answered = parent === undefined ? undefined : found(ids, parent)
    const passage = quote === undefined ? undefined : { quote }
    const said = { article, parent: answered, passage, words: edited?.before ?? words }
    const id = await addComment(tx, cast(by), said, new Date(at))
    if (edited) await addEdit(tx, cast(by), { id, words }, new Date(edited.at))
    ids.set(key, id)
  }
  // What became of a comment comes when all is said: nobody answers one that is gone.
  for (const comment of comments) await addAnswers(tx, cast, found(ids, comment.key), comment)
  for (const [slug, keys] of Object.entries(articleRecommends))
    for (const [place, key] of keys.entries())
      await addToArticle(tx, cast(key), slug, minutesAfter(publishedAt(slug), place + 1))
}

type Cast = (key: string) => Member

async function addCast(tx: Tx): Promise<Cast> {
  const members = new Map<string, Member>()
  for (const { since, ...person } of everyone)
    members.set(person.key, await addMember(tx, { ...person, demo: true, at: new Date(since) }))
  for (const key of ['rukhsana', 'ilka', 'edda']) await writesAs(tx, found(members, key))
  return key => found(members, key)
}

async function addAnswers(tx: Tx, cast: Cast, commentId: number, comment: DemoComment) {
  const { by, at, recommendedBy, reports, rejected, featured, deleted, held } = comment
  const given = recommendedBy.map((key, place) => ({ member: cast(key), at: minutesAfter(new Date(at), place + 1) }))
  await addAllToComment(tx, given, commentId)
  await addReaders(tx, commentId, readersOf(new Date(at), recommendedBy.length))
  for (const { by: reporter, guideline, words, at: when } of reports)
    await addReport(tx, cast(reporter), { commentId, guideline, words }, new Date(when))
  await settle(tx, cast, commentId, comment)
  const editor = featured && asModerator(cast(featured.by))
  if (editor) await addFeature(tx, editor, { commentId, wanted: true }, new Date(featured.at))
  if (held) await holdComment(tx, commentId)
  if (deleted) await addDeletion(tx, cast(by), commentId, new Date(deleted))
  const moderator = rejected && asModerator(cast(rejected.by))
  if (!rejected || !moderator) return
  const { guideline, note } = rejected
  // No letter goes out, so none needs to know the site: nobody of the demo has confirmed their address.
  const decision = { commentId, decision: 'reject', reason: guideline, note, site: '' } as const
  await addDecision(tx, moderator, decision, new Date(rejected.at))
}

/** Reports of before have been looked at, and what they were about stands; the last ones wait. */
export const isSettled = ({ reports, rejected, held, deleted }: DemoComment): boolean =>
  reports.length > 0 && !rejected && !held && !deleted && reports.every(({ at }) => Date.parse(at) < lastLook.getTime())
const lastLook = new Date('2026-11-23T18:00:00+04:00')

async function settle(tx: Tx, cast: Cast, commentId: number, comment: DemoComment) {
  const moderator = asModerator(cast(comment.by === 'edda' ? 'rukhsana' : 'edda'))
  if (!isSettled(comment) || !moderator) return
  const last = Math.max(...comment.reports.map(({ at }) => Date.parse(at)))
  const decision = { commentId, decision: 'approve', site: '' } as const
  await addDecision(tx, moderator, decision, minutesAfter(new Date(last), 95))
}

/** How many had it before them by the day that the demo shows: more the longer it stands there, and the better it was liked. */
const readersOf = (at: Date, recommends: number) =>
  recommends * 3 + Math.round(20 * Math.sqrt((lastDay.getTime() - at.getTime()) / 3_600_000 + 1))
const lastDay = new Date('2026-11-24T16:20:00+04:00')

const minutesAfter = (time: Date, minutes: number) => new Date(time.getTime() + minutes * 60_000)

function found<T>(map: Map<string, T>, key: string): T {
  const value = map.get(key)
  if (value === undefined) throw new Error(`the demo names “${key}”, which is not in it`)
  return value
}
