import { type SQL, sql } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { faultOf } from './fault'
import type { Document, Phrase, SearchReader, SearchWriter, Wanted } from './search'
import { searchReader } from './search-sql'
import type { Tables } from './tables'

type Drizzle = PgDatabase<PgQueryResultHKT>

const longestMs = 2_000
const indexLock = 7_236_915
/** PostgreSQL keeps no more places of a word, and none further on: there phrases are not found, words are. */
const mostPlaces = 255
const lastPlace = 16_383

/** Searches with tsvector. Words come folded, so no dictionary or parser of PostgreSQL has a part in it. */
export const postgresSearch = (t: Tables, db: Drizzle): SearchReader =>
  searchReader({
    t,
    id: sql`document`,
    idBound: id => sql`${id}`,
    fits: (wanted, inTop) =>
      inTop
        ? sql`top @@ ${some(wanted.all)}::tsquery and words @@ ${expression(wanted)}::tsquery`
        : sql`words @@ ${expression(wanted)}::tsquery`,
    listed: ids => sql`select unnest(${sql.param(ids)}::bigint[]) as id`,
    has: (text, part) => sql`strpos(${text}, ${part}) > 0`,
    headlines: (all, size) =>
      sql`select document as id from search_words where top @@ ${every(all, 'A')}::tsquery order by document desc limit ${size}`,
    run: queries => inTime(db, queries),
  })

// Both drivers answer with their rows; Drizzle's type of any driver's answer does not say so.
const rowsOf = (answer: unknown) => (answer as { rows: Record<string, unknown>[] }).rows

async function inTime(db: Drizzle, queries: SQL[]) {
  try {
    return await db.transaction(
      async tx => {
        await tx.execute(sql`select set_config('statement_timeout', ${String(longestMs)}, true)`)
        const rows: unknown[][] = []
        for (const query of queries) {
          const found = rowsOf(await tx.execute(query))
          rows.push(found.map(row => Object.values(row)).map(values => (values.length === 1 ? values[0] : values)))
        }
        return rows
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    )
  } catch (error) {
    if (faultOf(error) === 'late') return 'busy'
    throw error
  }
}

function expression({ all, none, facts }: Pick<Wanted, 'all' | 'none' | 'facts'>): string {
  const wanted = every([...facts.map(fact => ({ words: [fact] })), ...all])
  return none.length ? `${wanted} & !(${some(none)})` : wanted
}

const every = (phrases: Phrase[], place = '') => phrases.map(phrase => row(phrase, place)).join(' & ')
const some = (phrases: Phrase[]) => phrases.map(phrase => row(phrase)).join(' | ')

function row({ words, goesOn }: Phrase, place = ''): string {
  const labels = (n: number) => (goesOn && n === words.length - 1 ? `:*${place}` : place && `:${place}`)
  return `(${words.map((word, n) => quoted(word) + labels(n)).join(' <-> ')})`
}

const quoted = (word: string) => `'${word.replaceAll(/['\\]/g, '')}'`

/** Writes within a transaction. */
export const postgresSearchWriter = (tx: Drizzle): SearchWriter => ({
  mayIndex: async () => {
    const answer = await tx.execute(sql`select pg_try_advisory_xact_lock(${indexLock}) as mine`)
    return rowsOf(answer)[0]?.mine === true
  },
  put: async document => {
    const { top, words } = vectorsOf(document)
    await tx.execute(
      sql`insert into search_words (document, top, words) values (${document.id}, ${top}::tsvector, ${words}::tsvector)
        on conflict (document) do update set top = excluded.top, words = excluded.words`,
    )
  },
  drop: async ids => {
    if (ids.length) await tx.execute(sql`delete from search_words where document in ${ids}`)
  },
  settle: async () => undefined, // PostgreSQL's own upkeep does
  spell: async spellings => {
    const [rests, terms] = [spellings.map(({ rest }) => rest), spellings.map(({ term }) => term)]
    await tx.execute(
      sql`insert into search_spellings (rest, term) select * from unnest(${sql.param(rests)}::text[], ${sql.param(terms)}::text[])
        on conflict do nothing`,
    )
  },
})

/** The document as PostgreSQL writes vectors: each word with its places, which carry the part's letter. */
function vectorsOf({ headline, standfirst, about, body, facts }: Document) {
  const places = new Map<string, string[]>()
  let place = 0
  const add = (words: string[], label: string, apart = 0) => {
    for (const word of words) {
      const known = places.get(word) ?? []
      places.set(word, known)
      place++
      if (known.length < mostPlaces) known.push(`${Math.min(place, lastPlace)}${label}`)
      place += apart
    }
    place++ // the last word of a part and the first of the next are no phrase
  }
  add(headline, 'A')
  add(standfirst, 'B')
  add(about, 'C', 1)
  const top = vector(places)
  add(body, '')
  return { top, words: [vector(places), ...facts.map(quoted)].join(' ') }
}

const vector = (places: Map<string, string[]>) =>
  [...places].map(([word, at]) => `${quoted(word)}:${at.join(',')}`).join(' ')
