import { load, median, singly } from '../load'
import type { Magazine } from '../magazine'
import { quiet } from '../scene'
import type { Setup } from '../setup'
import { figure, type Row } from '../table'

const pages = [
  { what: 'front page', path: '/', tag: 'lists' },
  { what: 'section', path: '/sections/section-1', tag: 'section:section-1' },
  { what: 'archive', path: '/archive', tag: 'lists' },
  { what: 'month', path: '/archive/2015/08', tag: 'lists' },
  { what: 'author', path: '/authors/author-1', tag: 'author:author-1' },
  { what: 'article', path: `/articles/${quiet}`, tag: `article:${quiet}` },
]

/** The big archive against the small one, taking turns: pages as they are kept, and made anew. */
export async function archiveRows({ big, small, effort }: Setup): Promise<Row[]> {
  const rows: Row[] = []
  for (const { what, path, tag } of pages) {
    const kept = await inTurns(big, small, effort.rounds, async ({ server, site }) => {
      return (await load(server, site + path, effort.seconds / 2)).perSecond
    })
    const anew = await inTurns(big, small, effort.rounds, async ({ server, site, raise }) => {
      const times = Math.ceil(effort.times / effort.rounds)
      return (await singly({ server, url: site + path, times, before: () => raise(tag) })).cpuMs
    })
    rows.push({
      what: `20,000 articles against 200: ${what}`,
      measured: `kept ${figure(kept.ratio)} of the requests/s, made anew ${figure(anew.ratio)} times the CPU (${figure(anew.big)} ms)`,
    })
  }
  return rows
}

type Measure = (magazine: Magazine) => Promise<number>

async function inTurns(big: Magazine, small: Magazine, rounds: number, measure: Measure) {
  const turns: { big: number; small: number }[] = []
  for (let round = 0; round < rounds; round++) turns.push({ small: await measure(small), big: await measure(big) })
  return { ratio: median(turns.map(turn => turn.big / turn.small)), big: median(turns.map(turn => turn.big)) }
}
