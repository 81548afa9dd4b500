import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { ask, type Sent, textOf } from '../ask'
import { hiddenFields, post } from '../form'
import { gzip, load, type Rate } from '../load'
import type { Magazine } from '../magazine'
import { busy } from '../scene'
import type { Setup } from '../setup'
import { figure, type Row } from '../table'

const leastOfQuiet = 0.5
const longestP99Ms = 50

/** How fast an article is read while comments arrive on it, against when nobody writes. */
export async function conversationRows({ big, effort: { seconds } }: Setup): Promise<Row[]> {
  const url = `${big.site}/articles/${busy}`
  const calm = await load(big.server, url, seconds)
  const rows: Row[] = []
  for (const perSecond of [5, 20]) {
    const comments = await written(big, url, perSecond * seconds * 2)
    const [read, missed] = await Promise.all([
      load(big.server, url, seconds * 2),
      arriving(url, comments, 1_000 / perSecond),
    ])
    rows.push(rowOf(`reads while ${perSecond} comments/s arrive`, { calm, read, missed, all: comments.length }))
  }
  return rows
}

type Found = { calm: Rate; read: Rate; missed: number; all: number }

function rowOf(what: string, { calm, read, missed, all }: Found): Row {
  const share = read.perSecond / calm.perSecond
  return {
    what,
    measured: `${figure(share)} of ${figure(calm.perSecond)}/s, p99 ${figure(read.p99Ms)} ms, ${all - missed} of ${all} seen at once`,
    goal: `${leastOfQuiet} or more, p99 under ${longestP99Ms} ms, all seen`,
    met: share >= leastOfQuiet && read.p99Ms < longestP99Ms && missed === 0,
  }
}

type Written = { sent: Sent; words: string }

/** Comments of all members in turn, ready to be sent. */
async function written({ site, cookies }: Magazine, url: string, count: number): Promise<Written[]> {
  const hidden = hiddenFields(await textOf(url, { cookie: cookies[0] ?? '' }), ['article', 'words'], ['parent'])
  const comments: Written[] = []
  for (let n = 0; n < count; n++) {
    const words = `A word among many: ${randomUUID()}`
    const head = { cookie: cookies[n % cookies.length] ?? '', origin: site }
    const typed: [string, string][] = [
      ['words', words],
      ['key', randomUUID()],
    ]
    comments.push({ words, sent: await post(hidden, typed, head) })
  }
  return comments
}

/** Sends each at its time, however long the ones before take; answers how many the next reader did not find. */
async function arriving(url: string, comments: Written[], everyMs: number): Promise<number> {
  const began = performance.now()
  const seen = comments.map(async ({ sent, words }, n) => {
    await sleep(began + n * everyMs - performance.now())
    const { status } = await ask(url, sent)
    if (status !== 303) throw new Error(`a comment was answered with ${status}`)
    const page = await ask(url, { headers: gzip })
    return gunzipSync(page.body).includes(words)
  })
  return (await Promise.all(seen)).filter(isSeen => !isSeen).length
}
