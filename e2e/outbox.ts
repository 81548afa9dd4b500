import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'

/** The last letter to an address, as it was delivered into the outbox; waits for it. */
export async function letterTo(email: string): Promise<string> {
  const folder = path.join(process.env.E2E_DATA ?? '', 'outbox')
  const found = () => {
    const newestFirst = existsSync(folder) ? readdirSync(folder).toSorted().toReversed() : []
    const letters = newestFirst.map(file => readFileSync(path.join(folder, file), 'utf8'))
    return letters.find(text => text.startsWith(`To: ${email}\n`)) ?? ''
  }
  await expect.poll(found).not.toBe('')
  return found()
}
