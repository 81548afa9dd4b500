import { eq } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import { beforeEach, expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { authenticator } from '@/testing/authenticator'
import { person } from '@/testing/cast'
import { eachEngine } from '@/testing/each-engine'
import { keepLimits } from '../limits'
import type { Member } from '../member'
import { startSession } from '../session-row'
import { hashOf } from '../token'
import { addPasskey } from './add-passkey'
import { appBegun, beginApp, confirmApp, removeApp } from './app'
import { passkeysOf, removePasskey } from './passkey'
import { askForNewPasskey } from './question'
import { keepCodes, offerCodes } from './recovery'
import { proveByCode } from './sign-in'

const now = new Date('2026-11-24T12:00:00Z')
const site = 'https://magazine.example'
const address = '192.0.2.7'
const key = 'a secret of the tests, long enough for it'

beforeEach(() => keepLimits('off'))

/** Who reads Russian, and whose address was confirmed or not. */
async function tanya(store: Store, { confirmed = true } = {}): Promise<Member> {
  const member = await person(store, 'Tanya Orlova')
  const known = { language: 'ru' as const, emailConfirmedAt: confirmed ? now : null }
  await store.write(async tx => void (await tx.update(tx.t.members).set(known).where(eq(tx.t.members.id, member.id))))
  return member
}
const sessionOf = async (store: Store, { id }: Member) => hashOf(await store.write(tx => startSession(tx, id, now)))

async function addOne(store: Store, member: Member, name: string) {
  const session = await sessionOf(store, member)
  const question = await askForNewPasskey(store, member, { site, magazine: 'Plumbline', session, address }, now)
  const challenge = String(Object.values(Object.values(question)[0] ?? {})[0])
  await addPasskey(store, member, { credential: authenticator().make(challenge, { origin: site }), name, site }, now)
}

async function setUpApp(store: Store, member: Member) {
  await beginApp(store, member, key)
  const { secret = '' } = (await appBegun(store.read, member, { key, issuer: 'Plumbline' })) ?? {}
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() })
  await confirmApp(store, member, { code, key, address }, now)
}

/** The letters that were made since this was last asked. */
const reader = (store: Store) => {
  let seen = 0
  return async () => {
    const { letters } = store.t
    const all = await store.read.select().from(letters).orderBy(letters.id)
    return all.slice(seen, (seen = all.length))
  }
}

eachEngine(fresh => {
  test('whatever changes how a member signs in is told by one letter, in their language, that nothing stops', async () => {
    const store = await fresh()
    const member = await tanya(store)
    const letters = reader(store)
    const about = { to: 'tanya.orlova@example.org', memberId: member.id, language: 'ru', stop: null, sentAt: null }
    const told = async (deed: () => Promise<unknown>, words: RegExp) => {
      await deed()
      const made = await letters()
      expect(made, String(words)).toMatchObject([about])
      expect(made[0]?.subject).toMatch(/Standfirst/)
      expect(made[0]?.text).toMatch(words)
      expect(made[0]?.html).toMatch(/<html lang="ru" dir="ltr">/)
      return made[0]
    }
    const added = await told(
      () => addOne(store, member, 'Key & <ring>'),
      /добавлен ключ доступа[^]*\n\n> Key & <ring>\n\n/,
    )
    expect(added?.html).toMatch(/<blockquote dir="auto">Key &amp; &lt;ring[^]*<\/blockquote>/)
    const [passkey] = await passkeysOf(store.read, member)
    await told(
      () => removePasskey(store, member, passkey?.id ?? '', now),
      /убран ключ доступа[^]*\n\n> Key & <ring>\n\n/,
    )
    await told(() => setUpApp(store, member), /настроено приложение/)
    const offer = offerCodes(member, key)
    await told(() => keepCodes(store, member, offer, key, now), /созданы новые коды/)
    const [code = ''] = offer.codes.split(' ')
    const shown = { code, key, session: await sessionOf(store, member), address }
    await told(() => proveByCode(store, member, shown, now), /9 кодов/)
    await told(() => removeApp(store, member, now), /отключено приложение/)
    await expect(proveByCode(store, member, shown, now)).rejects.toMatchObject({ code: 'factor.codeWrong' })
    expect(await letters()).toEqual([])
  })

  test('what changes nothing is told to nobody, nor is anything to an address that may be a stranger’s', async () => {
    const store = await fresh()
    const member = await tanya(store, { confirmed: false })
    const letters = reader(store)
    await beginApp(store, member, key)
    await removeApp(store, member, now)
    await expect(removePasskey(store, member, 'none', now)).rejects.toMatchObject({ code: 'factor.passkeyGone' })
    await addOne(store, member, 'Phone')
    await setUpApp(store, member)
    expect(await letters()).toEqual([])
    const { members } = store.t
    await store.write(async tx => void (await tx.update(members).set({ emailConfirmedAt: now })))
    await removeApp(store, member, now)
    expect(await letters()).toHaveLength(1)
    await removeApp(store, member, now)
    expect(await letters()).toEqual([])
  })

  test('nobody’s mailbox is filled: a member changes how they sign in so often in an hour', async () => {
    keepLimits('fresh')
    const store = await fresh()
    const member = await tanya(store)
    const letters = reader(store)
    for (let n = 0; n < 30; n++) await keepCodes(store, member, offerCodes(member, key), key, now)
    expect(await letters()).toHaveLength(30)
    const often = { code: 'people.tooMany', status: 429 }
    await expect(keepCodes(store, member, offerCodes(member, key), key, now)).rejects.toMatchObject(often)
    await expect(removeApp(store, member, now)).rejects.toMatchObject(often)
    await expect(addOne(store, member, 'Phone')).rejects.toMatchObject(often)
    expect(await letters()).toEqual([])
  })

  test('no deed without its letter: where that can’t be written, nothing is changed', async () => {
    const store = await fresh()
    const member = await tanya(store)
    await addOne(store, member, 'Phone')
    await setUpApp(store, member)
    const [passkey] = await passkeysOf(store.read, member)
    const full: Store = {
      ...store,
      write: (step, when) =>
        store.write(async tx => {
          const done = await step(tx)
          if (await tx.$count(tx.t.letters, eq(tx.t.letters.createdAt, later))) throw new Error('the disk is full')
          return done
        }, when),
    }
    const later = new Date(now.getTime() + 60_000)
    await expect(removePasskey(full, member, passkey?.id ?? '', later)).rejects.toThrow('the disk is full')
    await expect(removeApp(full, member, later)).rejects.toThrow('the disk is full')
    expect(await passkeysOf(store.read, member)).toHaveLength(1)
    expect(await store.read.select().from(store.t.members)).toMatchObject([{ totpConfirmedAt: now }])
  })
})
