import autocannon from 'autocannon'
import { ask, type Sent } from './ask'
import type { Child } from './child'

/** Processor is the server's, for each request; p99 is the slowest hundredth. */
export type Rate = { perSecond: number; cpuMs: number; p99Ms: number }

export const gzip = { 'accept-encoding': 'gzip' }

/** Asks `url` as fast as 20 connections allow, for so many seconds. Throws when an answer was not 200. */
export async function load(server: Child, url: string, seconds: number): Promise<Rate> {
  const before = await server.cost()
  const { requests, duration, latency, non2xx, errors } = await autocannon({
    url,
    connections: 20,
    duration: seconds,
    headers: gzip,
  })
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} answers were not 200, ${errors} requests had none`)
  return {
    perSecond: requests.total / duration,
    cpuMs: ((await server.cost()).cpuMs - before.cpuMs) / requests.total,
    p99Ms: latency.p99,
  }
}

/** One after the other: the middle of how long each took, and the server's processor for each. */
export type Single = { ms: number; cpuMs: number }
type Asked = {
  server: Child
  url: string
  times: number
  /** Comes before each request, which begins after it. */
  before?: () => void
  send?: (n: number) => Sent | Promise<Sent>
  status?: number
}

/** Asks one at a time, after a tenth of it to warm up. Throws on an answer of another status. */
export async function singly({ server, url, times, before, send, status = 200 }: Asked): Promise<Single> {
  const warm = Math.ceil(times / 10)
  const took: number[] = []
  let from = 0
  for (let n = -warm; n < times; n++) {
    const sent = (await send?.(n + warm)) ?? { headers: gzip }
    if (n === 0) from = (await server.cost()).cpuMs
    before?.()
    const began = performance.now()
    const answered = await ask(url, sent)
    if (n >= 0) took.push(performance.now() - began)
    if (answered.status !== status) throw new Error(`${url} answered ${answered.status}`)
  }
  return { ms: median(took), cpuMs: ((await server.cost()).cpuMs - from) / times }
}

/** The middle one, which a disturbed round moves least. */
export function median(numbers: number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
