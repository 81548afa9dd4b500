import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { holders, releaseLock, takeLock } from './lock.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'standfirst-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const content = () => readFileSync(path.join(folder, 'preparing'), 'utf8')

test('a second start is told which process holds the lock, until it is given back', () => {
  expect(takeLock(folder, 'preparing')).toBeUndefined()
  expect(takeLock(folder, 'preparing')).toBe(process.pid)
  releaseLock(folder, 'preparing')
  expect(takeLock(folder, 'preparing')).toBeUndefined()
})

test('the lock of a process that died is taken over', async () => {
  const other = spawn(process.execPath, ['-e', ''])
  await once(other, 'exit')
  writeFileSync(path.join(folder, 'preparing'), `${other.pid} 1`)
  expect(takeLock(folder, 'preparing')).toBeUndefined()
  expect(content()).toMatch(new RegExp(`^${process.pid} `))
  expect(readdirSync(folder)).toEqual(['preparing'])
})

test.runIf(process.platform === 'linux')(
  'a living process that only has the number of the dead one holds nothing',
  () => {
    writeFileSync(path.join(folder, 'preparing'), `${process.ppid} 1`)
    expect(takeLock(folder, 'preparing')).toBeUndefined()
  },
)

test('a lock that is not ours is not given back by us', () => {
  writeFileSync(path.join(folder, 'preparing'), `${process.ppid} 1`)
  releaseLock(folder, 'preparing')
  expect(readdirSync(folder)).toEqual(['preparing'])
})

test('of the servers of a folder only the living are counted, and the dead are forgotten', () => {
  takeLock(folder, 'serving-1')
  writeFileSync(path.join(folder, 'serving-2'), '999999999 1')
  expect(holders(folder, 'serving-')).toEqual([process.pid])
  expect(readdirSync(folder)).toEqual(['serving-1'])
  expect(holders(path.join(folder, 'nowhere'), 'serving-')).toEqual([])
})

test.runIf(existsSync('/proc/self'))('a folder that can’t be made is an error, not an endless try', () => {
  expect(() => takeLock('/proc/none/data', 'a.lock')).toThrow(/ENOENT|EACCES|EPERM/)
})
