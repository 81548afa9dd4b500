import { eq } from 'drizzle-orm'
import { type Cursor, writeCursor } from '@/db/cursor'
import { type Busy, type Found, mostCounted, type Wanted } from '@/db/search'
import type { Store } from '@/db/store'
import { instantOf } from '@/magazine/settings/zone'
import { type Correction, correct } from './correct'
import { fact } from './document'
import { firstIdAt } from './document-id'
import { indexFor, waiting } from './index-changes'
import { type Query, readQuery } from './query'
import { type Result, resultsOf } from './results'
import { type Kind, resultsOnPage, type Sort } from './rules'

/** What is looked for. Sections and authors by slug, languages by their first part, years in the magazine's time zone. */
export type Search = {
  words: string
  kind?: Kind
  section?: string
  author?: string
  language?: string
  year?: number
  /** Only comments on the article with this id. */
  on?: number
  sort?: Sort
  after?: Cursor
  size?: number
}

/**
 * A page of results. `count` is how many there are, and `isMore` that there are more than were counted. `previous` is the
 * cursor of the page before, empty where that is the first. `query` is what they are results of: what was typed, or with
 * `instead` what was found in its place.
 */
export type Results = {
  items: Result[]
  count: number
  isMore: boolean
  next?: string
  previous?: string
  query: string
  instead?: { is: 'correction'; missing: string[]; parts: Correction['parts'] } | { is: 'beginning'; missing: string[] }
}

/**
 * Articles and comments with all the words, ranked or newest first. Where a word stands nowhere, those with words that
 * begin like the last one, or the results of a query without the typing mistake. Undefined where there is no word to look for.
 */
export async function search(store: Store, asked: Search, timeZone: string): Promise<Results | Busy | undefined> {
  const query = readQuery(asked.words)
  if (!query) return undefined
  await catchUp(store)
  const filters = await filtersOf(store, asked, timeZone)
  const found = await find(store, query, filters, asked)
  if (found === 'busy' || found.count > 0) return shown(store, query, found, asked)
  return (await somethingElse(store, query, filters, asked)) ?? shown(store, query, found, asked)
}

type Filters = Omit<Wanted, 'all' | 'none'>

function find({ search: { find } }: Store, { all, none }: Query, filters: Filters, { sort, after, size }: Search) {
  const order = sort === 'date' ? 'newest' : 'best'
  return find({ all, none, ...filters }, { order, after, size: size ?? resultsOnPage })
}

async function shown(store: Store, query: Query, found: Found | Busy, asked: Search): Promise<Results | Busy> {
  if (found === 'busy') return found
  const { after, size = resultsOnPage } = asked
  const { places, back, count } = found
  const last = places[size - 1]
  const first = back[size - 1]
  return {
    items: await resultsOf(
      store.read,
      places.slice(0, size).map(({ id }) => id),
      query.all,
    ),
    count,
    isMore: count === mostCounted,
    next: places.length > size && last ? writeCursor(last) : undefined,
    previous: after && (first ? writeCursor(first) : ''),
    query: query.typed,
  }
}

/** Instead of nothing: the last word as the beginning of one, else all mistyped words put right. */
async function somethingElse(store: Store, query: Query, filters: Filters, asked: Search) {
  const counts = await store.search.counts(
    query.words.map(({ token }) => token),
    1,
  )
  if (counts === 'busy') return counts
  const missing = query.words.filter((_, n) => counts[n] === 0)
  if (missing.length === 0) return undefined
  return (await begunWith(store, query, missing, filters, asked)) ?? corrected(store, query, missing, filters, asked)
}

const fewestLettersBegun = 4

async function begunWith(store: Store, query: Query, missing: Query['words'], filters: Filters, asked: Search) {
  const last = query.words.at(-1)
  if (missing.length > 1 || missing[0] !== last || (last?.token.length ?? 0) < fewestLettersBegun) return undefined
  const all = query.all.map((phrase, n) => (n === query.all.length - 1 ? { ...phrase, goesOn: true as const } : phrase))
  const begun = { ...query, all }
  const found = await find(store, begun, filters, asked)
  if (found === 'busy' || found.count === 0) return found === 'busy' ? found : undefined
  const results = await shown(store, begun, found, asked)
  const typed = missing.map(({ at, end }) => query.typed.slice(at, end))
  return results === 'busy' ? results : { ...results, instead: { is: 'beginning' as const, missing: typed } }
}

async function corrected(store: Store, query: Query, missing: Query['words'], filters: Filters, asked: Search) {
  const correction = await correct(store, query, missing)
  if (correction === 'busy' || !correction) return correction
  const found = await find(store, correction.query, filters, asked)
  if (found === 'busy' || found.count === 0) return found === 'busy' ? found : undefined
  const results = await shown(store, correction.query, found, asked)
  const { parts, missing: typed } = correction
  return results === 'busy' ? results : { ...results, instead: { is: 'correction' as const, missing: typed, parts } }
}

const mostCaughtUp = 50
const longestCatchUpMs = 2_000

/** Indexes what has just changed; a whole archive that comes in is the server's to index, by and by. */
async function catchUp(store: Store): Promise<void> {
  if ((await waiting(store, mostCaughtUp)).length === mostCaughtUp) return
  await indexFor(store, longestCatchUpMs)
}

async function filtersOf(store: Store, asked: Search, timeZone: string): Promise<Filters> {
  const { kind, section, author, language, year, on } = asked
  const { sections, authors } = store.t
  const idOf = async (table: typeof sections | typeof authors, slug: string) =>
    (await store.read.select({ id: table.id }).from(table).where(eq(table.slug, slug)))[0]?.id ?? 0
  const start = (of: number) => firstIdAt(instantOf({ year: of, month: 1 }, timeZone))
  return {
    kinds: kind === 'articles' ? [fact.article] : kind === 'comments' ? [fact.comment] : [fact.article, fact.comment],
    facts: [
      ...(section === undefined ? [] : [fact.section(await idOf(sections, section))]),
      ...(author === undefined ? [] : [fact.author(await idOf(authors, author))]),
      ...(language === undefined ? [] : [fact.language(language)]),
      ...(on === undefined ? [] : [fact.on(on)]),
    ],
    from: year === undefined ? 0 : start(year),
    before: year === undefined ? Number.MAX_SAFE_INTEGER : start(year + 1),
  }
}
