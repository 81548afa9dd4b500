import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eachEngine } from '@/testing/each-engine'
import { deliverLetters } from './deliver'
import { folderPost } from './folder'
import { putInOutbox } from './outbox'

const now = new Date('2026-11-24T12:00:00Z')
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const letter = { to: 'mira@mail.example', subject: 'A\r\nBcc: b', text: 'Hello' }
let root = ''
beforeEach(() => void (root = mkdtempSync(path.join(tmpdir(), 'standfirst-mail-'))))
afterEach(() => rmSync(root, { recursive: true }))

eachEngine(fresh => {
  test('a letter becomes a file that only the magazine can read, once', async () => {
    const store = await fresh()
    const folder = path.join(root, 'outbox')
    await store.write(tx => putInOutbox(tx, letter, now))
    expect(await deliverLetters(store, folderPost(folder), now)).toBe(1)
    const [file = '', ...more] = readdirSync(folder)
    expect(more).toEqual([])
    const text = readFileSync(path.join(folder, file), 'utf8')
    expect(text).toContain('To: mira@mail.example\nSubject: A Bcc: b\n')
    expect(text).toContain('\n\nHello\n')
    expect(text).toContain('<p>Hello</p>')
    expect(statSync(path.join(folder, file)).mode & 0o077).toBe(0)
    expect(await store.read.select().from(store.t.letters)).toMatchObject([{ text: '', html: '' }])
    rmSync(path.join(folder, file))
    expect(await deliverLetters(store, folderPost(folder), after(60))).toBe(0)
    expect(readdirSync(folder)).toEqual([])
  })

  test('of two machines that find a letter, one delivers it', async () => {
    const store = await fresh()
    await store.write(tx => putInOutbox(tx, letter, now))
    const folders = [path.join(root, 'one'), path.join(root, 'other')]
    const delivered = await Promise.all(folders.map(folder => deliverLetters(store, folderPost(folder), now)))
    expect(delivered.reduce((sum, count) => sum + count)).toBe(1)
  })

  test('a verb that fails leaves no letter', async () => {
    const store = await fresh()
    const failed = store.write(async tx => {
      await putInOutbox(tx, letter, now)
      throw new Error('no')
    })
    await expect(failed).rejects.toThrow('no')
    expect(await store.read.$count(store.t.letters)).toBe(0)
  })

  test('one that was delivered before the process died is not delivered again', async () => {
    const store = await fresh()
    await store.write(tx => putInOutbox(tx, letter, now))
    const [row] = await store.read.select().from(store.t.letters)
    const file = path.join(root, `${now.getTime()}-${row?.id}.txt`)
    writeFileSync(file, 'delivered')
    expect(await deliverLetters(store, folderPost(root), now)).toBe(1)
    expect(readFileSync(file, 'utf8')).toBe('delivered')
  })

  test('a folder that can’t be written is tried again later, and the letter is not lost', async () => {
    const store = await fresh()
    const folder = path.join(root, 'outbox')
    writeFileSync(folder, 'in the way')
    await store.write(tx => putInOutbox(tx, letter, now))
    await expect(deliverLetters(store, folderPost(folder), now)).rejects.toThrow(/EEXIST|ENOTDIR/)
    rmSync(folder)
    expect(await deliverLetters(store, folderPost(folder), after(0.5))).toBe(0)
    expect(await deliverLetters(store, folderPost(folder), after(1.1))).toBe(1)
  })
})
