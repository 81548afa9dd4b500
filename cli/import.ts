import path from 'node:path'
import { StoreBusy, StoreRefusal, type Store } from '@/db/store'
import { sections } from '@/magazine/articles/section'
import { readEnvironment, WrongSetting } from '@/magazine/settings/environment'
import { importPaths, type Report } from '@/magazine/transfer/import'
import { askedIn, usage, WrongUse } from './import-options'
import { openForShell } from './shell-store'

// npm runs a script in the checkout; paths mean what they mean where the user stands.
const from = process.env.INIT_CWD ?? process.cwd()

async function main(line: string[]): Promise<number> {
  const asked = askedIn(line)
  if (!asked) {
    console.log(usage)
    return 0
  }
  const environment = readEnvironment(process.env)
  const store = await openForShell(environment)
  const counts = { new: 0, changed: 0, unchanged: 0, refused: 0 }
  try {
    await checkSection(store, asked.section)
    const { paths, ...wishes } = asked
    const where = { from, mediaFolder: path.join(environment.dataDir, 'media'), ...wishes }
    for await (const report of importPaths(store, paths, where)) {
      console.log(lineOf(report))
      counts['refused' in report ? 'refused' : report.outcome]++
    }
  } finally {
    await store.close()
  }
  console.log(
    Object.entries(counts)
      .map(([outcome, count]) => `${count} ${outcome}`)
      .join(', '),
  )
  return counts.refused > 0 ? 1 : 0
}

async function checkSection(store: Store, asked: string | undefined) {
  const known = asked === undefined ? [] : await sections(store)
  if (asked !== undefined && !known.some(({ slug }) => slug === asked))
    throw new WrongUse(
      `--section ${asked} is not there; there are ${known.map(({ slug }) => slug).join(', ') || 'none'}`,
    )
}

function lineOf(report: Report) {
  if ('refused' in report) return `refused    ${report.path}: ${report.refused}`
  const { dropped = [], notes = [] } = report
  const besides = [...notes, ...(dropped.length > 0 ? [`dropped: ${dropped.join(', ')}`] : [])]
  return [`${report.outcome.padEnd(10)} ${report.path} → /articles/${report.slug}`, ...besides].join('; ')
}

function inOneLine(error: unknown): number {
  const isExpected = error instanceof WrongSetting || error instanceof StoreRefusal || error instanceof StoreBusy
  if (!isExpected && !(error instanceof WrongUse)) throw error
  console.error(error.message)
  return error instanceof WrongUse ? 2 : 1
}

process.exitCode = await main(process.argv.slice(2)).catch(inOneLine)
