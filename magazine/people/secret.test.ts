import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { authSecret } from './secret'

let dataDir = ''
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'standfirst-secret-'))
})
afterEach(() => rmSync(dataDir, { recursive: true }))

test('the secret is made once, long, and readable by its owner alone', () => {
  const secret = authSecret({ dataDir })
  expect(secret.length).toBeGreaterThanOrEqual(43)
  expect(authSecret({ dataDir })).toBe(secret)
  expect(statSync(path.join(dataDir, 'secret')).mode & 0o777).toBe(0o600)
})

test('one that was set from outside is used, and none is made', () => {
  expect(authSecret({ dataDir, authSecret: 'x'.repeat(40) })).toBe('x'.repeat(40))
  expect(() => statSync(path.join(dataDir, 'secret'))).toThrow('ENOENT')
})

test('one that is there is kept, whoever put it there', () => {
  writeFileSync(path.join(dataDir, 'secret'), 'by hand\n')
  expect(authSecret({ dataDir })).toBe('by hand')
})

test('a folder that is not there is said in one line', () => {
  expect(() => authSecret({ dataDir: path.join(dataDir, 'gone') })).toThrow(/^[^\n]*DATA_DIR[^\n]*$/)
})
