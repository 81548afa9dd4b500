import { textOf } from '../ask'
import type { Setup } from '../setup'
import { figure, type Row } from '../table'

const mostMb = 300

/** What the server of the big archive holds in the end, when many more articles have been read. */
export async function memoryRows({ big, effort }: Setup): Promise<Row[]> {
  const articles = effort.times * 5
  for (let n = 1; n <= articles; n++) await textOf(`${big.site}/articles/article-${n * 7}`)
  const { memoryMb } = await big.server.cost()
  return [
    {
      what: `memory after all of it and ${articles} articles`,
      measured: `${figure(memoryMb)} MB`,
      goal: `under ${mostMb} MB`,
      met: memoryMb < mostMb,
    },
  ]
}
