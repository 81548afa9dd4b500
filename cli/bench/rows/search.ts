import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { openStore } from '@/db/open'
import { noteEverything } from '@/db/search-changes'
import type { Store } from '@/db/store'
import { indexChanges } from '@/magazine/search/index-changes'
import { search, type Search } from '@/magazine/search/search'
import { suggest } from '@/magazine/search/suggest'
import type { Setup } from '../setup'
import { figure, type Row } from '../table'

const longestMs = 20
const zone = 'UTC'
const letters = Array.from('abdeiklmnoprstu')

/** The store's search among 20,000 articles of 1,200 words, which is indexed first, and what it costs the thread of the readers. */
export async function searchRows({ big, folder, effort: { times } }: Setup): Promise<Row[]> {
  big.db.exec(noteEverything)
  const store = await openStore(`file:${path.join(folder, 'big', 'standfirst.db')}`, {
    role: 'shell',
    serverRuns: true,
  })
  try {
    const began = performance.now()
    while (await indexChanges(store, { mostMs: 200 }));
    const indexed = (performance.now() - began) / 1_000
    big.db.pragma('wal_checkpoint(TRUNCATE)') // as the server has done long before anybody searches an archive that came in
    const { common, rare } = wordsOf(big.db)
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    const rows = [
      await rowOf('a common word', common, times, words => ask(store, { words })),
      await rowOf('a rare word', rare, times, words => ask(store, { words })),
      await rowOf('two common words', pairs(common), times, words => ask(store, { words })),
      await rowOf(
        'a phrase',
        pairs(common).map(words => `"${words}"`),
        times,
        words => ask(store, { words }),
      ),
      await rowOf('a common word of one section', common, times, words => ask(store, { words, section: 'section-1' })),
      await rowOf('a common word, newest first', common, times, words => ask(store, { words, sort: 'date' })),
      await rowOf('a typing mistake', rare.map(mistyped), times, words => ask(store, { words })),
      await rowOf('two letters while typing', twoLetters(), 225, prefix => suggest(store, prefix)),
    ]
    delay.disable()
    rows.push({ what: 'search: 20,000 articles indexed', measured: `${figure(indexed)} s` })
    rows.push({
      what: 'search: how long it held the thread that asked, p99',
      measured: `${figure(delay.percentile(99) / 1e6)} ms`,
    })
    return rows
  } finally {
    await store.close()
  }
}

async function ask(store: Store, asked: Search) {
  if ((await search(store, asked, zone)) === 'busy') throw new Error('the search was busy')
}

async function rowOf(
  what: string,
  words: string[],
  times: number,
  act: (words: string) => Promise<unknown>,
): Promise<Row> {
  const took: number[] = []
  for (let n = -5; n < times; n++) {
    const began = performance.now()
    await act(words[(n + 5) % words.length] ?? '')
    if (n >= 0) took.push(performance.now() - began)
  }
  const sorted = took.toSorted((one, other) => one - other)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return {
    what: `search: ${what}`,
    measured: `${figure(at(0.5))} ms, p99 ${figure(at(0.99))} ms`,
    goal: `p99 under ${longestMs} ms`,
    met: at(0.99) < longestMs,
  }
}

function wordsOf(db: Setup['big']['db']) {
  const body = db.prepare<[], string>('select body from articles limit 400').pluck().all().join(' ')
  const counts = new Map<string, number>()
  for (const word of body.match(/[a-z]+/g) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)
  const byCount = [...counts].toSorted(([, a], [, b]) => b - a).map(([word]) => word)
  return { common: byCount.slice(0, 20), rare: byCount.filter(word => word.length > 5).slice(-40) }
}

const pairs = (words: string[]) => words.slice(1).map((word, n) => `${words[n]} ${word}`)
const mistyped = (word: string) => word.slice(0, 2) + word.slice(3)
const twoLetters = () => letters.flatMap(one => letters.map(other => one + other))
