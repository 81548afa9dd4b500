import { afterEach, expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { readEnvironment } from '@/magazine/settings/environment'
import { eachEngine } from '@/testing/each-engine'
import { mailServer, silentServer } from '@/testing/mail-server'
import { clearLetters, deliverLetters } from './deliver'
import { letterCounts, lettersMade, sendNow } from './letters-list'
import { putInOutbox } from './outbox'
import type { Post } from './post'
import { smtpPost } from './smtp'

const now = new Date('2026-11-24T12:00:00Z')
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const sender = { name: 'Plumbline', address: 'desk@plumbline.example', site: 'https://plumbline.example' }
const letter = { to: 'mira@mail.example', subject: 'A letter', text: 'Hello Mira,\n\nhttps://plumbline.example/x' }
const put = (store: Store, more = {}) => store.write(tx => putInOutbox(tx, { ...letter, ...more }, now))
const only = async (store: Store) => (await lettersMade(store)).items[0]

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})
async function served(options: Parameters<typeof mailServer>[0] = {}) {
  const server = await mailServer(options)
  const post = smtpPost(server.url, sender)
  closing.push(server.close, post.close)
  return { ...server, post }
}

eachEngine(fresh => {
  test('a letter is sent once, as text and as HTML, and forgotten', async () => {
    const store = await fresh()
    const { post, letters } = await served()
    await put(store)
    expect(await deliverLetters(store, post, now)).toBe(1)
    expect(await deliverLetters(store, post, after(600))).toBe(0)
    expect(letters).toHaveLength(1)
    expect(letters[0]).toMatchObject({ from: sender.address, to: [letter.to] })
    expect(letters[0]?.mail).toMatchObject({ subject: letter.subject, text: letter.text, date: now })
    expect(letters[0]?.mail.html).toContain('<a href="https://plumbline.example/x">https://plumbline.example/x</a>')
    expect(letters[0]?.mail.headers.has('list-unsubscribe')).toBe(false)
    expect(await store.read.select().from(store.t.letters)).toMatchObject([{ text: '', html: '', stop: null }])
    expect(await only(store)).toMatchObject({ state: 'sent', tries: 1 })
  })

  test('one that was taken just before the process died goes out at most once more, as the same letter', async () => {
    const store = await fresh()
    let died = false
    const { post, letters } = await served()
    await put(store)
    const dying: Store = {
      ...store,
      write: (step, when) => (died ? Promise.reject(new Error('killed')) : store.write(step, when)),
    }
    const lastWords: Post = { ...post, send: async each => post.send(each).then(() => void (died = true)) }
    await expect(deliverLetters(dying, lastWords, now)).rejects.toThrow('killed')
    expect(await deliverLetters(store, post, after(0.5))).toBe(0)
    expect(await deliverLetters(store, post, after(2))).toBe(1)
    expect(await deliverLetters(store, post, after(200))).toBe(0)
    expect(letters).toHaveLength(2)
    expect(letters[1]?.mail.messageId).toBe(letters[0]?.mail.messageId)
    expect(letters[0]?.mail.messageId).toMatch(/^<\d+\.\d+@plumbline\.example>$/)
  })

  test('a greylisted one comes again, later each time, and is given up after three days', async () => {
    const store = await fresh()
    const { post, refuses, letters } = await served({ refuses: { recipient: '451 Greylisted, Mira@mail.example' } })
    await put(store)
    let minutes = 0
    const waits: number[] = []
    while ((await only(store))?.state !== 'failed') {
      await deliverLetters(store, post, after(minutes))
      const dueAt = (await only(store))?.dueAt?.getTime()
      if (dueAt === undefined) break
      const next = Math.ceil((dueAt - now.getTime()) / 60_000)
      waits.push(Math.round((dueAt - after(minutes).getTime()) / 60_000))
      minutes = next
    }
    expect(waits.slice(0, 9)).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60])
    expect(minutes / 60 / 24).toBeCloseTo(3, 0)
    const given = await only(store)
    expect(given).toMatchObject({ state: 'failed', problem: expect.stringContaining('451 Greylisted, …') as string })
    refuses.recipient = undefined
    expect(await deliverLetters(store, post, after(minutes + 999))).toBe(0)
    await sendNow(store, given?.id ?? 0, after(minutes + 999))
    expect(await deliverLetters(store, post, after(minutes + 999))).toBe(1)
    expect(letters).toHaveLength(1)
    expect(await only(store)).toMatchObject({ state: 'sent', problem: undefined })
    await expect(sendNow(store, given?.id ?? 0, now)).rejects.toMatchObject({ code: 'mail.wasSent' })
  }, 60_000)

  test('what a server refuses for good is not tried again, and holds up no other', async () => {
    const store = await fresh()
    const { post, refuses, letters } = await served({ refuses: { recipient: '550 No such\tmailbox' } })
    await put(store)
    expect(await deliverLetters(store, post, now)).toBe(0)
    expect(await only(store)).toMatchObject({
      state: 'failed',
      tries: 1,
      problem: expect.stringContaining('550 No such mailbox') as string,
    })
    refuses.recipient = undefined
    refuses.letter = '554 This is spam'
    await put(store, { to: 'tom@mail.example' })
    expect(await deliverLetters(store, post, after(1))).toBe(0)
    expect(await only(store)).toMatchObject({ state: 'failed', to: 'tom@mail.example' })
    refuses.letter = undefined
    await put(store, { to: 'leyla@mail.example' })
    expect(await deliverLetters(store, post, after(2))).toBe(1)
    expect(letters.map(({ to }) => to)).toEqual([['leyla@mail.example']])
    expect(await letterCounts(store, now)).toEqual({ waits: 0, trying: 0, failed: 2, sent: 1 })
    await clearLetters(store, after(31 * 24 * 60))
    expect(await store.read.$count(store.t.letters)).toBe(0)
  })

  test('of two machines, one sends a letter', async () => {
    const store = await fresh()
    const { post, letters, url } = await served()
    const other = smtpPost(url, sender)
    closing.push(other.close)
    for (let n = 0; n < 10; n++) await put(store, { to: `m${n}@mail.example` })
    const sent = await Promise.all([post, other].map(each => deliverLetters(store, each, now)))
    expect(sent.reduce((sum, count) => sum + count)).toBe(10)
    expect(new Set(letters.map(({ to }) => to[0])).size).toBe(10)
    expect(letters).toHaveLength(10)
  })

  test('a server that refuses, or says nothing, stops at the first letter, and none is lost', async () => {
    const store = await fresh()
    const silent = await silentServer()
    const patience = { connect: 200, silence: 200, whole: 300, end: 100 }
    const mute = smtpPost(silent.url, sender, patience)
    const absent = smtpPost('smtp://127.0.0.1:1', sender, patience)
    closing.push(silent.close, mute.close, absent.close)
    await put(store)
    await put(store)
    await expect(deliverLetters(store, mute, now)).rejects.toMatchObject({ takes: 'nothing' })
    await expect(deliverLetters(store, absent, now)).rejects.toThrow('ECONNREFUSED')
    expect(silent.sockets.size).toBe(1)
    const { post, letters } = await served()
    expect(await deliverLetters(store, post, after(5))).toBe(2)
    expect(letters).toHaveLength(2)
  })
})

test.each([
  'Your reply',
  'Cavabınız: “Şaqul və ölçü”',
  'Ответ вам: «Отвес»',
  'ردّ عليك في «الميزان»',
  '回复 🎐'.repeat(20),
])('a subject is read as it was written: %s', async subject => {
  const { post, letters } = await served()
  await post.send({ ...letter, id: 7, subject, html: '', stop: null, createdAt: now })
  expect(letters[0]?.mail.subject).toBe(subject)
})

test('nothing that somebody wrote makes a header or a recipient', async () => {
  const { post, letters } = await served()
  const evil = 'A\r\nBcc: evil@mail.example\r\n\r\n<script>'
  await post.send({ id: 7, to: letter.to, subject: evil, text: evil, html: evil, stop: null, createdAt: now })
  expect(letters).toHaveLength(1)
  expect(letters[0]?.to).toEqual([letter.to])
  expect(letters[0]?.mail.bcc).toBeUndefined()
  expect(letters[0]?.source.split('\r\n\r\n')[0]).not.toMatch(/^bcc:/im)
  for (const to of ['mira@mail.example, evil@mail.example', 'mira@mail.example\r\nRCPT TO:<evil@mail.example>'])
    await post.send({ ...letter, id: 8, to, html: '', stop: null, createdAt: now }).catch(() => undefined)
  expect(letters.flatMap(each => each.to)).not.toContain('evil@mail.example')
})

test('what is not about the account says how it ends by one click', async () => {
  const { post, letters } = await served()
  await post.send({ ...letter, id: 7, html: '', stop: 'reply-1-abc', createdAt: now })
  const { source = '' } = letters[0] ?? {}
  expect(source).toContain('List-Unsubscribe: <https://plumbline.example/unsubscribe/reply-1-abc>\r\n')
  expect(source).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n')
})

test.each([
  ['smtp://localhost:2525', 'desk@plumbline.example', { name: '', address: 'desk@plumbline.example' }],
  [
    'smtps://a:b%40c@mail.example',
    'Plumbline <desk@plumbline.example>',
    { name: 'Plumbline', address: 'desk@plumbline.example' },
  ],
])('%s and %s are settings', (url, from, read) => {
  expect(readEnvironment({ SMTP_URL: url, MAIL_FROM: from }).mail).toEqual({ url, from: read })
})

test.each([
  ['http://mail.example', 'a@b.example'],
  ['smtp://', 'a@b.example'],
  ['smtp://u:secret@mail.example/path', 'a@b.example'],
  ['smtp://u:secret%zz@mail.example', 'a@b.example'],
  ['smtp://mail.example', 'nobody'],
  ['smtp://mail.example', 'A <a@b.example>\nBcc: c@d.example'],
  ['smtp://u:secret@mail.example', ''],
  ['', 'a@b.example'],
])('SMTP_URL=%s with MAIL_FROM=%s stops the start with a line that shows neither', (url, from) => {
  const read = () => readEnvironment({ SMTP_URL: url, MAIL_FROM: from })
  expect(read).toThrow(/^(SMTP_URL|MAIL_FROM) [^\n]+$/)
  expect(read).not.toThrow(/secret|b\.example/)
})
