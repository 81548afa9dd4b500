import type { Reading } from '@/db/store'
import { type State } from '@/magazine/conversation/state'
import { commentBlocksOf } from '@/magazine/text/comment'
import { directionOf, languageOf } from '@/magazine/text/language'
import type { Block } from '@/magazine/text/tree'
import { answered, commentRows, lastDecisions, openReports, records } from './card-rows'
import { type Named, namesOfGuidelines } from './guideline'
import { type Seen, type Verdict, verdictOf } from './judged'

/** What somebody said, as it is shown. */
export type Said = { name: string; blocks: Block[]; language: string; direction: 'ltr' | 'rtl'; at: Date }
export type CardReport = { id: number; guideline?: Named; words: string; at: Date }

/** A comment as a moderator judges it. */
export type Card = {
  id: number
  state: State
  said: Said
  editedAt?: Date
  article: { slug: string; headline: string }
  /** What it answers. */
  parent?: Said & { state: State }
  /** Who said it, and what else of theirs is published and rejected. */
  record: { name: string; handle: string; since: Date; published: number; rejected: number }
  /** Those that wait, oldest first. */
  reports: CardReport[]
  decided?: { verdict: Verdict; guideline?: Named; note: string; by: string; at: Date }
  seen: Seen
  isFeatured: boolean
}

/** These comments as cards, in the order given. */
export async function cardsOf(read: Reading, ids: number[]): Promise<Card[]> {
  if (ids.length === 0) return []
  const rows = await commentRows(read, ids)
  const known = {
    nameOf: await namesOfGuidelines(read),
    reports: await openReports(read, ids),
    parents: await answered(
      read,
      rows.flatMap(({ parentId }) => parentId ?? []),
    ),
    decisions: await lastDecisions(
      read,
      rows.flatMap(({ lastDecision }) => lastDecision ?? []),
    ),
    records: await records(
      read,
      rows.map(({ member }) => member.id),
    ),
  }
  const cards = new Map(rows.map(row => [row.id, cardOf(row, known)]))
  return ids.flatMap(id => cards.get(id) ?? [])
}

type Rows<F extends (...args: never[]) => Promise<unknown[]>> = Awaited<ReturnType<F>>
type Known = {
  nameOf: Awaited<ReturnType<typeof namesOfGuidelines>>
  reports: Rows<typeof openReports>
  parents: Rows<typeof answered>
  decisions: Rows<typeof lastDecisions>
  records: Rows<typeof records>
}

function cardOf(row: Rows<typeof commentRows>[number], known: Known): Card {
  const { id, state, name, words, at, editedAt, article, member, parentId, lastDecision, revision } = row
  const parent = known.parents.find(({ id }) => id === parentId)
  const decided = known.decisions.find(({ id }) => id === lastDecision)
  const record = known.records.find(({ id }) => id === member.id)
  const reports = known.reports.filter(({ commentId }) => commentId === id).toSorted((a, b) => a.id - b.id)
  return {
    id,
    state,
    said: saidIn(article.language, { name, words, at }),
    editedAt: editedAt ?? undefined,
    article: { slug: article.slug, headline: article.headline },
    parent: parent && { ...saidIn(article.language, heard(parent)), state: parent.state },
    record: { ...member, name, published: record?.published ?? 0, rejected: record?.rejected ?? 0 },
    reports: reports.map(({ guidelineId, ...report }) => ({ ...report, guideline: known.nameOf(guidelineId) })),
    decided: decided && {
      ...decided,
      verdict: verdictOf(decided.verdict),
      guideline: known.nameOf(decided.guidelineId),
    },
    isFeatured: row.featuredAt !== null,
    seen: { revision, decision: lastDecision ?? 0, report: Math.max(0, ...reports.map(({ id }) => id)) },
  }
}

/** What its author took back is no moderator's to read either. */
const heard = <Row extends { state: State; words: string }>(row: Row): Row =>
  row.state === 'deleted' ? { ...row, words: '' } : row

/** What was said, in its own language. */
function saidIn(usual: string, { name, words, at }: { name: string; words: string; at: Date }): Said {
  const language = languageOf(words, usual)
  return { name, blocks: commentBlocksOf(words), language, direction: directionOf(language), at }
}
