import type { Logger } from './log'

/** Something that is due again and again. */
export type Job = {
  name: string
  everySeconds: number
  run: (now: Date) => Promise<unknown>
  /** It may wait for others on the net: it runs beside the rest, which never waits for it. */
  beside?: true
}

const tickMs = 1_000

/**
 * Runs all jobs once, then once a second those that are due, one after another; a job that throws is logged and comes
 * again at its time. Resolves after the first round. `stop` lets the running one end.
 */
export async function startJobs(jobs: readonly Job[], log: Logger): Promise<{ stop: () => Promise<void> }> {
  const dueAt = new Map(jobs.map(({ name }) => [name, 0]))
  const beside = new Map<string, Promise<void>>()
  let stopped = false
  const ended = async ({ name, everySeconds, run }: Job) => {
    dueAt.set(name, performance.now() + everySeconds * 1000)
    try {
      await run(new Date())
    } catch (error) {
      log.error({ job: name, err: error }, 'a job failed')
    }
    beside.delete(name)
  }
  const round = async () => {
    for (const job of jobs) {
      if (stopped || beside.has(job.name) || performance.now() < (dueAt.get(job.name) ?? 0)) continue
      if (job.beside) beside.set(job.name, ended(job))
      else await ended(job)
    }
  }
  let running = round()
  await running
  const timer = setInterval(() => {
    running = running.then(round)
  }, tickMs)
  return {
    stop: () => {
      stopped = true
      clearInterval(timer)
      return running.then(() => Promise.all(beside.values())).then(() => undefined)
    },
  }
}
