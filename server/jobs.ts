import type { Logger } from './log'

/** Something that is due again and again. */
export type Job = { name: string; everySeconds: number; run: (now: Date) => Promise<unknown> }

const tickMs = 1_000

/**
 * Runs all jobs once, then once a second those that are due, one after another; a job that throws is logged and comes
 * again at its time. Resolves after the first round. `stop` lets the running one end.
 */
export async function startJobs(jobs: readonly Job[], log: Logger): Promise<{ stop: () => Promise<void> }> {
  const dueAt = new Map(jobs.map(({ name }) => [name, 0]))
  let stopped = false
  const round = async () => {
    for (const { name, everySeconds, run } of jobs) {
      if (stopped || performance.now() < (dueAt.get(name) ?? 0)) continue
      dueAt.set(name, performance.now() + everySeconds * 1000)
      try {
        await run(new Date())
      } catch (error) {
        log.error({ job: name, err: error }, 'a job failed')
      }
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
      return running
    },
  }
}
