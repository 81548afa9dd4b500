import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { clearLetters, deliverLetters } from '@/magazine/mail/deliver'
import { clearFolder, folderPost } from '@/magazine/mail/folder'
import { keepLimits } from '@/magazine/people/limits'
import { memberColumns, memberOf } from '@/magazine/people/member'
import { startSession } from '@/magazine/people/session-row'
import { setRoleOf } from '@/magazine/people/tend'
import { hashOf } from '@/magazine/people/token'
import { cast } from '@/testing/cast'
import { eachEngine } from '@/testing/each-engine'
import { askForEmail, changeEmail } from './email'
import { lastMoment, leaveMagazine } from './leave'
import { tendLeavers } from './leave-for-good'
import { changePassword } from './password'

const now = new Date('2026-11-24T12:00:00Z')
const over = new Date(lastMoment(now).getTime() + 1)
const address = '192.0.2.7'
const site = 'https://magazine.example'

beforeEach(() => keepLimits('off'))

const letters = (store: Store) => store.read.select().from(store.t.letters)

/** A member who speaks Azerbaijani, and everything about whose account a letter tells. */
async function toldOfAll(store: Store) {
  const { tom, owner } = await cast(store)
  const { members } = store.t
  await store.write(tx =>
    tx.update(members).set({ language: 'az', emailConfirmedAt: now }).where(eq(members.id, tom.id)),
  )
  const session = async () => hashOf(await store.write(tx => startSession(tx, tom.id, now)))
  await askForEmail(store, tom, { email: 'tom@new.example', session: await session(), address, site }, now)
  const link = (await letters(store)).map(({ text }) => /\/account\/email\/([\w-]{43})/.exec(text)?.[1]).find(Boolean)
  await changeEmail(store, link ?? '', now)
  await changePassword(store, tom, { fresh: 'the tug came at half past ten', session: await session(), address }, now)
  await setRoleOf(store, owner, { handle: 'tom-ashby', role: 'moderator', site }, now)
  const [row] = await store.read.select(memberColumns(store.t)).from(members).where(eq(members.id, tom.id))
  if (!row) throw new Error('Tom is gone')
  const asked = { words: 'erase', confirm: tom.name, session: await session(), address, site } as const
  await leaveMagazine(store, memberOf(row), asked, now)
  return tom
}

eachEngine(fresh => {
  test('each letter about an account is known to be its member’s, whatever address it goes to, and in their language', async () => {
    const store = await fresh()
    const tom = await toldOfAll(store)
    const told = await letters(store)
    expect(told.map(({ kind }) => kind)).toEqual(['emailAsked', 'emailChanged', 'passwordChanged', 'role', 'leaving'])
    for (const { memberId, language } of told)
      expect({ memberId, language }).toEqual({ memberId: tom.id, language: 'az' })
    expect(told[3]?.text).toContain('Salam')
  })

  test('nothing of who has left stays in the outbox, nor of letters that were forgotten, but all else does', async () => {
    const store = await fresh()
    const folder = mkdtempSync(path.join(tmpdir(), 'standfirst-outbox-'))
    await toldOfAll(store)
    await store.write(tx =>
      tx
        .insert(tx.t.letters)
        .values({ to: 'edda@example.org', subject: 'S', text: 'T', createdAt: over, dueAt: over })
        .then(() => undefined),
    )
    await deliverLetters(store, folderPost(folder), over)
    expect(readdirSync(folder)).toHaveLength(6)
    await clearFolder(store, folder)
    expect(readdirSync(folder)).toHaveLength(6)
    await tendLeavers(store, folder, over)
    expect((await letters(store)).map(({ to }) => to)).toEqual(['edda@example.org'])
    await clearFolder(store, folder)
    expect(readdirSync(folder)).toHaveLength(1)
    await clearLetters(store, new Date(over.getTime() + 31 * 86_400_000))
    await clearFolder(store, folder)
    expect(readdirSync(folder)).toEqual([])
    rmSync(folder, { recursive: true })
    await clearFolder(store, folder)
  })
})
