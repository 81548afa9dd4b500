import Database from 'better-sqlite3'
import { forgetStatistics } from '@/db/search.sqlite'
import { triggers } from '@/db/triggers'
import { proseBy, seeded } from './zipf'

/** `words` are those of an article's body. */
export type Size = { articles: number; comments: number; members: number; words: number }
export const big: Size = { articles: 20_000, comments: 200_000, members: 2_000, words: 1_200 }

/**
 * Fills an empty, migrated SQLite file with a magazine of that size, by plain SQL and without triggers, which the next
 * openStore makes again. A tenth of the comments stand under the first article; one in ten is rejected, one in a hundred
 * reported. Words are as common and as rare as in a language (testing/zipf.ts). The same size gives the same rows.
 */
export function fillBig(file: string, { articles, comments, members, words }: Size) {
  const db = new Database(file)
  const random = seeded(7)
  const prose = proseBy(random)
  const insert = (table: string, columns: string) =>
    db.prepare(`insert into ${table} (${columns}) values (${columns.replaceAll(/\w+/g, '?')})`)
  const day = 86_400_000
  const start = Date.UTC(2000, 0)
  db.transaction(() => {
    for (const { name } of triggers) db.exec(`drop trigger ${name}`)
    const raise = insert('revisions', 'tag, number')
    for (const tag of ['site', 'lists', 'log']) raise.run(tag, 1)
    for (let n = 1; n <= 5; n++) {
      insert('sections', 'id, slug, name, position').run(n, `section-${n}`, `Section ${n}`, n)
      raise.run(`section:section-${n}`, 1)
    }
    for (let n = 1; n <= 8; n++) {
      insert('authors', 'id, slug, name').run(n, `author-${n}`, `Author ${n}`)
      raise.run(`author:author-${n}`, 1)
    }
    for (let n = 1; n <= 40; n++) {
      insert('tags', 'id, slug, name').run(n, `tag-${n}`, `Tag ${n}`)
      raise.run(`tag:tag-${n}`, 1)
    }
    insert('series', 'id, slug, name').run(1, 'series-1', 'Series 1')
    insert('issues', 'id, slug, number, name, published_at').run(1, '1', 1, 'Issue 1', start)
    raise.run('issue:1', 1)
    const addMember = insert('members', 'id, handle, name, name_key, email, role, created_at')
    for (let n = 1; n <= members; n++)
      addMember.run(
        n,
        `member-${n}`,
        `Member ${n}`,
        `member ${n}`,
        `member-${n}@example.org`,
        n === 1 ? 'owner' : n === 2 ? 'moderator' : 'member',
        start,
      )
    const bodyOf = () => Array.from({ length: Math.ceil(words / 60) }, () => prose(Math.min(words, 60))).join('\n\n')
    const addArticle = insert(
      'articles',
      'id, slug, headline, standfirst, body, language, state, section_id, published_at, created_at, imported_recommends, comments, issue_id, series_id, part',
    )
    const addAuthor = insert('article_authors', 'article_id, author_id, position, published_at')
    const addTag = insert('article_tags', 'article_id, tag_id, position, published_at')
    for (let n = 1; n <= articles; n++) {
      const at = start + Math.floor((n / articles) * 9_000) * day
      addArticle.run(
        n,
        `article-${n}`,
        `Article ${n}: ${prose(5)}`,
        prose(12),
        bodyOf(),
        'en',
        'published',
        (n % 5) + 1,
        at,
        at,
        n % 400,
        0,
        n <= 10 ? 1 : null,
        n <= 10 ? 1 : null,
        n <= 10 ? n : null,
      )
      addAuthor.run(n, (n % 8) + 1, 0, at)
      for (let place = 0; place < 3; place++) addTag.run(n, ((n + place * place) % 40) + 1, place, at)
      raise.run(`article:article-${n}`, 1)
    }
    addComments()
  })()
  db.exec('analyze')
  forgetStatistics(db)
  db.close()

  function addComments() {
    const add = insert(
      'comments',
      'id, article_id, member_id, parent_id, thread_id, number, depth, path, words, state, recommends, replies, last_reply, created_at',
    )
    const last = new Map<number, { id: number; replies: number }>()
    const live = new Map<number, number>()
    for (let id = 1; id <= comments; id++) {
      const articleId = id % 10 === 0 ? 1 : 1 + Math.floor(random() * articles)
      const thread = random() < 0.5 ? last.get(articleId) : undefined
      const number = thread ? ++thread.replies : 0
      if (!thread) last.set(articleId, { id, replies: 0 })
      const state = id % 10 === 3 ? 'rejected' : 'published'
      if (state === 'published') live.set(articleId, (live.get(articleId) ?? 0) + 1)
      const path = thread ? number.toString(36).padStart(5, '0') : ''
      add.run(
        id,
        articleId,
        3 + Math.floor(random() * (members - 2)),
        thread?.id ?? null,
        thread?.id ?? null,
        number,
        thread ? 1 : 0,
        path,
        prose(30),
        state,
        id % 50,
        0,
        0,
        start + 9_000 * day + id * 1_000,
      )
    }
    db.exec(`update comments set last_reply = (select count(*) from comments as c where c.thread_id = comments.id),
      replies = (select count(*) from comments as c where c.thread_id = comments.id and c.state = 'published') where parent_id is null`)
    const count = db.prepare('update articles set comments = ? where id = ?')
    for (const [id, number] of live) count.run(number, id)
    addModeration()
  }

  function addModeration() {
    db.exec(`insert into guidelines (id, slug, title, text, position) values (1, 'kind', 'Be kind', 'Be kind.', 1);
      insert into decisions (comment_id, member_id, moderator_id, by_role, decision, guideline_id, state_before, created_at)
        select id, member_id, 2, 'moderator', 'reject', 1, 'published', created_at from comments where state = 'rejected';
      update comments set last_decision = (select id from decisions where comment_id = comments.id) where state = 'rejected';
      insert into reports (comment_id, member_id, guideline_id, words, created_at)
        select id, 1 + id % ${members}, 1, 'Look at this.', created_at from comments where id % 100 = 7;
      insert into comment_recommends (member_id, comment_id, created_at) select 1 + id % ${members}, id, created_at from comments where id % 5 = 1`)
  }
}
