import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Cursor } from './cursor'
import { type Asked, type Busy, mostCounted, mostRanked, type Phrase, type SearchReader, type Wanted } from './search'
import type { Tables } from './tables'

/** What differs between the engines. */
export type SearchDialect = {
  t: Tables
  /** The id of a row of search_words. */
  id: SQL
  /** Whether a row of search_words fits, in the whole or (`inTop`) with one of the phrases in a place of weight besides. */
  fits: (wanted: Pick<Wanted, 'all' | 'none' | 'facts'>, inTop?: 'inTop') => SQL
  idBound: (id: number) => SQL
  /** Whether a text has another in it. */
  has: (text: PgColumn, part: string) => SQL
  headlines: (all: Phrase[], size: number) => SQL
  /** Answers all queries as of one moment. */
  run: (queries: SQL[]) => Promise<Record<string, unknown>[][] | Busy>
}

/** A hit in the headline weighs more than any in the standfirst and what the article says often together. */
const weights = { headline: 40, standfirst: 20, about: 8 } as const
const weightInRow = 20

/** The searching half of a store. */
export function searchReader(dialect: SearchDialect): SearchReader {
  const { run } = dialect
  return {
    find: async (wanted, asked) => {
      const { after, size } = asked
      const page = pageOf(dialect, wanted, asked, 'on', size + 1)
      const back = after ? [pageOf(dialect, wanted, asked, 'back', size)] : []
      const rows = await run([countOf(dialect, wanted), page, ...back])
      if (rows === 'busy') return rows
      const [counted = [], found = [], before = []] = rows
      return { count: Number(counted[0]?.number), places: found.map(placeOf), back: before.map(placeOf) }
    },
    counts: async (words, most) => {
      const rows = await run(words.map(word => countWith(dialect, word, most)))
      return rows === 'busy' ? rows : rows.map(([counted]) => Number(counted?.number))
    },
    headlines: async (all, size) => {
      const rows = await run([dialect.headlines(all, size)])
      return rows === 'busy' ? rows : (rows[0] ?? []).map(({ id }) => Number(id))
    },
  }
}

const placeOf = ({ key, id }: Record<string, unknown>): Cursor => ({ key: Number(key), id: Number(id) })

const countWith = ({ fits }: SearchDialect, word: string, most: number) =>
  sql`select count(*) as number from (select 1 as one from search_words
    where ${fits({ all: [{ words: [word] }], none: [], facts: [] })} limit ${most}) as counted`

function countOf({ fits, ...dialect }: SearchDialect, wanted: Wanted): SQL {
  const each = kindsOf(wanted).map(
    kind => sql`select 1 as one from (select 1 as one from search_words where ${fits(kind)} and ${between(dialect, wanted)}
      limit ${mostCounted}) as kind`,
  )
  return sql`select count(*) as number from (${sql.join(each, sql` union all `)} limit ${mostCounted}) as counted`
}

/** What is wanted of each kind by itself: a document has one kind, so they add up. */
const kindsOf = ({ kinds, facts, ...wanted }: Wanted) =>
  kinds.length === 0 ? [{ ...wanted, facts }] : kinds.map(kind => ({ ...wanted, facts: [kind, ...facts] }))

type Way = 'on' | 'back'

function pageOf(dialect: SearchDialect, wanted: Wanted, { order, after }: Asked, way: Way, size: number): SQL {
  if (order === 'newest') return newestPage(dialect, wanted, after, way, size)
  const { t } = dialect
  const found = sql.join(
    candidates(dialect, wanted).map(each => sql`select id from (${each}) as candidates`),
    sql` union `,
  )
  const scored = sql`select ${t.searchDocuments.id} as id, ${score(dialect, wanted.all)} as score
    from (${found}) as found inner join ${t.searchDocuments} on ${t.searchDocuments.id} = found.id`
  const past =
    after &&
    (way === 'on'
      ? sql`where (score, id) < (${after.key}, ${after.id})`
      : sql`where (score, id) > (${after.key}, ${after.id})`)
  const inOrder = way === 'on' ? sql`order by score desc, id desc` : sql`order by score, id`
  return sql`select score as key, id from (${scored}) as scored ${past} ${inOrder} limit ${size}`
}

function newestPage(dialect: SearchDialect, wanted: Wanted, after: Cursor | undefined, way: Way, size: number): SQL {
  const { from, before } = wanted
  const range =
    way === 'on' ? { from, before: Math.min(before, after?.id ?? before) } : { from: (after?.id ?? from) + 1, before }
  const each = kindsOf(wanted).map(
    kind => sql`select id from (${ids(dialect, { ...kind, ...range }, way, size)}) as kind`,
  )
  const order = way === 'on' ? sql`order by id desc` : sql`order by id`
  return sql`select 0 as key, id from (${sql.join(each, sql` union all `)}) as kinds ${order} limit ${size}`
}

/** The newest of each kind, and the newest of those with a word in a place of weight. */
function candidates(dialect: SearchDialect, wanted: Wanted): SQL[] {
  const kinds = kindsOf(wanted)
  return [
    ...kinds.map(kind => ids(dialect, kind, 'on', mostRanked)),
    ...kinds.map(kind => ids(dialect, kind, 'on', mostRanked, 'inTop')),
  ]
}

type OfOneKind = Omit<Wanted, 'kinds'>

function ids(dialect: SearchDialect, wanted: OfOneKind, way: Way, size: number, inTop?: 'inTop'): SQL {
  const { id, fits } = dialect
  const order = way === 'on' ? sql`${id} desc` : id
  return sql`select ${id} as id from search_words where ${fits(wanted, inTop)} and ${between(dialect, wanted)}
    order by ${order} limit ${size}`
}

const between = (
  { id, idBound }: Pick<SearchDialect, 'id' | 'idBound'>,
  { from, before }: Pick<Wanted, 'from' | 'before'>,
) => sql`${id} >= ${idBound(from)} and ${id} < ${idBound(before)}`

/** An article counts more than a comment, then each phrase by the places it has in the article. */
function score({ t, has }: SearchDialect, all: Phrase[]): SQL {
  const documents = t.searchDocuments
  const when = (condition: SQL, weight: number) => sql`case when ${condition} then ${weight} else 0 end`
  const inPlaces = all.flatMap(phrase =>
    Object.entries(weights).map(([place, weight]) =>
      when(has(documents[place as keyof typeof weights], inText(phrase)), weight),
    ),
  )
  const inRow =
    all.length > 1
      ? [when(has(documents.headline, inText({ words: all.flatMap(({ words }) => words) })), weightInRow)]
      : []
  return sql.join([when(sql`${documents.commentId} is null`, 1), ...inPlaces, ...inRow], sql` + `)
}

/** How a phrase stands in a column of `search_documents`. */
const inText = ({ words, goesOn }: Phrase) => ` ${words.join(' ')}${goesOn ? '' : ' '}`
