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
    columns: words('name handle role disabled_at bio is_private picture leaving_at left_at'),
    tags: row =>
      `select 'person:' || ${row}.handle as tag union ${articlesOf(`select article_id from comments where member_id = ${row}.id`)}
       union select 'person:' || handle from former_handles where member_id = ${row}.id`,
  },
  { table: 'former_handles', tags: row => `select 'person:' || ${row}.handle as tag` },
  {
    table: 'members',
    columns: ['bio', 'picture', 'is_private'],
    tags: row => `select 'person:' || ${row}.handle as tag`,
  },
  {
    table: 'decisions',
    tags: row =>
      `select 'log' as tag union ${articlesOf(`select article_id from comments where id = ${row}.comment_id`)}`,
  },
]

/** The triggers that raise revisions. */
export const raising = raises.flatMap(({ table, columns, tags }, n) => [
  { name: `raise_${n}_insert`, table, event: 'insert', action: raised(tags('new')) },
  {
    name: `raise_${n}_update`,
    table,
    event: columns ? `update of ${columns.join(', ')}` : 'update',
    action: raised(`${tags('old')} union ${tags('new')}`),
  },
  { name: `raise_${n}_delete`, table, event: 'delete', action: raised(tags('old')) },
])

// In one order, so that two transactions never wait for each other's tags. A subquery may find nothing (a cascading
// delete), hence insert ... select; `where true` keeps SQLite's parser from reading "on conflict" as a join.
function raised(select: string) {
  return `insert into revisions (tag, number) select tag, 1 from (${select}) as raised where true order by tag
   on conflict (tag) do update set number = revisions.number + 1;`
}
