import type Database from 'better-sqlite3'
import { type SQL, sql } from 'drizzle-orm'
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'
import type { Document, Phrase, SearchReader, SearchWriter, Wanted } from './search'
import { searchReader } from './search-sql'
import type { SearchThread } from './search-thread'
import type { Tables } from './tables'

const dialect = new SQLiteSyncDialect({ casing: 'snake_case' })

/**
 * Searches with FTS5, in a thread of its own: SQLite answers within the event loop, and a search must not slow down who
 * reads. Words come folded and parted by spaces, so its tokenizer has nothing to decide.
 */
export const sqliteSearch = (t: Tables, thread: SearchThread): SearchReader =>
  searchReader({
    t,
    id: sql`rowid`,
    // A number is bound as a real one, which FTS5 would not take for a bound of its rowids.
    idBound: id => sql`cast(${id} as integer)`,
    fits: (wanted, inTop) => sql`search_words match ${expression(wanted, inTop)}`,
    listed: ids => sql`select value as id from json_each(${JSON.stringify(ids)})`,
    has: (text, part) => sql`instr(${text}, ${part}) > 0`,
    headlines: (all, size) =>
      sql`select rowid as id from search_headlines where search_headlines match ${every(all)} order by rowid desc limit ${size}`,
    run: queries => thread.ask(queries.map(questionOf)),
  })

/**
 * Takes back what ANALYZE says of FTS5's own tables. While they are empty it says two rows, and by that FTS5 reads all of
 * its index to delete a page of it (40 times slower, for good): without statistics it finds the page.
 */
export function forgetStatistics(db: Database.Database): void {
  const has = db.prepare("select 1 from sqlite_master where name = 'sqlite_stat1'").get()
  if (!has) return
  db.exec(`delete from sqlite_stat1 where tbl like 'search!_words!_%' escape '!' or tbl like 'search!_headlines!_%' escape '!';
    analyze sqlite_schema`)
}

function questionOf(query: SQL) {
  const { sql: text, params } = dialect.sqlToQuery(query)
  return { text, params }
}

function expression({ all, none, facts }: Pick<Wanted, 'all' | 'none' | 'facts'>, inTop?: 'inTop'): string {
  const top = inTop ? [`(${some(all.map(weighty))})`] : []
  const isSaid = inTop && all.length === 1 // then once more would only take longer
  const wanted = [...top, ...facts.map(fact => quoted({ words: [fact] })), ...(isSaid ? [] : [every(all)])].join(
    ' AND ',
  )
  return none.length ? `(${wanted}) NOT (${some(none)})` : wanted
}

/**
 * Words in a place of weight are indexed a second time with this before them, which is no letter: they have a list of
 * their own then, where FTS5 would have to read each place of a common word to know in which column it stands.
 */
const weight = '¶'
const weighty = <T extends Phrase>(phrase: T): T => ({ ...phrase, words: phrase.words.map(word => weight + word) })

const every = (phrases: Phrase[]) => phrases.map(quoted).join(' AND ')
const some = (phrases: Phrase[]) => phrases.map(quoted).join(' OR ')
const quoted = ({ words, goesOn }: Phrase) => `"${words.join(' ').replaceAll('"', '')}"${goesOn ? ' *' : ''}`

/** Writes on the connection whose transaction is open. */
export function sqliteSearchWriter(writer: Database.Database): SearchWriter {
  const prepared = new Map<string, Database.Statement>()
  const run = (text: string, ...values: unknown[]) => {
    const statement = prepared.get(text) ?? writer.prepare(text)
    prepared.set(text, statement)
    statement.run(...values)
  }
  const drop = (id: number) => {
    for (const table of ['search_words', 'search_headlines']) run(`delete from ${table} where rowid = ?`, BigInt(id))
  }
  return {
    mayIndex: async () => true, // a transaction that writes is alone
    put: async ({ id, ...words }) => {
      drop(id) // costs nothing where none is
      run('insert into search_words (rowid, words) values (?, ?)', BigInt(id), textOf(words))
      const headline = words.headline.join(' ')
      if (headline) run('insert into search_headlines (rowid, headline) values (?, ?)', BigInt(id), headline)
    },
    drop: async ids => ids.forEach(drop),
    settle: async words => {
      run(`insert into search_words (search_words, rank) values ('merge', ?)`, BigInt(pagesFor(words)))
      run(`insert into search_headlines (search_headlines, rank) values ('merge', ?)`, BigInt(fewestPages))
    },
    spell: async spellings => {
      for (const { rest, term } of spellings)
        run('insert or ignore into search_spellings (rest, term) values (?, ?)', rest, term)
    },
  }
}

/**
 * FTS5 keeps its index in pieces and has to merge them, over time each page of it some six times. By itself it does so for
 * tens of milliseconds in one commit out of many (hence automerge 0); a few pages with each commit do as well.
 */
const fewestPages = 16
const pagesFor = (words: number) => Math.max(fewestPages, Math.ceil(words / 100))

function textOf({ headline, standfirst, about, body, facts }: Omit<Document, 'id'>): string {
  const top = [headline, standfirst, ...about.map(word => [word])]
  const weighed = top.map(part => part.map(word => weight + word))
  return [...top, ...weighed, body, facts].map(part => part.join(' ')).join(apart)
}

/** Keeps words that are not in a row from being found as a phrase. */
const apart = ' § '
