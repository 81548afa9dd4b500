import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { conversationPage } from '@/magazine/conversation/conversation'
import { deskScene, hoursAfterNoon, site } from '@/testing/desk-scene'
import { eachEngine } from '@/testing/each-engine'
import { decide, type Decision } from './decide'
import { moderationLog } from './log'
import { decisionsOn } from './own'

const now = hoursAfterNoon(3)
const commentOf = async ({ read }: Store, id: number) => {
  const [comment] = await read.select().from(read.t.comments).where(eq(read.t.comments.id, id))
  return comment
}
const everything = async ({ read, t }: Store) => ({
  comments: await read.select().from(t.comments).orderBy(t.comments.id),
  decisions: await read.select().from(t.decisions).orderBy(t.decisions.id),
  reports: await read.select().from(t.reports).orderBy(t.reports.id),
  letters: await read.select().from(t.letters).orderBy(t.letters.id),
})
const confirm = (store: Store, memberId: number) =>
  store.write(async tx => {
    await tx.update(tx.t.members).set({ emailConfirmedAt: now }).where(eq(tx.t.members.id, memberId))
  })

eachEngine(fresh => {
  test('a rejected comment is gone from the conversation, its reports are answered, and the log says why', async () => {
    const store = await fresh()
    const { article, leyla, oleg, edda, say, report } = await deskScene(store)
    const id = await say(leyla, 'Buy my boats.')
    await report(oleg, id)
    const seen = { revision: 1, decision: 0, report: 1 }
    const decision = { commentId: id, decision: 'reject' as const, reason: 'subject', note: ' Not here. ', seen, site }
    const number = await decide(store, edda, decision, now)
    expect((await conversationPage(store, article, { sort: 'newest' })).items).toEqual([])
    const { comments, decisions, reports } = await everything(store)
    expect(comments).toMatchObject([{ state: 'rejected', lastDecision: number }])
    expect(decisions).toMatchObject([
      { commentId: id, memberId: leyla.id, moderatorId: edda.id, byRole: 'moderator', note: 'Not here.' },
    ])
    expect(reports).toMatchObject([{ decisionId: number }])
    expect((await moderationLog(store)).items).toMatchObject([
      { number, deed: 'rejected', guideline: { number: 2, title: 'Keep to the subject' } },
    ])
  })

  test('an approved comment stays, and one that was rejected comes back', async () => {
    const store = await fresh()
    const { article, leyla, edda, say, judge } = await deskScene(store)
    const id = await say(leyla, 'I have seen it.')
    await judge(edda, id, 'approve')
    await judge(edda, id, 'reject')
    await judge(edda, id, 'approve')
    expect((await conversationPage(store, article, { sort: 'newest' })).items).toMatchObject([{ id }])
    const deeds = (await moderationLog(store)).items.map(({ deed }) => deed)
    expect(deeds).toEqual(['restored', 'rejected', 'approved'])
  })

  test('of two moderators one is first; the other is told who, when and what, and nothing of theirs is kept', async () => {
    const store = await fresh()
    const { leyla, edda, ilka, say } = await deskScene(store)
    await confirm(store, leyla.id)
    const seen = { revision: 1, decision: 0, report: 0 }
    for (let n = 0; n < 5; n++) {
      const id = await say(leyla, `No ${n}`)
      const approve: Decision = { commentId: id, decision: 'approve', note: '', seen, site }
      const reject: Decision = { ...approve, decision: 'reject', reason: 'people' }
      const acts = [decide(store, edda, approve, now), decide(store, ilka, reject, now)]
      const [one, other] = await Promise.allSettled(n % 2 ? acts.toReversed() : acts)
      expect(new Set([one?.status, other?.status])).toEqual(new Set(['fulfilled', 'rejected']))
      const refused = [one, other].find(act => act?.status === 'rejected')
      expect(refused?.reason).toMatchObject({
        code: 'moderation.alreadyDecided',
        status: 409,
        values: { when: '24 November, 15:00' },
      })
      const { decisions, letters } = await everything(store)
      const [made, ...more] = decisions.filter(({ commentId }) => commentId === id)
      expect(more).toEqual([])
      expect((await commentOf(store, id))?.state).toBe(made?.decision === 'reject' ? 'rejected' : 'published')
      expect(letters).toHaveLength(decisions.filter(({ decision }) => decision === 'reject').length)
    }
  })

  test('a decision sent twice is one decision, and one letter', async () => {
    const store = await fresh()
    const { leyla, edda, say } = await deskScene(store)
    await confirm(store, leyla.id)
    const seen = { revision: 1, decision: 0, report: 0 }
    const commentId = await say(leyla, 'Buy my boats.')
    const twice: Decision = { commentId, decision: 'reject', reason: 'people', note: '', seen, site }
    const numbers = await Promise.all([decide(store, edda, twice, now), decide(store, edda, twice, now)])
    expect(numbers[0]).toBe(numbers[1])
    const { decisions, letters } = await everything(store)
    expect([decisions.length, letters.length]).toEqual([1, 1])
  })

  test('a comment edited since it was read is not decided on', async () => {
    const store = await fresh()
    const { leyla, edda, say } = await deskScene(store)
    const commentId = await say(leyla, 'Kind words.')
    await store.write(async tx => {
      await tx.update(tx.t.comments).set({ words: 'Others.', revision: 2 }).where(eq(tx.t.comments.id, commentId))
    })
    const before = await everything(store)
    const stale: Decision = { commentId, decision: 'approve', seen: { revision: 1, decision: 0, report: 0 }, site }
    await expect(decide(store, edda, stale, now)).rejects.toMatchObject({ code: 'moderation.edited', status: 409 })
    expect(await everything(store)).toEqual(before)
    await decide(store, edda, { ...stale, seen: { revision: 2, decision: 0, report: 0 } }, now)
  })

  test('a rejection names a rule that there is; without one nothing is decided', async () => {
    const store = await fresh()
    const { leyla, edda, say } = await deskScene(store)
    const commentId = await say(leyla, 'Buy my boats.')
    const before = await everything(store)
    for (const reason of [undefined, '', 'no-such-rule'])
      await expect(decide(store, edda, { commentId, decision: 'reject', reason, site }, now)).rejects.toMatchObject({
        code: 'moderation.chooseReason',
        field: 'reason',
        status: 422,
      })
    expect(await everything(store)).toEqual(before)
  })

  test('nobody decides on their own words, nor on those of an equal or higher role', async () => {
    const store = await fresh()
    const { edda, ilka, editor, owner, say, judge } = await deskScene(store)
    const [ofEdda, ofIlka, ofEditor, ofOwner] = [
      await say(edda, 'By Edda'),
      await say(ilka, 'By Ilka'),
      await say(editor, 'By Ruta'),
      await say(owner, 'By Oskar'),
    ]
    const before = await everything(store)
    for (const verdict of ['approve', 'reject'] as const) {
      await expect(judge(edda, ofEdda, verdict)).rejects.toMatchObject({ code: 'moderation.ownWords', status: 403 })
      for (const id of [ofIlka, ofEditor, ofOwner])
        await expect(judge(edda, id, verdict)).rejects.toMatchObject({ code: 'moderation.higherRole', status: 403 })
      await expect(judge(editor, ofOwner, verdict)).rejects.toMatchObject({ status: 403 })
      await expect(judge(owner, ofOwner, verdict)).rejects.toMatchObject({ status: 403 })
    }
    expect(await everything(store)).toEqual(before)
    await judge(editor, ofEdda, 'reject')
    await judge(owner, ofEditor, 'reject')
    expect((await moderationLog(store)).items.map(({ byRole }) => byRole)).toEqual(['owner', 'editor'])
  })

  test('what is not there, or was deleted by its author, is not decided on', async () => {
    const store = await fresh()
    const { leyla, edda, say, turn, judge } = await deskScene(store)
    const id = await say(leyla, 'Gone in a minute.')
    await turn(id, 'deleted')
    for (const gone of [id, 4_711])
      await expect(judge(edda, gone, 'reject')).rejects.toMatchObject({ code: 'comment.gone', status: 404 })
  })

  test('what is rejected is not rejected again', async () => {
    const store = await fresh()
    const { leyla, edda, ilka, say, judge } = await deskScene(store)
    const id = await say(leyla, 'Buy my boats.')
    await judge(edda, id, 'reject')
    await expect(judge(ilka, id, 'reject', 'subject')).rejects.toMatchObject({ code: 'moderation.isRejected' })
  })

  test('a report that came after an approval was read waits on', async () => {
    const store = await fresh()
    const { leyla, oleg, mira, edda, say, report } = await deskScene(store)
    const commentId = await say(leyla, 'I have seen it.')
    await report(oleg, commentId)
    await report(mira, commentId, 'She was never there.')
    const seen = { revision: 1, decision: 0, report: 1 }
    const first = await decide(store, edda, { commentId, decision: 'approve', seen, site }, now)
    expect((await everything(store)).reports.map(({ decisionId }) => decisionId)).toEqual([first, null])
    const last = { revision: 1, decision: first, report: 1 }
    const second = await decide(store, edda, { commentId, decision: 'reject', reason: 'people', seen: last, site }, now)
    expect((await everything(store)).reports.map(({ decisionId }) => decisionId)).toEqual([first, second])
  })

  test('a note to the member arrives though the comment stays: by letter, and at the account', async () => {
    const store = await fresh()
    const { leyla, edda, say, judge } = await deskScene(store)
    await confirm(store, leyla.id)
    const [noted, other] = [await say(leyla, 'I have seen it.'), await say(leyla, 'Twice.')]
    await decide(store, edda, { commentId: noted, decision: 'approve', note: 'Name a source.', site }, now)
    await judge(edda, other, 'approve')
    expect((await everything(store)).letters).toMatchObject([
      { subject: 'Your comment on “The sea” was approved', text: expect.stringContaining('> Name a source.') },
    ])
    expect((await decisionsOn(store, leyla.id)).items).toMatchObject([
      { deed: 'approved', note: 'Name a source.', comment: { id: noted, published: true } },
    ])
  })

  test('a letter tells what was removed and why, and that it is back, to who confirmed the address and nobody else', async () => {
    const store = await fresh()
    const { leyla, oleg, edda, say, judge } = await deskScene(store)
    await confirm(store, leyla.id)
    const [confirmed, unconfirmed] = [await say(leyla, 'Buy my\nboats.'), await say(oleg, 'And mine.')]
    await judge(edda, confirmed, 'approve')
    await judge(edda, unconfirmed, 'reject')
    expect((await everything(store)).letters).toEqual([])
    const note = 'Bcc: all\r\nNot here.'
    await decide(store, edda, { commentId: confirmed, decision: 'reject', reason: 'subject', note, site }, now)
    await judge(edda, confirmed, 'approve')
    const [removed, back, ...more] = (await everything(store)).letters
    expect(more).toEqual([])
    expect(removed).toMatchObject({ to: 'leyla@example.org', subject: 'Your comment on “The sea” was removed' })
    for (const part of ['> Buy my\n> boats.', '2. Keep to the subject', '> Bcc: all\n> Not here.', `${site}/account`])
      expect(removed?.text).toContain(part)
    expect(back?.subject).toBe('Your comment on “The sea” is back')
  })
})
