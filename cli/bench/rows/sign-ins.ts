import { setTimeout as sleep } from 'node:timers/promises'
import { ask, textOf } from '../ask'
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
  await paced(article, during(1_000))
  const calm = await paced(article, during(seconds * 1_000))
  const began = performance.now()
  let took = 0
  const trying = Promise.all(tried.map(async sent => (await ask(address, sent)).status)).finally(
    () => (took = performance.now() - began),
  )
  const meanwhile = await paced(article, () => took === 0)
  const statuses = await trying
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

/** Asks at a steady pace, however long the answers take, while something goes on. Gives how long each took. */
async function paced(url: string, goesOn: () => boolean): Promise<number[]> {
  const began = performance.now()
  const asked: Promise<number>[] = []
  while (goesOn()) {
    const at = performance.now()
    asked.push(ask(url, { headers: gzip }).then(() => performance.now() - at))
    await sleep(began + asked.length * everyMs - performance.now())
  }
  return Promise.all(asked)
}

function during(ms: number): () => boolean {
  const until = performance.now() + ms
  return () => performance.now() < until
}

function at99(took: number[]): number {
  const sorted = took.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN
}
