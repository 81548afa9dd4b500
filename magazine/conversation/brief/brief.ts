import { linesOf, type ThemeLine } from './lines'
import { type Heard, heardOf, type Spoken } from './spoken'
import { type Term, termsOf } from './terms'

/** What one part of a conversation turns on, and the lines that may stand for it, best first. */
export type Theme = { words: string[]; lines: ThemeLine[] }

const mostThemes = 5
// So many are made for the strongest of them to be chosen.
const themesTried = 12
const seedsTried = 80
const companionsTried = 300
const wordsOfTheme = 3
// A word belongs to a theme if so much of it is said in the same breath; it is one of its own if less of it is.
const companion = 0.5
const taken = 0.5

/**
 * A long conversation in brief: at most five themes. The same comments, in whatever order, always give the same; nothing
 * else goes into it, no clock and no chance.
 */
export function briefOf(spoken: readonly Spoken[]): Theme[] {
  const heard = heardOf(spoken)
  const byId = new Map(heard.map(each => [each.id, each]))
  const themes: Made[] = []
  const used = new Set<number>()
  const spent = new Set<string>()
  const terms = termsOf(heard).slice(0, companionsTried)
  for (const seed of terms.slice(0, seedsTried)) {
    if (themes.length === themesTried) break
    if (spent.has(seed.term) || shareIn(seed.in, used) > taken) continue
    const near = breathOf(seed, heard, byId)
    const words = [seed, ...companionsOf(seed, terms, near, spent)].slice(0, wordsOfTheme)
    const about = words.flatMap(word => word.in).filter(({ id }) => near.has(id))
    for (const { term } of words) spent.add(term)
    for (const { id } of about) used.add(id)
    themes.push({ words, about: [...new Set(about)].sort((one, other) => one.id - other.id) })
  }
  return strongest(themes, heard)
}

type Made = { words: Term[]; about: Heard[] }

/** The themes that most was recommended of, each with a line of its own. */
function strongest(themes: Made[], heard: Heard[]): Theme[] {
  const strengthOf = ({ about }: Made) => about.reduce((sum, each) => sum + 1 + Math.log2(1 + each.recommends), 0)
  const shown = new Set<number>()
  const found: Theme[] = []
  for (const theme of themes.toSorted((one, other) => strengthOf(other) - strengthOf(one))) {
    const lines = linesOf(theme, heard, shown)
    if (lines[0] === undefined) continue
    for (const id of [lines[0].comment, ...lines[0].against.slice(0, 1)]) shown.add(id)
    found.push({ words: theme.words.map(word => word.shown), lines })
    if (found.length === mostThemes) break
  }
  return found
}

const shareIn = (comments: Heard[], used: ReadonlySet<number>) =>
  comments.filter(({ id }) => used.has(id)).length / comments.length

/** The comments that have a word, what they answer, and what answers them. */
function breathOf(seed: Term, heard: Heard[], byId: ReadonlyMap<number, Heard>): ReadonlySet<number> {
  const has = new Set(seed.in.map(({ id }) => id))
  const near = new Set(has)
  for (const { id, parentId } of heard) {
    if (parentId === null || !byId.has(parentId)) continue
    if (has.has(parentId)) near.add(id)
    if (has.has(id)) near.add(parentId)
  }
  return near
}

/** Other words that are mostly said in the same breath. */
const companionsOf = (seed: Term, terms: Term[], near: ReadonlySet<number>, spent: ReadonlySet<string>): Term[] =>
  terms
    .filter(term => term !== seed && !spent.has(term.term))
    .map(term => ({ term, share: shareIn(term.in, near) }))
    .filter(({ share }) => share >= companion)
    .toSorted((one, other) => other.share * other.term.weight - one.share * one.term.weight)
    .map(({ term }) => term)
