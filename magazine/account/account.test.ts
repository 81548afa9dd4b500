import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { proveSession, provenSince } from '@/magazine/people/factor/proven'
import { keepLimits } from '@/magazine/people/limits'
import type { Member } from '@/magazine/people/member'
import { hashPassword } from '@/magazine/people/password'
import { memberBySession, startSession } from '@/magazine/people/session-row'
import { signIn } from '@/magazine/people/sign-in'
import { hashOf } from '@/magazine/people/token'
import { cast } from '@/testing/cast'
import { eachEngine } from '@/testing/each-engine'
import { rowOf, saveAs } from '@/testing/member-saved'
import { askForEmail, changeEmail } from './email'
import { changePassword } from './password'
import { isMembersPicture } from './picture'
import type { Profile } from './profile'
import { endOneOf, endOthersOf, sessionsOf } from './sessions'

const now = new Date('2026-11-24T12:00:00Z')
const after = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const address = '192.0.2.7'
const site = 'https://magazine.example'
const folder = mkdtempSync(path.join(tmpdir(), 'standfirst-faces-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => keepLimits('off'))

const save = (store: Store, member: Member, some: Partial<Profile>, at = now) =>
  saveAs(store, member, { folder, ...some }, at)
const setPassword = (store: Store, { id }: Member, password: string) =>
  hashPassword(password).then(passwordHash =>
    store.write(async tx => void (await tx.update(tx.t.members).set({ passwordHash }).where(eq(tx.t.members.id, id)))),
  )
const begin = (store: Store, { id }: Member, at = now) => store.write(tx => startSession(tx, id, at))
const letters = (store: Store) => store.read.select().from(store.t.letters)
const photo = async () => {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#2a6' } })
    .png()
    .toBuffer()
  return new File([new Uint8Array(bytes)], '../../etc/passwd.svg', { type: 'image/svg+xml' })
}

eachEngine(fresh => {
  test('a new name is held against all others, as a first one is; one’s own may be spelled otherwise', async () => {
    const store = await fresh()
    const { tom } = await cast(store)
    await expect(save(store, tom, { name: 'Мona Dеrin' })).rejects.toMatchObject({ code: 'people.nameTaken' })
    await expect(save(store, tom, { name: 'Ꭺdmin' })).rejects.toMatchObject({ code: 'people.nameReserved' })
    await expect(save(store, tom, { name: 'T\u202Eom' })).rejects.toMatchObject({ code: 'people.nameUnreadable' })
    await save(store, tom, { name: 'TOM ASHBY' })
    expect((await rowOf(store, tom)).name).toBe('TOM ASHBY')
  })

  test('what somebody says of themself is NFC, 500 code points at most, and turns no line around', async () => {
    const store = await fresh()
    const { tom } = await cast(store)
    await save(store, tom, { bio: ` ${'é'.normalize('NFD')}\n\n\n\n${'🙂'.repeat(497)} ` })
    expect((await rowOf(store, tom)).bio).toBe(`é\n\n${'🙂'.repeat(497)}`)
    await expect(save(store, tom, { bio: '🙂'.repeat(501) })).rejects.toMatchObject({ code: 'account.bioLong' })
    for (const bio of ['a\u202Eb', 'a\0b', 'a\ud800b'])
      await expect(save(store, tom, { bio })).rejects.toMatchObject({ code: 'account.bioUnreadable' })
  })

  test('a new picture takes the place of the old, whose file goes; a refused profile leaves none', async () => {
    const store = await fresh()
    const { tom } = await cast(store)
    const files = () => readdirSync(folder)
    await save(store, tom, { picture: await photo() })
    const first = (await rowOf(store, tom)).picture ?? ''
    expect(files()).toEqual([first])
    expect(await isMembersPicture(store, first)).toBe(true)
    await save(store, tom, { picture: await photo() })
    expect(await isMembersPicture(store, first)).toBe(false)
    const second = (await rowOf(store, tom)).picture ?? ''
    expect(files()).toEqual([second])
    await expect(save(store, tom, { handle: 'admin', picture: await photo() })).rejects.toThrow('account.')
    expect(files()).toEqual([second])
    const turn = (leavingAt: Date | null) =>
      store.write(tx => tx.update(tx.t.members).set({ leavingAt }).where(eq(tx.t.members.id, tom.id)))
    await turn(now)
    expect(await isMembersPicture(store, second), 'who leaves is not seen').toBe(false)
    await turn(null)
    expect(await isMembersPicture(store, second)).toBe(true)
    await save(store, tom, { drawn: true })
    expect(files()).toEqual([])
  })

  test('a changed password lets in, the old one does not; of the sessions one new one is left', async () => {
    const store = await fresh()
    const { tom } = await cast(store)
    await setPassword(store, tom, 'nine ferries left the pier')
    const old = await begin(store, tom)
    const proof = { field: 'passwordNow', address }
    const wrong = changePassword(store, tom, { ...proof, password: 'wrong', fresh: 'ten gulls on the roof' }, now)
    await expect(wrong).rejects.toMatchObject({ code: 'account.wrongPassword', field: 'passwordNow' })
    const right = { ...proof, password: 'nine ferries left the pier' }
    await expect(changePassword(store, tom, { ...right, fresh: 'Tom Ashby 12' }, now)).rejects.toThrow(
      'people.password',
    )
    expect(await memberBySession(store, hashOf(old), now)).toBeDefined()
    const token = await changePassword(store, tom, { ...right, fresh: 'ten gulls on the roof' }, now)
    expect(await memberBySession(store, hashOf(old), now)).toBeUndefined()
    expect(await memberBySession(store, hashOf(token), now)).toMatchObject({ id: tom.id })
    const email = 'tom.ashby@example.org'
    expect(await letters(store)).toMatchObject([{ to: email }])
    await expect(signIn(store, { email, password: 'nine ferries left the pier', address }, now)).rejects.toThrow()
    await signIn(store, { email, password: 'ten gulls on the roof', address }, now)
  })

  test('a session without the second factor changes neither password nor address; one that showed it goes on as proven', async () => {
    const store = await fresh()
    const { tom } = await cast(store)
    const old = 'nine ferries left the pier'
    await setPassword(store, tom, old)
    await store.write(tx => tx.update(tx.t.members).set({ totpConfirmedAt: now }).where(eq(tx.t.members.id, tom.id)))
    const session = hashOf(await begin(store, tom))
    const given = { password: old, session, address }
    const change = () => changePassword(store, tom, { ...given, fresh: 'ten gulls on the roof' }, now)
    await expect(change()).rejects.toMatchObject({ status: 403 })
    const ask = askForEmail(store, tom, { ...given, email: 'tom@example.net', site: 'https://magazine.example' }, now)
    await expect(ask).rejects.toMatchObject({ status: 403 })
    await store.write(tx => proveSession(tx, session, now))
    const token = await change()
    expect(await provenSince(store.read, hashOf(token))).toEqual(now)
  })

  test('who has no password chooses one soon after signing in, and not later', async () => {
    const store = await fresh()
    const { tom } = await cast(store)
    const session = hashOf(await begin(store, tom))
    const first = { field: 'passwordNow', password: '', session, address, fresh: 'ten gulls on the roof' }
    await expect(changePassword(store, tom, first, after(0.3))).rejects.toMatchObject({ code: 'account.notFresh' })
    await changePassword(store, tom, first, after(0.2))
    expect((await rowOf(store, tom)).passwordHash).toMatch(/^\$argon2id/)
  })

  test('an address changes by the letter to the new one alone, and the old one is told', async () => {
    const store = await fresh()
    const { tom, leyla } = await cast(store)
    await setPassword(store, tom, 'nine ferries left the pier')
    const ask = (email: string) =>
      askForEmail(
        store,
        tom,
        { email, password: 'nine ferries left the pier', field: 'passwordForEmail', address, site },
        now,
      )
    await ask('leyla.nur@example.org')
    expect(await letters(store)).toEqual([])
    await ask('Tom@New.example')
    const [asked] = await letters(store)
    expect(asked).toMatchObject({ to: 'tom@new.example' })
    const token = /\/account\/email\/([\w-]{43})/.exec(asked?.text ?? '')?.[1] ?? ''
    await expect(changeEmail(store, 'x'.repeat(43), now)).rejects.toMatchObject({ status: 410 })
    await changeEmail(store, token, now)
    expect(await rowOf(store, tom)).toMatchObject({ email: 'tom@new.example', emailConfirmedAt: now })
    expect((await rowOf(store, tom)).passwordHash).not.toBeNull()
    expect((await letters(store)).at(-1)).toMatchObject({ to: 'tom.ashby@example.org' })
    await expect(changeEmail(store, token, now)).rejects.toMatchObject({ status: 410 })
    expect((await rowOf(store, leyla)).email).toBe('leyla.nur@example.org')
  })

  test('a letter about the account is in the member’s language, as HTML too', async () => {
    const store = await fresh()
    const { tom } = await cast(store)
    await store.write(tx => tx.update(tx.t.members).set({ language: 'ar' }).where(eq(tx.t.members.id, tom.id)))
    const session = hashOf(await begin(store, tom))
    await changePassword(store, tom, { password: '', session, address, fresh: 'ten gulls on the roof' }, now)
    const [letter] = await letters(store)
    expect(letter).toMatchObject({ language: 'ar', memberId: tom.id, stop: null })
    expect(letter?.subject).toMatch(/^تغيرت كلمة مرورك/)
    expect(letter?.html).toContain('<html lang="ar" dir="rtl">')
  })

  test('an address that somebody took meanwhile stays theirs', async () => {
    const store = await fresh()
    const { tom, leyla } = await cast(store)
    const session = hashOf(await begin(store, tom))
    await askForEmail(store, tom, { email: 'one@new.example', password: '', field: '', session, address, site }, now)
    const token = /email\/([\w-]{43})/.exec((await letters(store))[0]?.text ?? '')?.[1] ?? ''
    const { members } = store.t
    await store.write(async tx => {
      await tx.update(members).set({ email: 'one@new.example' }).where(eq(members.id, leyla.id))
    })
    await expect(changeEmail(store, token, now)).rejects.toMatchObject({ code: 'people.linkOver', status: 410 })
    expect((await rowOf(store, tom)).email).toBe('tom.ashby@example.org')
  })

  test('sessions are ended one by one or all others, and nobody ends another’s', async () => {
    const store = await fresh()
    const { tom, leyla } = await cast(store)
    const [here, one, two] = [await begin(store, tom), await begin(store, tom, after(1)), await begin(store, tom)]
    const list = await sessionsOf(store, tom, hashOf(here), after(2))
    expect(list.map(({ isHere }) => isHere)).toEqual([true, false, false])
    expect(JSON.stringify(list)).not.toContain(hashOf(one))
    const ref = list[1]?.ref ?? ''
    await expect(endOneOf(store, leyla, ref)).rejects.toMatchObject({ code: 'account.sessionOver', status: 404 })
    await endOneOf(store, tom, ref)
    expect(await memberBySession(store, hashOf(one), after(2))).toBeUndefined()
    expect(await memberBySession(store, hashOf(two), after(2))).toBeDefined()
    await endOthersOf(store, tom, hashOf(here))
    expect(await memberBySession(store, hashOf(two), after(2))).toBeUndefined()
    expect(await memberBySession(store, hashOf(here), after(2))).toBeDefined()
  })
})
