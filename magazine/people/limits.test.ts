import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openLimitsClient } from '@/db/limits-client'
import { closeLimits, forgive, keepLimits, limited, networkOf } from './limits'

let folder = ''
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'standfirst-limits-'))))
afterEach(async () => {
  await closeLimits()
  rmSync(folder, { recursive: true })
})
const open = async () => keepLimits(await openLimitsClient('file:unused', path.join(folder, 'limits.db')), 'a secret')
const tries = async (count: number, ...keys: string[]) => {
  for (let n = 0; n < count; n++) await limited('signIn', ...keys)
}
const refused = { code: 'people.tooMany', status: 429, retryAfterSeconds: expect.closeTo(900, -1) }

test('the sixth try is refused with the seconds to wait, and a restart forgets none', async () => {
  await open()
  await tries(5, 'mira@mail.example', '192.0.2.7')
  await expect(tries(1, 'mira@mail.example', '192.0.2.7')).rejects.toMatchObject(refused)
  await closeLimits()
  await open()
  await expect(tries(1, 'mira@mail.example', '192.0.2.7')).rejects.toMatchObject(refused)
  await tries(1, 'mira@mail.example', '198.51.100.4')
  await expect(tries(1, 'noor@mail.example', '192.0.2.7')).resolves.toBeUndefined()
})

test('a rightful try takes the wrong ones before it back', async () => {
  await open()
  await tries(4, 'mira@mail.example', '192.0.2.7')
  await forgive('signIn', 'mira@mail.example', '192.0.2.7')
  await expect(tries(5, 'mira@mail.example', '192.0.2.7')).resolves.toBeUndefined()
})

test('who tries from elsewhere shuts nobody out, however long their address is', async () => {
  await open()
  const account = `${'m'.repeat(64)}@${'mail.'.repeat(35)}example`
  await tries(5, account, '192.0.2.7')
  await expect(tries(1, account, '192.0.2.7')).rejects.toMatchObject(refused)
  await expect(tries(5, account, '198.51.100.4')).resolves.toBeUndefined()
})

test('the file holds no address of anybody, and no hash that could be made without the secret', async () => {
  await open()
  await tries(1, 'mira@mail.example', '192.0.2.7')
  await closeLimits()
  const rows = (secret: string) => {
    const counts = new Database(path.join(folder, 'limits.db'))
    const keys = counts.prepare<[], { key: string }>('select key from limits').all()
    counts.close()
    expect(JSON.stringify(keys)).not.toMatch(/mira|192\.0/)
    return `${secret}: ${keys.length}`
  }
  expect(rows('one')).toBe('one: 1')
  keepLimits(await openLimitsClient('file:unused', path.join(folder, 'limits.db')), 'another secret')
  await tries(1, 'mira@mail.example', '192.0.2.7')
  await closeLimits()
  expect(rows('two')).toBe('two: 2')
})

test('LIMITS=off lifts every limit', async () => {
  keepLimits('off')
  await expect(tries(50, 'mira@mail.example', '192.0.2.7')).resolves.toBeUndefined()
})

test('counts that can’t be written shut nobody out', async () => {
  const client = await openLimitsClient('file:unused', path.join(folder, 'limits.db'))
  keepLimits(client)
  await client.close()
  await expect(tries(10, 'mira@mail.example', '192.0.2.7')).resolves.toBeUndefined()
  keepLimits('off')
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['mira@mail.example', 'mira@mail.example'],
])('%s counts as %s', (address, network) => expect(networkOf(address)).toBe(network))
