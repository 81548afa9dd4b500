import { type Browser, type BrowserContext, chromium } from '@playwright/test'
import { findOrInstallBrowser } from '../../browser.mjs'
import { median } from '../load'
import { quiet } from '../scene'
import type { Setup } from '../setup'
import { figure, type Row } from '../table'

const slower = 4
const longTask = 50 // milliseconds; what a task takes beyond blocks its reader (web.dev, "Total Blocking Time")
// A plain script: what a loader makes of a function does not run in a page.
const watch = 'cli/bench/watch.js'
const phone = { width: 390, height: 844 }

type Seen = { paintMs: number; blockedMs: number; shift: number }
type Fetched = { requests: number; bytes: number }

/** What a reader on a slow phone gets of the front page and of an article, and what two visits fetch. */
export async function visitRows({ big: { site }, effort: { rounds } }: Setup): Promise<Row[]> {
  const executablePath = await findOrInstallBrowser(process.env)
  if (!executablePath) throw new Error('there is no browser to visit with')
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  try {
    const rows: Row[] = []
    for (const [what, path] of [
      ['the front page', '/'],
      ['an article with 50 comments', `/articles/${quiet}`],
    ] as const)
      rows.push(...(await rowsOf(browser, what, site + path, 2 * rounds)))
    return rows
  } finally {
    await browser.close()
  }
}

async function rowsOf(browser: Browser, what: string, url: string, times: number): Promise<Row[]> {
  const visits: { seen: Seen; first: Fetched; second: Fetched }[] = []
  for (let n = 0; n < times; n++) {
    const context = await browser.newContext({ viewport: phone })
    const [seen, first] = await visit(context, url)
    const [, second] = await visit(context, url)
    visits.push({ seen, first, second })
    await context.close()
  }
  const middle = (of: (each: (typeof visits)[number]) => number) => median(visits.map(of))
  const shift = Math.max(...visits.map(({ seen }) => seen.shift))
  const fetched = (each: Fetched) => `${each.requests} requests, ${(each.bytes / 1_000).toFixed(1)} kB`
  const [one] = visits
  return [
    {
      what: `${what} at 390 px, processor ${slower} times slower`,
      measured: `largest paint ${figure(middle(({ seen }) => seen.paintMs))} ms, blocked ${figure(middle(({ seen }) => seen.blockedMs))} ms`,
    },
    { what: `what moves while ${what} comes`, measured: figure(shift), goal: '0', met: shift === 0 },
    {
      what: `first and second visit of ${what}`,
      measured: one ? `${fetched(one.first)}; ${fetched(one.second)}` : 'none',
    },
  ]
}

async function visit(context: BrowserContext, url: string): Promise<[Seen, Fetched]> {
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
  const fetched = { requests: 0, bytes: 0 }
  const cached = new Set<string>()
  devtools.on('Network.requestServedFromCache', ({ requestId }) => cached.add(requestId))
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (cached.has(requestId) || encodedDataLength === 0) return
    fetched.requests++
    fetched.bytes += encodedDataLength
  })
  await page.addInitScript({ path: watch })
  await page.goto(url, { waitUntil: 'networkidle' })
  const told = await page.evaluate(
    () => (window as unknown as { told: { paint: number; tasks: number[]; shift: number } }).told,
  )
  await page.close()
  const blockedMs = told.tasks.reduce((sum, ms) => sum + Math.max(0, ms - longTask), 0)
  return [{ paintMs: told.paint, blockedMs, shift: told.shift }, fetched]
}
