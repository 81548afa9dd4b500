import path from 'node:path'
import Database from 'better-sqlite3'
import { type Size } from '@/testing/big-magazine'
import { startServer } from '@/testing/running-server'
import { type Child, measured, tell } from './child'
import type { Cores } from './cores'
import { makeScene } from './scene'

/** A magazine that runs, and is measured. */
export type Magazine = {
  site: string
  server: Child
  /** Cookie headers of signed-in members. */
  cookies: string[]
  /** The server's database in a connection of the bench, with the settings that the server writes with. */
  db: Database.Database
  /** Raises the revision of this tag, so that what shows it is made anew. */
  raise: (tag: string) => void
  stop: () => Promise<void>
}

/** Fills a folder that isn't there yet with a magazine of this size and starts its server from the production build. */
export async function startMagazine(dataDir: string, size: Size, cores: Cores): Promise<Magazine> {
  const tokens = await makeScene(dataDir, size)
  const { child, site } = await startServer({ dataDir, env: { DEMO: 'off', LIMITS: 'off' }, preload: [tell] })
  const server = await measured(child, cores)
  const db = new Database(path.join(dataDir, 'standfirst.db'), { timeout: 5_000 })
  for (const setting of ['synchronous = FULL', 'foreign_keys = ON', 'cache_size = -64000']) db.pragma(setting)
  const raised = db.prepare('update revisions set number = number + 1 where tag = ?')
  return {
    site,
    server,
    cookies: tokens.map(token => `session=${token}`),
    db,
    raise: tag => {
      if (raised.run(tag).changes !== 1) throw new Error(`there is no revision of ${tag}`)
    },
    stop: async () => {
      db.close()
      await server.stop()
    },
  }
}
