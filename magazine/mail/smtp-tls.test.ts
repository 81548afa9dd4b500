import { afterEach, beforeAll, expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { selfSigned } from '@/testing/certificate'
import { eachEngine } from '@/testing/each-engine'
import { mailServer } from '@/testing/mail-server'
import { deliverLetters } from './deliver'
import { lettersMade } from './letters-list'
import { putInOutbox } from './outbox'
import { adviceOn } from './rules'
import { smtpPost } from './smtp'

/** This machine by an address that is none of those by which we know that it is: as strict as with any other. */
const elsewhere = '0.0.0.0'
const here = '127.0.0.1'
const now = new Date('2026-11-24T12:00:00Z')
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const sender = { name: 'Plumbline', address: 'desk@plumbline.example', site: 'https://plumbline.example' }
const letter = { to: 'mira@mail.example', subject: 'A letter', text: 'Hello Mira,\n\nhttps://plumbline.example/x' }
const put = (store: Store) => store.write(tx => putInOutbox(tx, letter, now))
const first = async (store: Store) => (await lettersMade(store)).items[0]
const login = { user: 'desk@plumbline.example', password: 'ö:lamp/in the@harbour' }

let secured: ReturnType<typeof selfSigned>
beforeAll(() => void (secured = selfSigned(elsewhere)))
const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

type Asked = NonNullable<Parameters<typeof mailServer>[0]> & { host: string; scheme?: string; known?: typeof login }

async function served({ host, scheme = 'smtp', known, ...options }: Asked) {
  const server = await mailServer(options)
  const who = known ? `${encodeURIComponent(known.user)}:${encodeURIComponent(known.password)}@` : ''
  const post = smtpPost(`${scheme}://${who}${host}:${server.port}`, sender)
  closing.push(server.close, post.close)
  return { ...server, post }
}

eachEngine(fresh => {
  test.each([
    ['smtp', false],
    ['smtps', true],
  ])(
    'a server elsewhere (%s) whose certificate nobody vouches for gets no password and no letter',
    async (scheme, atOnce) => {
      const store = await fresh()
      await put(store)
      for (const known of [login, undefined]) {
        const server = await served({ host: elsewhere, scheme, known, login, secured: { ...secured, atOnce } })
        await expect(deliverLetters(store, server.post, after(known ? 0 : 5))).rejects.toMatchObject({
          takes: 'nothing',
        })
        expect([server.told, server.letters]).toEqual([[], []])
        const kept = await first(store)
        expect(kept).toMatchObject({ state: 'trying', problem: 'ESOCKET self-signed certificate' })
        expect(adviceOn(kept?.problem ?? '')).toBe('certificate')
      }
    },
  )

  test('a server elsewhere that does not encrypt is told no password, and no letter', async () => {
    const store = await fresh()
    await put(store)
    const { post, told, letters } = await served({ host: elsewhere, known: login, login })
    await expect(deliverLetters(store, post, now)).rejects.toMatchObject({ takes: 'nothing' })
    expect([told, letters]).toEqual([[], []])
    const kept = await first(store)
    expect(kept).toMatchObject({ state: 'trying', problem: expect.stringMatching(/^ETLS 500 /) as string })
    expect(adviceOn(kept?.problem ?? '')).toBe('plain')
  })

  test('a password that the server does not take is said, the letter kept and sent once it is right', async () => {
    const store = await fresh()
    await put(store)
    const options = { host: here, known: login, login: { ...login, password: 'another' }, secured }
    const { post, letters, told, login: asked } = await served(options)
    await expect(deliverLetters(store, post, now)).rejects.toMatchObject({ takes: 'nothing' })
    const kept = await first(store)
    expect(kept).toMatchObject({ state: 'trying', problem: expect.stringMatching(/^EAUTH 535 /) as string })
    expect(kept?.problem).not.toContain(login.password)
    expect(adviceOn(kept?.problem ?? '')).toBe('password')
    expect([told, letters]).toEqual([[login.password], []])
    if (asked) asked.password = login.password
    expect(await deliverLetters(store, post, after(5))).toBe(1)
    expect(letters).toMatchObject([{ to: [letter.to], secure: true, user: login.user }])
    expect(await first(store)).toMatchObject({ state: 'sent', problem: undefined })
  })
})

test.each([
  ['smtp', 'PLAIN', false],
  ['smtp', 'LOGIN', false],
  ['smtps', 'PLAIN', true],
  ['smtps', 'LOGIN', true],
])('%s with a password by AUTH %s is taken, encrypted also on this machine', async (scheme, method, atOnce) => {
  const options = { host: here, scheme, known: login, login: { ...login, methods: [method] } }
  const { post, letters } = await served({ ...options, secured: { ...secured, atOnce } })
  await post.send({ ...letter, id: 7, html: '', stop: null, createdAt: now })
  expect(letters).toMatchObject([{ secure: true, user: login.user }])
})

test('other lines of a mail server are shown as they are', () => {
  for (const line of ['550 No such mailbox', 'ESOCKET socket hang up', 'ECONNREFUSED connect', ''])
    expect(adviceOn(line)).toBeUndefined()
})
