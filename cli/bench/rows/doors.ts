import { randomUUID } from 'node:crypto'
import { textOf } from '../ask'
import { type Fields, hiddenFields, post } from '../form'
import { median, type Single, singly } from '../load'
import type { Magazine } from '../magazine'
import { busy } from '../scene'
import type { Setup } from '../setup'
import { figure, type Row } from '../table'

/** A comment and a vote through the doors, form to 303, against a bare transaction of the same rows in the same file. */
export async function doorRows({ big, effort: { times } }: Setup): Promise<Row[]> {
  const { server, site } = big
  const url = `${site}/articles/${busy}`
  const cookie = big.cookies[0] ?? ''
  const page = await textOf(url, { cookie })
  const through = (hidden: Fields, typed: (n: number) => Fields) =>
    singly({ server, times, url, status: 303, send: n => post(hidden, typed(n), { cookie, origin: site }) })
  const comment = await through(hiddenFields(page, ['article', 'words'], ['parent']), () => [
    ['words', `A word through the door: ${randomUUID()}`],
    ['key', randomUUID()],
  ])
  const vote = await through(hiddenFields(page, ['article', 'wanted']), n => [['wanted', n % 2 ? 'off' : 'on']])
  return [
    { what: 'a comment through the door', measured: against(comment, bareComment(big, times)) },
    { what: 'a vote through the door', measured: against(vote, bareVote(big, times)) },
  ]
}

const against = ({ ms, cpuMs }: Single, bareMs: number) =>
  `${figure(ms)} ms, ${figure(cpuMs)} ms CPU: ${figure(ms / bareMs)} times a bare transaction of ${figure(bareMs)} ms`

type Ids = { article: number; member: number }

function bareComment({ db }: Magazine, times: number): number {
  const { article, member } = idsIn(db)
  const add = db.prepare(
    `insert into comments (article_id, member_id, words, state, form_key, created_at)
     values (?, ?, ?, 'published', ?, ?)`,
  )
  const count = db.prepare('update articles set comments = comments + 1 where id = ?')
  return timed(db, times, () => {
    add.run(article, member, `A word in the file: ${randomUUID()}`, randomUUID(), Date.now())
    count.run(article)
  })
}

function bareVote({ db }: Magazine, times: number): number {
  const { article, member } = idsIn(db)
  const add = db.prepare('insert into article_recommends (article_id, member_id, created_at) values (?, ?, ?)')
  const remove = db.prepare('delete from article_recommends where article_id = ? and member_id = ?')
  const count = db.prepare('update articles set recommends = recommends + ? where id = ?')
  return timed(db, times, n => {
    if (n % 2) remove.run(article, member)
    else add.run(article, member, Date.now())
    count.run(n % 2 ? -1 : 1, article)
  })
}

function idsIn(db: Magazine['db']): Ids {
  const article = db.prepare<[string], number>('select id from articles where slug = ?').pluck().get(busy)
  if (article === undefined) throw new Error(`there is no article ${busy}`)
  return { article, member: 50 }
}

/** The middle of how long a transaction takes, which answers when it is on the disk. */
function timed(db: Magazine['db'], times: number, step: (n: number) => void): number {
  const transaction = db.transaction(step)
  const took = Array.from({ length: times }, (_, n) => {
    const began = performance.now()
    transaction.immediate(n)
    return performance.now() - began
  })
  return median(took)
}
