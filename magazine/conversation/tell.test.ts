import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { chooseMail, choicesOf } from '@/magazine/mail/choices'
import { type How, usual } from '@/magazine/mail/rules'
import { stopMail, stopped, stopToken } from '@/magazine/mail/stop'
import type { Member } from '@/magazine/people/member'
import { disableMember } from '@/magazine/people/standing'
import { setMagazine } from '@/magazine/settings/magazine'
import { noon, scene } from '@/testing/conversation-scene'
import { eachEngine } from '@/testing/each-engine'
import { tellByMail } from './tell'

const mail = { site: 'https://plumbline.example', secret: 'a secret of the magazine' }
const after = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)
const letters = ({ read }: Store) => read.select().from(read.t.letters).orderBy(read.t.letters.id)

type Told = { how?: How; language?: string; confirmed?: boolean }
/** Leyla said something, which the others may answer. */
async function spoken(store: Store, { how, language = 'en', confirmed = true }: Told = {}) {
  const made = await scene(store)
  const { members } = store.t
  await store.write(async tx => {
    await tx.update(members).set({ language, emailConfirmedAt: confirmed ? noon : null })
  })
  if (how) await chooseMail(store, made.leyla.id, { ...usual, reply: how })
  const said = await made.say(made.leyla, 'I saw it.', undefined, 0)
  return { ...made, answer: (by: Member, words: string, minutes: number) => made.say(by, words, said, minutes) }
}

eachEngine(fresh => {
  test('who is answered gets one letter, with who wrote what and where, in their language', async () => {
    const store = await fresh()
    const { leyla, oleg, slug, answer } = await spoken(store, { language: 'ar' })
    const id = await answer(oleg, '<b>So</b> did I.\nhttps://evil.example/', 1)
    await Promise.all([tellByMail(store, mail, after(2)), tellByMail(store, mail, after(2))])
    await tellByMail(store, mail, after(3))
    const [letter, ...more] = await letters(store)
    expect(more).toEqual([])
    expect(letter).toMatchObject({ to: 'leyla@example.org', memberId: leyla.id, kind: 'reply', language: 'ar' })
    expect(letter?.subject).toMatch(/^ردّ .*Oleg.* عليك في .*The sea/)
    expect(letter?.text).toContain('> <b>So</b> did I.\n> https://evil.example/')
    expect(letter?.text).toContain(`https://plumbline.example/articles/${slug}/comments/${id}#comment-${id}`)
    expect(letter?.html).toContain('<html lang="ar" dir="rtl">')
    expect(letter?.html).toContain('&lt;b&gt;So&lt;/b&gt; did I.')
    expect(letter?.html).not.toContain('href="https://evil.example')
    expect(letter?.html).toContain(`href="https://plumbline.example/unsubscribe/${letter?.stop}"`)
  })

  test('nobody hears of their own reply, nor of words that were taken away before', async () => {
    const store = await fresh()
    const { leyla, oleg, answer, turn } = await spoken(store)
    await answer(leyla, 'And again.', 1)
    await turn(await answer(oleg, 'Buy a boat.', 2), 'rejected')
    const held = await answer(oleg, 'A boat, perhaps.', 3)
    await turn(held, 'held')
    await tellByMail(store, mail, after(4))
    expect(await letters(store)).toEqual([])
    await turn(held, 'published')
    await tellByMail(store, mail, after(5))
    expect((await letters(store)).map(({ text }) => text)).toEqual([expect.stringContaining('A boat, perhaps.')])
  })

  test('who leaves meanwhile is not named', async () => {
    const store = await fresh()
    const { oleg, answer } = await spoken(store)
    await answer(oleg, 'So did I.', 1)
    const { members } = store.t
    await store.write(tx =>
      tx
        .update(members)
        .set({ leavingAt: after(1) })
        .where(eq(members.id, oleg.id)),
    )
    await tellByMail(store, mail, after(2))
    const [letter] = await letters(store)
    expect(letter?.subject).toMatch(/former member/i)
    expect(letter?.text).toContain('> So did I.')
    expect(`${letter?.subject}${letter?.text}${letter?.html}`).not.toContain('Oleg')
  })

  test('an address that was never confirmed, and a member who was shut out, get none', async () => {
    const store = await fresh()
    const { oleg, answer } = await spoken(store, { confirmed: false })
    await answer(oleg, 'So did I.', 1)
    await tellByMail(store, mail, after(2))
    await store.write(async tx => {
      await tx.update(tx.t.members).set({ emailConfirmedAt: noon })
    })
    await disableMember(store, 'leyla@example.org', noon)
    await answer(oleg, 'And so did you.', 3)
    await tellByMail(store, mail, after(4))
    expect(await letters(store)).toEqual([])
  })

  test('a conversation makes one letter an hour; what came meanwhile stands in the next', async () => {
    const store = await fresh()
    const { oleg, mira, answer } = await spoken(store)
    await answer(oleg, 'First.', 1)
    await tellByMail(store, mail, after(1.5))
    await answer(oleg, 'Second.', 2)
    await answer(mira, 'Third.', 30)
    for (const minutes of [3, 31, 60]) await tellByMail(store, mail, after(minutes))
    expect(await letters(store)).toHaveLength(1)
    await tellByMail(store, mail, after(62))
    const [, second, ...more] = await letters(store)
    expect(more).toEqual([])
    expect(second?.subject).toBe('2 replies to you')
    expect(second?.text).toMatch(/> Second\.[^]*> Third\./)
  })

  test.each<[How, number[], number]>([
    ['hourly', [5, 59], 61],
    ['daily', [5, 600, 959], 961], // 08:00 in Baku is 04:00 by UTC, 16 hours after noon
  ])('who chose %s hears of it then', async (how, before, then) => {
    const store = await fresh()
    await setMagazine(store, { timeZone: 'Asia/Baku' })
    const { oleg, answer } = await spoken(store, { how })
    await answer(oleg, 'So did I.', 1)
    for (const minutes of before) await tellByMail(store, mail, after(minutes))
    expect(await letters(store)).toEqual([])
    await tellByMail(store, mail, after(then))
    expect(await letters(store)).toHaveLength(1)
  })

  test('one click ends the letters of a kind and nothing else, and a token that is not ours ends nothing', async () => {
    const store = await fresh()
    const { leyla, oleg, answer } = await spoken(store)
    const token = stopToken(mail.secret, { memberId: leyla.id, kind: 'reply' })
    const wrong = [
      stopToken('another secret', { memberId: leyla.id, kind: 'reply' }),
      token.replace('reply', 'mention'),
      token.replace(/^reply-\w+/, `reply-${oleg.id.toString(36)}`),
      stopToken(mail.secret, { memberId: 999, kind: 'reply' }),
      'reply',
    ]
    for (const each of wrong) {
      expect(await stopMail(store, mail.secret, each)).toBe(false)
      expect(await stopped(store.read, mail.secret, each)).toBeUndefined()
    }
    expect(await choicesOf(store.read, leyla.id)).toEqual(usual)
    expect(await stopped(store.read, mail.secret, token)).toEqual({ kind: 'reply', done: false })
    expect(await stopMail(store, mail.secret, token)).toBe(true)
    expect(await stopMail(store, mail.secret, token)).toBe(true)
    expect(await stopped(store.read, mail.secret, token)).toEqual({ kind: 'reply', done: true })
    expect(await choicesOf(store.read, leyla.id)).toEqual({ ...usual, reply: 'never' })
    await answer(oleg, 'So did I.', 1)
    await tellByMail(store, mail, after(2))
    expect(await letters(store)).toEqual([])
    expect(await store.read.$count(store.t.notices, eq(store.t.notices.memberId, leyla.id))).toBe(1)
  })

  test('a letter that tells of much is cut, and says so', async () => {
    const store = await fresh()
    const { oleg, answer } = await spoken(store, { how: 'hourly' })
    for (let n = 1; n <= 22; n++) await answer(oleg, `${n}. ${'word '.repeat(200)}`, n)
    await tellByMail(store, mail, after(61))
    const [letter] = await letters(store)
    expect(letter?.subject).toBe('22 replies to you')
    expect(letter?.text).toContain('2 more are not shown here.')
    expect(letter?.text.match(/ …$/gm)).toHaveLength(20)
  })
})
