/**
 * What a change of a row makes the search look at again. Triggers note it in `search_changes`, so that no verb, script or
 * hand-written SQL can forget, and nothing is lost when the server is killed. This is their one list.
 */
type Note = {
  table: string
  /** An update counts only when one of these columns is set; without, every update does. */
  columns?: string[]
  /** SQL that selects what is to be indexed again (`kind`, `id`) for one row, which is called `new` or `old`. */
  changed: (row: 'new' | 'old') => string
}

const words = (line: string) => line.split(' ')
const article = (row: string) => `select 'article' as kind, ${row}.article_id as id`

const notes: Note[] = [
  {
    table: 'articles',
    columns: words('headline shown_headline standfirst body language state section_id published_at'),
    changed: row => `select 'article' as kind, ${row}.id as id`,
  },
  { table: 'article_authors', changed: article },
  { table: 'article_tags', changed: article },
  {
    table: 'authors',
    columns: ['name'],
    changed: row => `${article('a')} from article_authors a where author_id = ${row}.id`,
  },
  { table: 'tags', columns: ['name'], changed: row => `${article('a')} from article_tags a where tag_id = ${row}.id` },
  {
    table: 'comments',
    columns: words('article_id words state created_at'),
    changed: row => `select 'comment' as kind, ${row}.id as id`,
  },
]

/** The triggers that note changes. */
export const noting = notes.flatMap(({ table, columns, changed }, n) => [
  { name: `note_${n}_insert`, table, event: 'insert', action: noted(changed('new')) },
  {
    name: `note_${n}_update`,
    table,
    event: columns ? `update of ${columns.join(', ')}` : 'update',
    action: noted(`${changed('old')} union ${changed('new')}`),
  },
  { name: `note_${n}_delete`, table, event: 'delete', action: noted(changed('old')) },
])

/** SQL that has every article indexed: for a database that had none of these triggers. Comments come with their article. */
export const noteEverything = `insert into search_changes (kind, id) select 'article', id from articles where true on conflict do nothing`

// In one order, as with revisions.
function noted(select: string) {
  return `insert into search_changes (kind, id) select kind, id from (${select}) as noted where true order by kind, id
   on conflict (kind, id) do update set number = search_changes.number + 1;`
}
