import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Cursor } from './cursor'
import { type Asked, type Busy, mostCounted, type Phrase, type SearchReader, type Wanted } from './search'
import type { Tables } from './tables'

/** Rows of one column are its values, others lists of them. */
type Rows = unknown[]

/** What differs between the engines. */
export type SearchDialect = {
  t: Tables
  /** The id of a row of search_words. */
  id: SQL
  /** Whether a row of search_words fits; `inTop`: with one of the phrases in a place of weight besides. */
  fits: (wanted: Pick<Wanted, 'all' | 'none' | 'facts'>, inTop?: 'inTop') => SQL
  idBound: (id: number) => SQL
  /** These ids as rows. */
  listed: (ids: number[]) => SQL
  /** Whether a text has another in it. */
  has: (text: PgColumn, part: string) => SQL
  headlines: (all: Phrase[], size: number) => SQL
  /** Answers all queries as of one moment. */
  run: (queries: SQL[]) => Promise<Rows[] | Busy>
}

/** A hit in the headline weighs more than any in the standfirst and what the article says often together. */
const weights = { headline: 40, standfirst: 20, about: 8 } as const
const weightInRow = 20

/** The searching half of a store. */
export function searchReader(dialect: SearchDialect): SearchReader {
  const { run, headlines } = dialect
  return {
    find: (wanted, asked) =>
      asked.order === 'newest' ? findNewest(dialect, wanted, asked) : findBest(dialect, wanted, asked),
    counts: async (words, most) => {
      const rows = await run(
        words.map(word => countWith(dialect, { all: [{ words: [word] }], none: [], facts: [] }, most)),
      )
      return rows === 'busy' ? rows : rows.map(numberIn)
    },
    headlines: async (all, size) => {
      const rows = await run([headlines(all, size)])
      return rows === 'busy' ? rows : idsIn(rows[0])
    },
  }
}

const numberIn = (rows: Rows | undefined) => Number(rows?.[0])
const idsIn = (rows: Rows = []): number[] => rows.map(Number)
const placesIn = (rows: Rows = []): Cursor[] =>
  (rows as [unknown, unknown][]).map(([key, id]) => ({ key: Number(key), id: Number(id) }))

async function findNewest(dialect: SearchDialect, wanted: Wanted, { after, size }: Asked) {
  const on = newest(dialect, wanted, { before: after?.id }, 'desc', size + 1)
  const back = after ? [newest(dialect, wanted, { from: after.id + 1 }, 'asc', size)] : []
  const rows = await dialect.run([countOf(dialect, wanted), on, ...back])
  if (rows === 'busy') return rows
  const [counted, found, before] = rows
  return { count: numberIn(counted), places: placesIn(found), back: placesIn(before) }
}

/**
 * Ranks the newest of each kind. Where the first kind has as many as are counted, those of it with a phrase in a place of
 * weight too, and nothing of the others: it would come after all of these. To look for more than is needed takes longest
 * of all, as a phrase of common words stands in few of the texts that have both.
 */
async function findBest(dialect: SearchDialect, wanted: Wanted, asked: Asked) {
  const [first, ...others] = kindsOf(wanted).map(kind => ids(dialect, kind, 'desc', mostCounted))
  if (!first) return { count: 0, places: [], back: [] }
  const found = await dialect.run([first])
  if (found === 'busy') return found
  const isMore = found[0]?.length === mostCounted
  const rest = isMore || others.length === 0 ? [] : await dialect.run(others)
  if (rest === 'busy') return rest
  const newest = [...found, ...rest].flatMap(idsIn)
  const top = isMore ? ids(dialect, wanted, 'desc', mostCounted, 'inTop') : undefined
  const rows = await dialect.run(pagesOf(dialect, wanted.all, asked, { newest, top }))
  if (rows === 'busy') return rows
  return { count: Math.min(newest.length, mostCounted), places: placesIn(rows[0]), back: placesIn(rows[1]) }
}

/** What is wanted of each kind by itself: a document has one kind. */
const kindsOf = ({ kinds, facts, ...wanted }: Wanted) => kinds.map(kind => ({ ...wanted, facts: [kind, ...facts] }))

type OfOneKind = Pick<Wanted, 'all' | 'none' | 'facts'> & Partial<Pick<Wanted, 'from' | 'before'>>

const countWith = (dialect: SearchDialect, wanted: OfOneKind, most: number) =>
  sql`select count(*) as number from (select 1 as one from search_words where ${isWanted(dialect, wanted)} limit ${most}) as counted`

/** One kind, or all there are. */
function countOf(dialect: SearchDialect, { kinds, facts, ...wanted }: Wanted): SQL {
  return countWith(dialect, { ...wanted, facts: kinds.length === 1 ? [...kinds, ...facts] : facts }, mostCounted)
}

type Order = 'desc' | 'asc'

function newest(
  dialect: SearchDialect,
  wanted: Wanted,
  range: { from?: number; before?: number },
  order: Order,
  size: number,
) {
  const within = {
    from: Math.max(wanted.from, range.from ?? wanted.from),
    before: Math.min(wanted.before, range.before ?? wanted.before),
  }
  const each = kindsOf(wanted).map(
    kind => sql`select id from (${ids(dialect, { ...kind, ...within }, order, size)}) as kind`,
  )
  return sql`select 0 as key, id from (${sql.join(each, sql` union all `)}) as kinds order by id ${way(order)} limit ${size}`
}

type Candidates = { newest: number[]; top: SQL | undefined }

/** The page, and the places before it if it is not the first. */
function pagesOf(dialect: SearchDialect, all: Phrase[], { after, size }: Asked, candidates: Candidates): SQL[] {
  const scored = rank(dialect, all, candidates)
  const on = after && sql`where (score, id) < (${after.key}, ${after.id})`
  const page = sql`select score as key, id from (${scored}) as scored ${on} order by score desc, id desc limit ${size + 1}`
  if (!after) return [page]
  const back = sql`where (score, id) > (${after.key}, ${after.id})`
  return [page, sql`select score as key, id from (${scored}) as scored ${back} order by score, id limit ${size}`]
}

function rank(dialect: SearchDialect, all: Phrase[], { newest, top }: Candidates): SQL {
  const { t, listed } = dialect
  const found = top ? sql`${listed(newest)} union select id from (${top}) as top` : listed(newest)
  return sql`select ${t.searchDocuments.id} as id, ${score(dialect, all)} as score
    from (${found}) as found inner join ${t.searchDocuments} on ${t.searchDocuments.id} = found.id`
}

const ids = (dialect: SearchDialect, wanted: OfOneKind, order: Order, size: number, inTop?: 'inTop') =>
  sql`select ${dialect.id} as id from search_words where ${isWanted(dialect, wanted, inTop)}
    order by ${dialect.id} ${way(order)} limit ${size}`

const way = (order: Order) => (order === 'desc' ? sql`desc` : sql`asc`)

function isWanted({ id, idBound, fits }: SearchDialect, { from, before, ...wanted }: OfOneKind, inTop?: 'inTop'): SQL {
  const after = from ? sql` and ${id} >= ${idBound(from)}` : sql``
  const until = before === undefined ? sql`` : sql` and ${id} < ${idBound(before)}`
  return sql`${fits(wanted, inTop)}${after}${until}`
}

/** A document of the first kind counts more than others, then each phrase by the places it has. */
function score({ t, has }: SearchDialect, all: Phrase[]): SQL {
  const documents = t.searchDocuments
  const when = (condition: SQL, weight: number) => sql`case when ${condition} then ${weight} else 0 end`
  const inPlaces = all.flatMap(phrase => [
    when(has(documents.headline, inText(phrase)), weights.headline),
    when(has(documents.standfirst, inText(phrase)), weights.standfirst),
    when(has(documents.about, inText(phrase)), weights.about),
  ])
  const whole = { words: all.flatMap(({ words }) => words) }
  const inRow = all.length > 1 ? [when(has(documents.headline, inText(whole)), weightInRow)] : []
  return sql.join([when(sql`${documents.commentId} is null`, 1), ...inPlaces, ...inRow], sql` + `)
}

/** How a phrase stands in a column of `search_documents`. */
const inText = ({ words, goesOn }: Phrase) => ` ${words.join(' ')}${goesOn ? '' : ' '}`
