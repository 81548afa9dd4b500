import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SearchThread } from './search-thread'

let folder = ''
let file = ''
const threads: SearchThread[] = []
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'standfirst-thread-'))
  file = path.join(folder, 'a.db')
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.exec(`create table numbers (n); insert into numbers values (1), (2), (3)`)
  db.close()
})
afterEach(async () => {
  for (const thread of threads.splice(0)) await thread.close()
  rmSync(folder, { recursive: true })
})
function begin(longestMs?: number) {
  const thread = new SearchThread(file, longestMs)
  threads.push(thread)
  return thread
}
const one = (text: string, ...params: unknown[]) => [{ text, params }]
/** Takes a second or so for 10 millions, in one step of SQLite. */
const slow = (numbers: number) =>
  one('with recursive c(x) as (select 1 union all select x + 1 from c limit ?) select count(*) from c', numbers)

test('answers each question by its rows', async () => {
  const thread = begin()
  const answer = await thread.ask([
    ...one('select n from numbers where n > ? order by n', 1),
    ...one('select n, n * 2 from numbers where n = 3'),
    ...one('select n from numbers where n = 9'),
  ])
  expect(answer).toEqual([[2, 3], [[3, 6]], []])
})

test('does not stop the event loop of who asks', async () => {
  const asked = begin(60_000).ask(slow(10_000_000))
  let turns = 0
  const counting = setInterval(() => turns++, 1)
  expect(await asked).toEqual([[10_000_000]])
  clearInterval(counting)
  expect(turns).toBeGreaterThan(20)
})

test('can’t write, says what is wrong, and goes on', async () => {
  const thread = begin()
  await expect(thread.ask(one('delete from numbers where n = 1'))).rejects.toThrow(/statement|readonly|query_only/i)
  await expect(thread.ask(one('select n from nowhere'))).rejects.toThrow('nowhere')
  expect(await thread.ask(one('select count(*) from numbers'))).toEqual([[3]])
})

test('is busy for who finds the line full, and answers the others in turn', async () => {
  const thread = begin()
  const asked = Array.from({ length: 30 }, (_, n) => thread.ask(one('select ?', n)))
  const answers = await Promise.all(asked)
  expect(answers.slice(0, 17)).toEqual(Array.from({ length: 17 }, (_, n) => [[n]]))
  expect(new Set(answers.slice(17))).toEqual(new Set(['busy']))
})

test('gives a question up that takes too long, and answers the next one by another thread', async () => {
  const thread = begin(1_000)
  expect(await thread.ask(slow(40_000_000))).toBe('busy')
  expect(await thread.ask(one('select 1'))).toEqual([[1]])
})

test('closing lets the question that is asked be answered and lets the file go', async () => {
  const thread = begin()
  await thread.ask(one('select 1'))
  const last = thread.ask(one('select count(*) from numbers'))
  await thread.close()
  expect(await last).toEqual([[3]])
  expect(await begin().ask(one('select 1'))).toEqual([[1]])
})
