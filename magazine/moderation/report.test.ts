import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Store } from '@/db/store'
import type { Member } from '@/magazine/people/member'
import { deskScene } from '@/testing/desk-scene'
import { eachEngine } from '@/testing/each-engine'
import { reportBy, reportComment } from './report'
import { queueLengths, queuePage } from './queue'
import { longestReport } from './rules'

const disable = (store: Store, { id }: Member) =>
  store.write(async tx => {
    await tx.update(tx.t.members).set({ disabledAt: new Date() }).where(eq(tx.t.members.id, id))
  })

eachEngine(fresh => {
  test('a member reports a comment once, however often they send it', async () => {
    const store = await fresh()
    const { leyla, oleg, mira, say, report } = await deskScene(store)
    const id = await say(leyla, 'Buy my boats.')
    await Promise.all([report(oleg, id, 'It sells.'), report(oleg, id, 'It sells.'), report(oleg, id, 'Or something.')])
    await report(mira, id, '', 'subject')
    const rows = await store.read.select().from(store.t.reports).orderBy(store.t.reports.id)
    expect(rows).toMatchObject([
      { memberId: oleg.id, words: 'It sells.', guidelineId: null, decisionId: null },
      { memberId: mira.id, words: '', guidelineId: 2, decisionId: null },
    ])
  })

  test('a report names a rule, or says what is wrong', async () => {
    const store = await fresh()
    const { leyla, oleg, say, report } = await deskScene(store)
    const id = await say(leyla, 'Buy my boats.')
    const refused = { field: 'words', status: 422 }
    for (const [words, rule] of [[''], [' \n '], ['\u200b'], ['', 'no-such-rule']])
      await expect(report(oleg, id, words, rule)).rejects.toMatchObject({
        ...refused,
        code: 'moderation.sayWhatIsWrong',
      })
    await expect(report(oleg, id, 'x'.repeat(longestReport + 1))).rejects.toMatchObject({
      ...refused,
      code: 'moderation.reportTooLong',
      values: { length: longestReport + 1, most: longestReport },
    })
    await expect(report(oleg, id, 'a\0b')).rejects.toMatchObject({ ...refused, code: 'comment.unreadable' })
    expect(await store.read.$count(store.t.reports)).toBe(0)
    await report(oleg, id, '👩‍👧'.repeat(333))
    expect(await store.read.$count(store.t.reports)).toBe(1)
  })

  test('nobody reports their own comment, nor one that isn’t to be seen', async () => {
    const store = await fresh()
    const { leyla, oleg, say, report, turn } = await deskScene(store)
    const id = await say(leyla, 'Buy my boats.')
    await expect(report(leyla, id)).rejects.toMatchObject({ code: 'moderation.reportOwn', status: 403 })
    for (const state of ['held', 'rejected', 'deleted'] as const) {
      await turn(id, state)
      await expect(report(oleg, id)).rejects.toMatchObject({ code: 'comment.gone', status: 404 })
    }
    await turn(id, 'published')
    await store.write(async tx => void (await tx.update(tx.t.articles).set({ state: 'withdrawn' })))
    await expect(report(oleg, id)).rejects.toMatchObject({ code: 'comment.gone', status: 404 })
    await expect(reportComment(store, oleg, { commentId: 4_711, words: 'Look.' })).rejects.toMatchObject({
      status: 404,
    })
    expect(await store.read.$count(store.t.reports)).toBe(0)
  })

  test('a report is taken only if somebody can decide on it, and then it stands in their queue', async () => {
    const store = await fresh()
    const { oleg, edda, editor, owner, say, report } = await deskScene(store)
    const [ofEdda, ofEditor, ofOwner] = [await say(edda, 'One'), await say(editor, 'Two'), await say(owner, 'Three')]
    const refused = { code: 'moderation.reportNobodyAbove', status: 403, values: { name: 'Oskar' } }
    await expect(report(oleg, ofOwner)).rejects.toMatchObject(refused)
    await report(oleg, ofEditor)
    await report(oleg, ofEdda)
    const { items } = await queuePage(store, owner, { queue: 'reported' })
    expect(items.map(({ id }) => id)).toEqual([ofEditor, ofEdda])
    expect((await queueLengths(store, owner)).reported.count).toBe(2)
    await disable(store, owner)
    await expect(report(edda, ofEditor)).rejects.toMatchObject({ ...refused, values: { name: 'Ruta' } })
    expect(await store.read.$count(store.t.reports)).toBe(2)
  })

  test('who reported learns what came of it and how it is now, and nobody else learns of the report', async () => {
    const store = await fresh()
    const { leyla, oleg, mira, edda, say, report, turn, judge } = await deskScene(store)
    const [stays, goes] = [await say(leyla, 'I have seen it.'), await say(leyla, 'Buy my boats.')]
    for (const id of [stays, goes]) await report(oleg, id)
    expect(await reportBy(store, oleg, stays)).toMatchObject({ outcome: 'waits' })
    await judge(edda, stays, 'approve')
    await judge(edda, goes, 'reject')
    expect(await reportBy(store, oleg, stays)).toMatchObject({ outcome: 'stays' })
    expect(await reportBy(store, oleg, goes)).toMatchObject({ outcome: 'removed' })
    await judge(edda, stays, 'reject')
    await judge(edda, goes, 'approve')
    expect(await reportBy(store, oleg, stays)).toMatchObject({ outcome: 'removed' })
    expect(await reportBy(store, oleg, goes)).toMatchObject({ outcome: 'restored' })
    await turn(goes, 'deleted')
    expect(await reportBy(store, oleg, goes)).toMatchObject({ outcome: 'gone' })
    for (const other of [leyla, mira]) expect(await reportBy(store, other, stays)).toBeUndefined()
  })
})
