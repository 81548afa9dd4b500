import { mkdir } from 'node:fs/promises'
import { openStore } from '@/db/open'
import type { Environment } from '@/magazine/settings/environment'
import { holders } from '@/server/lock.mjs'

/** Opens the store for a command of the shell, beside a running server or without one. Throws what `openStore` throws. */
export async function openForShell({ dataDir, databaseUrl }: Environment) {
  // Before the first start there is no folder yet; what is wrong with one that can't be made is openStore's to say.
  // Not recursive: under /proc that never ends (Node 20).
  await mkdir(dataDir).catch(() => undefined)
  return openStore(databaseUrl, { role: 'shell', serverRuns: holders(dataDir, 'server.lock').length > 0 })
}
