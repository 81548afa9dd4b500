/**
 * What a page shows has a number, its revision, keyed by what stands in the address: `site`, `lists`, `section:SLUG`,
 * `author:SLUG`, `tag:SLUG`, `issue:SLUG`, `article:SLUG`, `person:HANDLE`, `log`. Triggers raise it, so that no verb,
 * script or hand-written SQL can forget. This is their one list. `lists` is what every page shows: cards of articles.
 */
type Raise = {
  table: string
  /** An update counts only when one of these columns is set; without, every update does. */
  columns?: string[]
  /** SQL that selects the tags (`tag`) of one row, which is called `new` or `old`. */
  tags: (row: 'new' | 'old') => string
}

const words = (line: string) => line.split(' ')
const constant = (tag: string) => () => `select '${tag}' as tag`
const articleOf = (id: string) => `select 'article:' || slug as tag from articles where id = ${id}`
const articlesOf = (where: string) => `select 'article:' || slug as tag from articles where id in (${where})`

export const raises: Raise[] = [
  { table: 'settings', tags: constant('site') },
  { table: 'sections', tags: row => `select 'site' as tag union select 'section:' || ${row}.slug` },
  { table: 'guidelines', tags: constant('site') },
  {
    table: 'articles',
    columns: words('slug headline shown_headline standfirst body language state published_at changed_at').concat(
      words('section_id issue_id series_id part translation_of picture_id'),
    ),
    tags: constant('lists'),
  },
  { table: 'articles', tags: row => `select 'article:' || ${row}.slug as tag` },
  { table: 'former_slugs', tags: row => `select 'article:' || ${row}.slug as tag` },
  { table: 'corrections', tags: row => articleOf(`${row}.article_id`) },
  { table: 'article_authors', tags: constant('lists') },
  { table: 'article_tags', tags: constant('lists') },
  { table: 'article_pictures', tags: constant('lists') },
  { table: 'authors', tags: row => `select 'author:' || ${row}.slug as tag union select 'lists'` },
  { table: 'tags', tags: row => `select 'tag:' || ${row}.slug as tag union select 'lists'` },
  { table: 'issues', tags: row => `select 'issue:' || ${row}.slug as tag union select 'lists'` },
  { table: 'series', tags: constant('lists') },
  { table: 'pictures', tags: constant('lists') },
  { table: 'rankings', tags: constant('lists') },
  { table: 'article_recommends', tags: row => articleOf(`${row}.article_id`) },
  {
    table: 'comments',
    tags: row =>
      `${articleOf(`${row}.article_id`)} union select 'person:' || handle as tag from members where id = ${row}.member_id`,
  },
  {
    table: 'comment_recommends',
    tags: row => articlesOf(`select article_id from comments where id = ${row}.comment_id`),
  },
  {
    table: 'members',
    columns: ['name', 'handle', 'role', 'disabled_at'],
    tags: row =>
      `select 'person:' || ${row}.handle as tag union ${articlesOf(`select article_id from comments where member_id = ${row}.id`)}`,
  },
  {
    table: 'decisions',
    tags: row =>
      `select 'log' as tag union ${articlesOf(`select article_id from comments where id = ${row}.comment_id`)}`,
  },
]

type Trigger = { name: string; table: string; event: string; select: string }

/** Every trigger there must be, of both engines. */
export const triggers: Trigger[] = raises.flatMap(({ table, columns, tags }, n) => [
  { name: `raise_${n}_insert`, table, event: 'insert', select: tags('new') },
  {
    name: `raise_${n}_update`,
    table,
    event: columns ? `update of ${columns.join(', ')}` : 'update',
    select: `${tags('old')} union ${tags('new')}`,
  },
  { name: `raise_${n}_delete`, table, event: 'delete', select: tags('old') },
])

// In one order, so that two transactions never wait for each other's tags. A subquery may find nothing (a cascading
// delete), hence insert ... select; `where true` keeps SQLite's parser from reading "on conflict" as a join.
const raise = (select: string) =>
  `insert into revisions (tag, number) select tag, 1 from (${select}) as raised where true order by tag
   on conflict (tag) do update set number = revisions.number + 1;`

/** A trigger as the database has it: on SQLite its statement, on PostgreSQL its table and what its function does. */
export type Made = { name: string; sql: string }

/**
 * SQL that makes the triggers of SQLite anew where `present` are others: a rebuilt table has lost its own. Nothing where
 * all are there, as each change of the schema has every process prepare its statements again.
 */
export function sqliteTriggers(present: Made[]): string[] {
  const wanted = triggers.map(({ name, table, event, select }) => ({
    name,
    sql: `create trigger ${name} after ${event} on ${table} begin ${raise(select)} end`,
  }))
  if (areSame(present, wanted)) return []
  return [...present.map(({ name }) => `drop trigger if exists ${name}`), ...wanted.map(({ sql }) => sql)]
}

/** What PostgreSQL has of them, as rows of `Made`. */
export const postgresTriggersPresent = `select tgname as name, relname || ' ' || prosrc as sql from pg_trigger
  join pg_class on pg_class.oid = tgrelid join pg_proc on pg_proc.oid = tgfoid
  where tgname like 'raise!_%' escape '!' and relnamespace = current_schema()::regnamespace`

/** The same on PostgreSQL, where a trigger calls a function, and to make one stops all readers of its table. */
export function postgresTriggers(present: Made[]): string[] {
  const body = (select: string) => ` begin ${raise(select)} return null; end `
  if (
    areSame(
      present,
      triggers.map(({ name, table, select }) => ({ name, sql: `${table} ${body(select)}` })),
    )
  )
    return []
  return triggers.flatMap(({ name, table, event, select }) => [
    `create or replace function ${name}() returns trigger language plpgsql as $raise$${body(select)}$raise$`,
    `drop trigger if exists ${name} on ${table}`,
    `create trigger ${name} after ${event} on ${table} for each row execute function ${name}()`,
  ])
}

// SQLite writes the first words of a statement in capitals.
const areSame = (present: Made[], wanted: Made[]) =>
  present.length === wanted.length &&
  wanted.every(({ name, sql }) =>
    present.some(made => made.name === name && made.sql.toLowerCase() === sql.toLowerCase()),
  )
