import type { Tx } from '@/db/store'
import { addComment } from '@/magazine/conversation/comment'
import { addToArticle, addToComment } from '@/magazine/conversation/recommend'
import { addDecision } from '@/magazine/moderation/decide'
import { putGuideline } from '@/magazine/moderation/guideline'
import { addReport } from '@/magazine/moderation/report'
import type { Member } from '@/magazine/people/member'
import { addMember } from '@/magazine/people/register-member'
import { asModerator } from '@/magazine/people/roles'
import { demoComments, type DemoComment } from './comment'
import { guidelines } from './guidelines'
import { everyone } from './people'
import { articleRecommends } from './recommends'

/** Adds the guidelines, the cast, and all that they said, recommended, reported and decided, each at its time in the data. */
export async function addConversation(tx: Tx, publishedAt: (slug: string) => Date): Promise<void> {
  for (const [position, guideline] of guidelines.entries()) await putGuideline(tx, { ...guideline, position })
  const cast = await addCast(tx)
  const ids = new Map<string, number>()
  for (const comment of demoComments()) {
    const { key, by, article, parent, words, at, passage: quote } = comment
    const answered = parent === undefined ? undefined : found(ids, parent)
    const id = await addComment(
      tx,
      cast(by),
      { article, parent: answered, passage: quote === undefined ? undefined : { quote }, words },
      new Date(at),
    )
    ids.set(key, id)
    await addAnswers(tx, cast, id, comment)
  }
  for (const [slug, keys] of Object.entries(articleRecommends))
    for (const [place, key] of keys.entries())
      await addToArticle(tx, cast(key), slug, minutesAfter(publishedAt(slug), place + 1))
}

type Cast = (key: string) => Member

async function addCast(tx: Tx): Promise<Cast> {
  const members = new Map<string, Member>()
  for (const { since, ...person } of everyone)
    members.set(person.key, await addMember(tx, { ...person, demo: true, at: new Date(since) }))
  return key => found(members, key)
}

async function addAnswers(
  tx: Tx,
  cast: Cast,
  commentId: number,
  { at, recommendedBy, reports, rejected }: DemoComment,
) {
  for (const [place, key] of recommendedBy.entries())
    await addToComment(tx, cast(key), commentId, minutesAfter(new Date(at), place + 1))
  for (const { by, guideline, words, at } of reports)
    await addReport(tx, cast(by), { commentId, guideline, words }, new Date(at))
  const moderator = rejected && asModerator(cast(rejected.by))
  if (!rejected || !moderator) return
  const { guideline, note } = rejected
  // No letter goes out, so none needs to know the site: nobody of the demo has confirmed their address.
  const decision = { commentId, decision: 'reject', reason: guideline, note, site: '' } as const
  await addDecision(tx, moderator, decision, new Date(rejected.at))
}

const minutesAfter = (time: Date, minutes: number) => new Date(time.getTime() + minutes * 60_000)

function found<T>(map: Map<string, T>, key: string): T {
  const value = map.get(key)
  if (value === undefined) throw new Error(`the demo names “${key}”, which is not in it`)
  return value
}
