import { StoreBusy, StoreRefusal } from '@/db/store'
import { readEnvironment, WrongSetting } from '@/magazine/settings/environment'
import { importPaths, type Report } from '@/magazine/transfer/import'
import { openForShell } from './shell-store'

// npm runs a script in the checkout; paths mean what they mean where the user stands.
const from = process.env.INIT_CWD ?? process.cwd()

async function main(paths: string[]): Promise<number> {
  if (paths.length === 0 || paths.some(path => path.startsWith('-'))) {
    console.error('usage: npm run import -- PATH...   files of saved pages, and folders with .txt files')
    return 2
  }
  const store = await openForShell(readEnvironment(process.env))
  const counts = { new: 0, changed: 0, unchanged: 0, refused: 0 }
  try {
    for await (const report of importPaths(store, paths, { from })) {
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

const lineOf = (report: Report) =>
  'refused' in report
    ? `refused    ${report.path}: ${report.refused}`
    : `${report.outcome.padEnd(10)} ${report.path} → /articles/${report.slug}`

function inOneLine(error: unknown): number {
  if (!(error instanceof WrongSetting || error instanceof StoreRefusal || error instanceof StoreBusy)) throw error
  console.error(error.message)
  return 1
}

process.exitCode = await main(process.argv.slice(2)).catch(inOneLine)
