import { cpus } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'

const mostByOthers = 0.15

/** What to say of a machine that does other work at this moment, by its cores over half a second; '' on a quiet one. */
export async function disturbance(): Promise<string> {
  const before = spent()
  await sleep(500)
  const after = spent()
  const share = (after.busy - before.busy) / (after.all - before.all)
  return share > mostByOthers
    ? `; other work took ${Math.round(share * 100)} % of the cores at the start, so measure again when it is quiet`
    : ''
}

function spent() {
  const times = cpus().map(core => core.times)
  const sum = (values: number[]) => values.reduce((one, other) => one + other, 0)
  const all = sum(times.flatMap(core => Object.values(core)))
  return { all, busy: all - sum(times.map(core => core.idle)) }
}
