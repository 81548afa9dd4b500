import { inArray } from 'drizzle-orm'
import type { Tx } from '@/db/store'
import type { FoldedWord } from '@/magazine/text/fold'
import { mistakesIn, restsOf } from './spelling'

/** While there are fewer words, each is spelled; then only those that are seen again, as most seen once are mistakes themselves. */
const mostSeenOnce = 30_000
const longest = 24
const atOnce = 400

/** Adds words of letters alone to a vocabulary: folded, with the way they are written first. */
export function addWritten(vocabulary: Map<string, string>, text: string, words: FoldedWord[], language: string): void {
  for (const { at, end, tokens } of words) {
    const [term, ...others] = tokens
    if (term === undefined || others.length || vocabulary.has(term) || !isSpelled(term)) continue
    vocabulary.set(term, inSmall(text.slice(at, end), language))
  }
}

/** Remembers the words of articles, each article's by itself, so that who mistypes one is led to it. */
export async function learnWords(tx: Tx, articles: Map<string, string>[]): Promise<void> {
  if (articles.length === 0) return
  const words = together(articles)
  const isRoomy = await hasRoom(tx)
  const terms = [...words.keys()]
  for (let from = 0; from < terms.length; from += atOnce) {
    const some = terms.slice(from, from + atOnce)
    const known = await knownAmong(tx, some)
    const fresh = some.filter(term => !known.has(term))
    const isOften = (term: string) => (words.get(term)?.articles ?? 0) > 1 || isRoomy
    const seenAgain = some.filter(term => known.get(term) === false)
    await add(
      tx,
      fresh.map(term => ({ term, written: words.get(term)?.written ?? term, spelled: isOften(term) })),
    )
    await spellOut(tx, seenAgain)
    const spelled = [...fresh.filter(isOften), ...seenAgain]
    await tx.search.spell(spelled.flatMap(term => restsOf(term).map(rest => ({ rest, term }))))
  }
}

async function add({ t, insert }: Tx, rows: Tx['t']['searchTerms']['$inferInsert'][]) {
  if (rows.length) await insert(t.searchTerms).values(rows).onConflictDoNothing()
}

async function spellOut({ t, update }: Tx, terms: string[]) {
  if (terms.length) await update(t.searchTerms).set({ spelled: true }).where(inArray(t.searchTerms.term, terms))
}

/** The words of all, with the way they are written first, and how many articles have them. */
function together(articles: Map<string, string>[]) {
  const words = new Map<string, { written: string; articles: number }>()
  for (const article of articles)
    for (const [term, written] of article) {
      const known = words.get(term)
      if (known) known.articles++
      else words.set(term, { written, articles: 1 })
    }
  return words
}

const isSpelled = (term: string) =>
  mistakesIn(term.length) > 0 && term.length <= longest && /^\p{L}[\p{L}\p{M}]*$/u.test(term)

const inSmall = (word: string, language: string) =>
  (/^(az|tr)\b/i.test(language) ? word.toLocaleLowerCase('az') : word.toLowerCase()).replaceAll('\u00AD', '')

async function hasRoom({ t, select }: Tx): Promise<boolean> {
  const beyond = await select({ term: t.searchTerms.term }).from(t.searchTerms).limit(1).offset(mostSeenOnce)
  return beyond.length === 0
}

async function knownAmong({ t, select }: Tx, terms: string[]): Promise<Map<string, boolean>> {
  const rows = await select({ term: t.searchTerms.term, spelled: t.searchTerms.spelled })
    .from(t.searchTerms)
    .where(inArray(t.searchTerms.term, terms))
  return new Map(rows.map(({ term, spelled }) => [term, spelled]))
}
