import { disagreement } from './disagreement'
import type { Heard } from './spoken'
import type { Term } from './terms'

/** A comment that may stand for a theme, and those that may stand against it, best first. */
export type ThemeLine = { comment: number; against: number[] }

/** More than are shown: some may be gone by then. */
const kept = 4
const keptAgainst = 2
const representative = { shortest: 60, longest: 400 }
const dissent = { shortest: 20, longest: 400 }

type Made = { words: Term[]; about: Heard[] }

/**
 * The comments that stand for a theme best: held in esteem, with its words in them, and answered by somebody who disagrees.
 * None that stands for another theme (`shown`).
 */
export function linesOf({ words, about }: Made, heard: Heard[], shown: ReadonlySet<number>): ThemeLine[] {
  const have = words.map(word => new Set(word.in))
  const against = dissentIn(about, heard, shown)
  return about
    .filter(({ id, length }) => isBetween(length, representative) && !shown.has(id))
    .map(comment => {
      const central = have.reduce((sum, each, n) => sum + (each.has(comment) ? (n === 0 ? 2 : 1) : 0), 0)
      const [first] = against.to(comment)
      const disputed = 1 + 0.5 * (first ? disagreement(first.text) / 2 : 0)
      const opens = comment.parentId === null ? 1.2 : 1
      return { comment, value: esteemOf(comment) * central * disputed * opens }
    })
    .toSorted((one, other) => other.value - one.value || one.comment.id - other.comment.id)
    .slice(0, kept)
    .map(({ comment }) => ({ comment: comment.id, against: against.of(comment).map(({ id }) => id) }))
}

/** Who disagrees within a theme: with a comment of it, or with anything of it that somebody else said. */
function dissentIn(about: Heard[], heard: Heard[], shown: ReadonlySet<number>) {
  const has = new Set(about.map(({ id }) => id))
  const answers = new Map<number, Heard[]>()
  for (const each of heard) {
    const { id, parentId, length, text } = each
    if (parentId === null || !has.has(parentId) || shown.has(id) || !isBetween(length, dissent)) continue
    if (disagreement(text) > 0) answers.set(parentId, [...(answers.get(parentId) ?? []), each])
  }
  const all = [...answers.values()].flat().filter(({ id, text }) => has.has(id) && disagreement(text) === 2)
  const to = (comment: Heard) =>
    bestOf((answers.get(comment.id) ?? []).filter(({ memberId }) => memberId !== comment.memberId))
  const elsewhere = (comment: Heard) =>
    bestOf(all.filter(({ id, memberId }) => memberId !== comment.memberId && id !== comment.id))
  return { to, of: (comment: Heard) => [...new Set([...to(comment), ...elsewhere(comment)])].slice(0, keptAgainst) }
}

const bestOf = (comments: Heard[]): Heard[] =>
  comments.toSorted((one, other) => dissentValue(other) - dissentValue(one) || one.id - other.id)

const dissentValue = (comment: Heard) => disagreement(comment.text) * esteemOf(comment)

const isBetween = (length: number, { shortest, longest }: { shortest: number; longest: number }) =>
  length >= shortest && length <= longest

/** What readers hold of it: never nothing, so that what few have seen is not lost. */
const esteemOf = ({ score, recommends }: Heard) =>
  (0.5 + Math.min(score / 1_000_000, 1)) * (1 + Math.log2(1 + recommends))
