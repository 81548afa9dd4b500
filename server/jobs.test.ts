import { expect, test, vi } from 'vitest'
import { startJobs } from './jobs'
import { loggerTo } from './log'

function logged() {
  const lines: string[] = []
  return { lines, log: loggerTo({ write: line => void lines.push(line) }) }
}

test('all jobs have run before the first answer, and a failing one stops neither the others nor itself', async () => {
  const { lines, log } = logged()
  const ran: string[] = []
  const { stop } = await startJobs(
    [
      { name: 'breaks', everySeconds: 0, run: async () => Promise.reject(new Error('secret@example.org')) },
      { name: 'works', everySeconds: 3_600, run: async () => ran.push('works') },
    ],
    log,
  )
  expect(ran).toEqual(['works'])
  expect(lines.join()).toContain('"job":"breaks"')
  await vi.waitFor(() => expect(lines.length).toBeGreaterThan(1), { timeout: 5_000 })
  expect(ran).toEqual(['works'])
  expect(lines.join()).not.toContain('secret@example.org')
  await stop()
})

test('stopping waits for the job that runs, and starts no other', async () => {
  const { log } = logged()
  const ran: string[] = []
  const ends: (() => void)[] = []
  const { stop } = await startJobs([], log)
  await stop()
  const jobs = [
    { name: 'long', everySeconds: 0, run: async () => ran.length && new Promise<void>(end => ends.push(end)) },
    { name: 'next', everySeconds: 0, run: async () => ran.push('next') },
  ]
  const second = await startJobs(jobs, log)
  await vi.waitFor(() => expect(ends).toHaveLength(1), { timeout: 5_000 })
  const stopped = second.stop()
  ends[0]?.()
  await stopped
  expect(ran).toEqual(['next'])
})
