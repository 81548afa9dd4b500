import { expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { chooseMail } from '@/magazine/mail/choices'
import { type How, usual } from '@/magazine/mail/rules'
import { stopMail } from '@/magazine/mail/stop'
import { noon, scene } from '@/testing/conversation-scene'
import { eachEngine } from '@/testing/each-engine'
import { followConversation, followThread } from './follow'
import { tellFollowersByMail } from './follow-mail'
import { newestComment } from './fresh'
import { muteMember } from './mute'
import { markRead } from './read'
import { tellByMail } from './tell'

const mail = { site: 'https://plumbline.example', secret: 'a secret of the magazine' }
const after = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)
const letters = ({ read }: Store) => read.select().from(read.t.letters).orderBy(read.t.letters.id)

/** Leyla follows a conversation in which Oleg has said something. */
async function followed(store: Store, how: How = 'once') {
  const made = await scene(store)
  const { slug, leyla, oleg, say } = made
  await store.write(async tx => void (await tx.update(tx.t.members).set({ emailConfirmedAt: noon })))
  await chooseMail(store, leyla.id, { ...usual, followed: how })
  const root = await say(oleg, 'Long before.', undefined, 0)
  await followConversation(store, leyla, slug, after(0))
  return { ...made, root, tell: (minutes: number) => tellFollowersByMail(store, mail, after(minutes)) }
}

eachEngine(fresh => {
  test('who follows a conversation gets one letter an hour, with all that others said meanwhile', async () => {
    const store = await fresh()
    const { leyla, oleg, mira, say, tell, root } = await followed(store)
    await tell(0.5)
    expect(await letters(store)).toEqual([])
    await say(oleg, 'First.', undefined, 1)
    await Promise.all([tell(2), tell(2)])
    await say(mira, 'Second.', root, 3)
    await say(leyla, 'My own.', root, 4)
    await say(oleg, 'Third.', undefined, 5)
    for (const minutes of [6, 30, 61]) await tell(minutes)
    const [first, ...early] = await letters(store)
    expect(early).toEqual([])
    expect(first).toMatchObject({ to: 'leyla@example.org', kind: 'followed', subject: 'Oleg wrote on “The sea”' })
    await tell(63)
    await tell(64)
    const [, second, ...more] = await letters(store)
    expect(more).toEqual([])
    expect(second?.subject).toBe('2 comments in conversations you follow')
    expect(second?.text).toMatch(/> Second\.[^]*> Third\./)
    expect(second?.text).not.toContain('My own.')
    expect(second?.html).toContain(`href="https://plumbline.example/unsubscribe/${second?.stop}"`)
    await stopMail(store, mail.secret, second?.stop ?? '')
    await say(oleg, 'Fourth.', undefined, 70)
    await tell(140)
    expect(await letters(store)).toHaveLength(2)
  })

  test.each<[How, number[], number]>([
    ['hourly', [5, 59], 61],
    ['daily', [5, 600, 1199], 1201], // 08:00 by UTC, 20 hours after noon
  ])('who chose %s hears of it then, and of two conversations in one letter', async (how, before, then) => {
    const store = await fresh()
    const { oleg, say, tell } = await followed(store, how)
    await say(oleg, 'One.', undefined, 1)
    await say(oleg, 'Two.', undefined, 2)
    for (const minutes of before) await tell(minutes)
    expect(await letters(store)).toEqual([])
    await tell(then)
    expect((await letters(store)).map(({ subject }) => subject)).toEqual(['2 comments in conversations you follow'])
  })

  test('what was read, is answered to them, or was said by whom they muted, is mailed to nobody who follows', async () => {
    const store = await fresh()
    const { article, leyla, oleg, mira, say, tell } = await followed(store)
    await say(mira, 'Read already.', undefined, 1)
    const newest = await newestComment(store, article.id)
    await markRead(store, leyla.id, { articleId: article.id, newest, threads: [], ids: [] }, after(2))
    await muteMember(store, leyla, oleg.handle, after(2))
    await say(oleg, 'From nobody.', undefined, 3)
    await tell(4)
    expect(await letters(store)).toEqual([])
    const mine = await say(leyla, 'What?', undefined, 5)
    await say(mira, 'Nothing.', mine, 6)
    await tellByMail(store, mail, after(7))
    await tell(70)
    expect((await letters(store)).map(({ kind }) => kind)).toEqual(['reply'])
  })

  test('a thread that is followed is mailed of, alone; what nobody could be told for days is no news any more', async () => {
    const store = await fresh()
    const { mira, oleg, say, tell, root } = await followed(store)
    await chooseMail(store, mira.id, { ...usual, followed: 'once' })
    await followThread(store, mira, root, after(1))
    await say(oleg, 'Elsewhere.', undefined, 2)
    await say(oleg, 'Here.', root, 3)
    await tell(4)
    const [, ofMira, ...more] = await letters(store)
    expect(more).toEqual([])
    expect(ofMira).toMatchObject({ to: 'mira@example.org', subject: 'Oleg wrote on “The sea”' })
    expect(ofMira?.text).toContain('> Here.')
    expect(ofMira?.text).not.toContain('Elsewhere.')
    await say(oleg, 'Later.', root, 100)
    await tell(100 + 4 * 24 * 60)
    expect(await letters(store)).toHaveLength(2)
  })
})
