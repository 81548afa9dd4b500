import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect } from 'vitest'
import { openSqlite } from '@/db/sqlite'
import type { Store } from '@/db/store'
import { keepLimits } from '@/magazine/people/limits'
import { big, fillBig } from './big-magazine'

/**
 * For the tests of a file: a big magazine, handed to `use` once it is there, and what SQLite would do for each statement
 * that is asked of it.
 */
export function plansIn(use: (store: Store) => void) {
  const heard: string[] = []
  let folder = ''
  let store: Store
  let plans: Database.Database
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'standfirst-plans-'))
    const file = path.join(folder, 'standfirst.db')
    await (await openSqlite(file, { role: 'shell' })).close()
    fillBig(file, { ...big, words: 60 })
    store = await openSqlite(file, { role: 'server', trace: sql => heard.push(String(sql)) })
    plans = new Database(file, { readonly: true })
    keepLimits('off')
    use(store)
  }, 120_000)
  afterAll(async () => {
    await store.close()
    plans.close()
    rmSync(folder, { recursive: true })
  })
  const plansOf = async (ask: () => Promise<unknown>) => {
    heard.length = 0
    await ask()
    const asked = heard.filter(sql => /^\s*(select|with|insert|update|delete)/i.test(sql))
    expect(asked.length).toBeGreaterThan(0)
    return asked.map(sql => ({
      sql,
      steps: plans
        .prepare<[], { detail: string }>(`explain query plan ${sql}`)
        .all()
        .map(({ detail }) => detail),
    }))
  }
  return Object.assign(plansOf, { folder: () => folder })
}
