import { setTimeout as sleep } from 'node:timers/promises'
import { ask, type Sent, textOf } from '../ask'
import { hiddenFields, post } from '../form'
import { gzip } from '../load'
import { busy } from '../scene'
import type { Setup } from '../setup'
import { figure, type Row } from '../table'

const attempts = 200
const everyMs = 5
const mostOfQuiet = 2

/** How long readers wait for a page from memory while many sign in at once with passwords that are wrong. */
export async function signInRows({ big, effort: { seconds } }: Setup): Promise<Row[]> {
  const article = `${big.site}/articles/${busy}`
  const address = `${big.site}/sign-in`
  const hidden = hiddenFields(await textOf(address, {}), ['email', 'password'])
  const tried = await Promise.all(
    Array.from({ length: attempts }, (_, n) =>
      post(
        hidden,
        [
          ['email', `member-${n + 1}@example.org`],
          ['password', 'not the one that they chose'],
        ],
        { origin: big.site },
      ),
    ),
  )
  await paced(article, 1_000)
  const calm = await paced(article, seconds * 1_000)
  const answered = { all: 0 }
  const [began, ended] = [performance.now(), tryAll(address, tried, answered)]
  const meanwhile = await paced(article, seconds * 1_000, () => answered.all < attempts)
  const statuses = await ended
  const took = performance.now() - began
  const times = at99(meanwhile) / at99(calm)
  return [
    {
      what: `paper while ${attempts} sign in at once`,
      measured: `p99 ${figure(at99(meanwhile))} ms, ${figure(times)} times the quiet ${figure(at99(calm))} ms; all answered in ${figure(took / 1_000)} s, ${statuses.filter(status => status === 503).length} of them by “busy”`,
      goal: `p99 under ${mostOfQuiet} times`,
      met: times < mostOfQuiet,
    },
  ]
}

async function tryAll(url: string, tried: Sent[], answered: { all: number }): Promise<number[]> {
  return Promise.all(
    tried.map(async sent => {
      const { status } = await ask(url, sent)
      answered.all++
      return status
    }),
  )
}

/** Asks at a steady pace, however long the answers take; so long, or while something goes on. Gives how long each took. */
async function paced(url: string, ms: number, goesOn?: () => boolean): Promise<number[]> {
  const began = performance.now()
  const asked: Promise<number>[] = []
  while (goesOn?.() ?? performance.now() - began < ms) {
    const at = performance.now()
    asked.push(ask(url, { headers: gzip }).then(() => performance.now() - at))
    await sleep(began + asked.length * everyMs - performance.now())
  }
  return Promise.all(asked)
}

function at99(took: number[]): number {
  const sorted = took.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN
}
