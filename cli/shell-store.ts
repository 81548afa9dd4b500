import { openStore } from '@/db/open'
import type { Environment } from '@/magazine/settings/environment'
import { holders, makeFolder } from '@/server/lock.mjs'

/** Opens the store for a command of the shell, beside a running server or without one. Throws what `openStore` throws. */
export async function openForShell({ dataDir, databaseUrl }: Environment) {
  try {
    makeFolder(dataDir) // before the first start there is none
  } catch {
    // What is wrong with a folder that can't be made is openStore's to say.
  }
  return openStore(databaseUrl, { role: 'shell', serverRuns: holders(dataDir, 'server.lock').length > 0 })
}
