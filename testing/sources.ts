import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The checkout. */
export const house = path.resolve(import.meta.dirname, '..')

const notOurs = new Set(['node_modules', '.git', '.next', '.standfirst', 'data', 'test-results', 'playwright-report'])

/** Paths of the files whose path, seen from the checkout and with slashes, fits the pattern; without what is installed, built or kept there. */
export const filesLike = (pattern: RegExp) => everyFile().filter(file => pattern.test(file))

/** The text of a file of the checkout. */
export const textOf = (file: string) => readFileSync(path.join(house, file), 'utf8')

function everyFile(folder = ''): string[] {
  return readdirSync(path.join(house, folder), { withFileTypes: true }).flatMap(entry => {
    const file = path.posix.join(folder, entry.name)
    if (notOurs.has(entry.name) || entry.name.includes('.tmp.')) return []
    return entry.isDirectory() ? everyFile(file) : [file]
  })
}
