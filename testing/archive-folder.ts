import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import type { Store } from '@/db/store'
import { importPaths, type Report, type Where } from '@/magazine/transfer/import'

/** A folder of an archive for each test, with a folder for the magazine's pictures beside it, and the way in. */
export function archiveFolder() {
  let around = ''
  beforeEach(() => {
    around = realpathSync(mkdtempSync(path.join(tmpdir(), 'standfirst-archive-')))
    mkdirSync(path.join(around, 'archive'))
  })
  afterEach(() => rmSync(around, { recursive: true }))

  const at = (name = '') => path.join(around, 'archive', name)
  const media = () => path.join(around, 'media')
  async function bringWith(store: Store, wishes: Partial<Where>, ...paths: string[]): Promise<Report[]> {
    const reports: Report[] = []
    const where = { from: at(), mediaFolder: media(), now: new Date('2026-11-24'), ...wishes }
    for await (const report of importPaths(store, paths, where)) reports.push(report)
    return reports
  }
  return {
    at,
    media,
    bringWith,
    bring: (store: Store, ...paths: string[]) => bringWith(store, {}, ...paths),
    put: (name: string, content: string | Buffer) => {
      mkdirSync(path.dirname(at(name)), { recursive: true })
      writeFileSync(at(name), content)
    },
  }
}
