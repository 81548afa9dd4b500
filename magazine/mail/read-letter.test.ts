import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { sendLink } from '@/magazine/people/letters'
import { keepLimits } from '@/magazine/people/limits'
import { cast, person } from '@/testing/cast'
import { eachEngine } from '@/testing/each-engine'
import { deliverLetters } from './deliver'
import { folderPost } from './folder'
import { putInOutbox } from './outbox'
import { letterFor } from './read-letter'

const now = new Date('2026-11-24T12:00:00Z')
const site = 'https://magazine.example'
const folder = mkdtempSync(path.join(tmpdir(), 'standfirst-outbox-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => keepLimits('off'))

const wayIn = /\/(?:sign-in\/link|forgot)\/[\w-]{43}/
const ask = (store: Store, email: string, purpose: 'sign-in' | 'password') =>
  sendLink(store, { email, purpose, address: '192.0.2.7', site }, now)

async function asked(store: Store) {
  const { tom, owner } = await cast(store)
  const other = await person(store, 'Olga Brandt', 'owner')
  await ask(store, 'tom.ashby@example.org', 'sign-in')
  await ask(store, 'olga.brandt@example.org', 'password')
  return { tom, owner, other }
}

eachEngine(fresh => {
  test('where a mail server brings them, the links that let somebody in are for nobody else to read', async () => {
    const store = await fresh()
    const { owner, other } = await asked(store)
    for (const [reader, id] of [
      [owner, 1],
      [owner, 2],
      [other, 2],
    ] as const) {
      const letter = await letterFor(store, reader, id)
      expect(letter?.text).toContain(`${site}${id === 1 ? '/sign-in/link/' : '/forgot/'}…`)
      expect(letter?.text).not.toMatch(wayIn)
    }
    const words = `Read ${site}/articles/the-sea/comments/5 and ${site}/unsubscribe/reply-1-${'a'.repeat(43)}`
    await store.write(tx => putInOutbox(tx, { to: 'a@mail.example', subject: 'S', text: words }, now))
    expect((await letterFor(store, owner, 3))?.text).toBe(
      `Read ${site}/articles/the-sea/comments/5 and ${site}/unsubscribe/…`,
    )
    expect(await letterFor(store, owner, 4)).toBeUndefined()
  })

  test('where nothing brings them an owner hands them on, but not what lets in as another owner', async () => {
    const store = await fresh()
    const { owner, other } = await asked(store)
    const read = async (reader: { id: number }, id: number) => (await letterFor(store, reader, id, folder))?.text ?? ''
    for (const step of ['before', 'after']) {
      expect(await read(owner, 1), step).toMatch(wayIn)
      expect(await read(other, 2), step).toMatch(wayIn)
      expect(await read(owner, 2), step).toContain(`${site}/forgot/…`)
      await deliverLetters(store, folderPost(folder), now)
    }
  })
})
