import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { big } from '@/testing/big-magazine'
import { shareCores } from './bench/cores'
import { disturbance } from './bench/disturbance'
import { startMagazine } from './bench/magazine'
import { archiveRows } from './bench/rows/archive'
import { byteRows } from './bench/rows/bytes'
import { conversationRows } from './bench/rows/conversation'
import { doorRows } from './bench/rows/doors'
import { liveRows } from './bench/rows/live'
import { memoryRows } from './bench/rows/memory'
import { pageRows } from './bench/rows/pages'
import { paperRows } from './bench/rows/paper'
import { signInRows } from './bench/rows/sign-ins'
import { visitRows } from './bench/rows/visit'
import { searchRows } from './bench/rows/search'
import type { Effort, Setup } from './bench/setup'
import { type Row, tableOf } from './bench/table'
import { run } from './child.mjs'
import { withoutSettings } from './clean-environment.mjs'

const whole: Effort = { seconds: 3, rounds: 3, times: 150 }
const short: Effort = { seconds: 1, rounds: 1, times: 30 }
const small = { ...big, articles: 200, comments: 2_000 }

const parts: [name: string, measure: (setup: Setup) => Promise<Row[]>][] = [
  ['paper', paperRows],
  ['pages', pageRows],
  ['the doors', doorRows],
  ['a conversation', conversationRows],
  ['signing in', signInRows],
  ['the archive', archiveRows],
  ['open pages', liveRows],
  ['memory', memoryRows],
  ['bytes', byteRows],
  ['visits', visitRows],
  ['the search', searchRows],
]

const flags = process.argv.slice(2)
if (flags.some(flag => flag !== '--quick')) {
  console.error(
    'usage: npm run bench [-- --quick]   measures the production build; --quick takes a minute, and says less',
  )
  process.exit(2)
}
// Ending, however it comes, ends the servers and takes the folder away.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130))
const others = withoutSettings(process.env)
for (const name of Object.keys(process.env)) if (!(name in others)) delete process.env[name]
await measure(flags.includes('--quick') ? short : whole)
process.exit(0)

async function measure(effort: Effort) {
  if ((await run(process.execPath, ['cli/start.mjs', '--prepare'])) !== 0) process.exit(1)
  const began = performance.now()
  const folder = mkdtempSync(path.join(tmpdir(), 'standfirst-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const disturbed = await disturbance()
  const cores = await shareCores()
  say('filling two archives')
  const setup: Setup = {
    small: await startMagazine(path.join(folder, 'small'), small, cores),
    big: await startMagazine(path.join(folder, 'big'), big, cores),
    folder,
    cores,
    effort,
  }
  const rows: Row[] = []
  for (const [name, rowsOf] of parts) {
    say(`measuring ${name}`)
    rows.push(...(await rowsOf(setup).catch((error: unknown) => [failed(name, error)])))
  }
  await Promise.all([setup.small.stop(), setup.big.stop()])
  console.log(`\n${tableOf(rows)}\n\n${cores.note}; ${((performance.now() - began) / 1_000).toFixed(0)} s${disturbed}`)
}

// A function, as what is measured begins before the rest of the file is read.
function failed(what: string, error: unknown): Row {
  return { what, measured: `failed: ${String(error)}`, met: false }
}

/** What happens now, beside the table. */
function say(line: string) {
  console.error(`bench: ${line}`)
}
