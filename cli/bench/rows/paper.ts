import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { ask } from '../ask'
import { startBare } from '../child'
import { gzip, load, median, type Rate } from '../load'
import { quiet } from '../scene'
import type { Setup } from '../setup'
import { figure, type Row } from '../table'

const fewestOfBare = 0.9
const mostCpuOfBare = 1.5

/** The kept article against a bare node:http server that sends the very same bytes, taking turns. */
export async function paperRows({ big, folder, cores, effort }: Setup): Promise<Row[]> {
  const url = `${big.site}/articles/${quiet}`
  const file = path.join(folder, 'article.gz')
  writeFileSync(file, (await ask(url, { headers: gzip })).body)
  const bare = await startBare(file, cores)
  const turns: { bare: Rate; paper: Rate }[] = []
  for (let round = -1; round < effort.rounds; round++) {
    const turn = {
      bare: await load(bare.child, bare.url, effort.seconds),
      paper: await load(big.server, url, effort.seconds),
    }
    if (round >= 0) turns.push(turn) // the round before the first warms up
  }
  await bare.child.stop()
  const ratio = (of: (rate: Rate) => number) => median(turns.map(turn => of(turn.paper) / of(turn.bare)))
  const both = (of: (rate: Rate) => number) =>
    [turns.map(turn => of(turn.paper)), turns.map(turn => of(turn.bare))].map(median).map(figure).join(' against ')
  const speed = ratio(rate => rate.perSecond)
  const cpu = ratio(rate => rate.cpuMs)
  return [
    {
      what: 'paper against bare node:http, requests/s',
      measured: `${figure(speed)} (${both(rate => rate.perSecond)})`,
      goal: `${fewestOfBare} or more`,
      met: speed >= fewestOfBare,
    },
    {
      what: 'paper against bare node:http, CPU',
      measured: `${figure(cpu)} times (${both(rate => rate.cpuMs)} ms)`,
      goal: `${mostCpuOfBare} times or less`,
      met: cpu <= mostCpuOfBare,
    },
  ]
}
