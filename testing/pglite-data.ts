import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import type { TestProject } from 'vitest/node'
import { pgliteStore } from './pglite-store'

declare module 'vitest' {
  interface ProvidedContext {
    /** The file with an empty, migrated database for PGlite to load. */
    pgliteData: string
  }
}

/** Makes PGlite's database once for all files of tests, as loading one takes a third of making one. */
export default async function makePgliteData(project: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), 'standfirst-pglite-'))
  const client = new PGlite()
  await pgliteStore(client)
  const file = path.join(folder, 'data.tar')
  writeFileSync(file, await (await client.dumpDataDir('none')).bytes())
  await client.close()
  project.provide('pgliteData', file)
  return () => rmSync(folder, { recursive: true })
}
