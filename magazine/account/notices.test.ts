import { isNull } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { readCursor } from '@/db/cursor'
import { tellByMail } from '@/magazine/conversation/tell'
import { deskScene, hoursAfterNoon, site } from '@/testing/desk-scene'
import { eachEngine } from '@/testing/each-engine'
import { decide } from '@/magazine/moderation/decide'
import { newsFor, noticesOf } from './notices'
import { readDecisions } from './read-notices'
import { noticesOnPage } from './rules'

eachEngine(fresh => {
  test('who wrote what is decided on is told so in the page, once for each decision, and by no second letter', async () => {
    const store = await fresh()
    const { leyla, oleg, edda, say } = await deskScene(store)
    const id = await say(leyla, 'Buy my boats.')
    const on = (decision: 'approve' | 'reject', hours: number) =>
      decide(store, edda, { commentId: id, decision, reason: 'subject', site }, hoursAfterNoon(hours))
    await on('approve', 1) // it was published, and stays: nothing to tell
    await on('reject', 2)
    await on('approve', 3)
    await tellByMail(store, { site, secret: 'a secret' }, hoursAfterNoon(4))
    expect(await store.read.$count(store.t.letters)).toBe(0) // the address was never confirmed
    expect(await store.read.$count(store.t.notices, isNull(store.t.notices.mailedAt))).toBe(0)
    const { items } = await noticesOf(store, { memberId: leyla.id, show: 'decisions' })
    expect(items.map(({ kind, deed, isNew, comment }) => ({ kind, deed, isNew, id: comment?.id }))).toEqual([
      { kind: 'decision', deed: 'restored', isNew: true, id },
      { kind: 'decision', deed: 'rejected', isNew: true, id },
    ])
    expect(await newsFor(store, leyla.id)).toBe(2)
    expect(await newsFor(store, oleg.id)).toBe(0)
    await readDecisions(store, leyla.id, hoursAfterNoon(5))
    expect(await newsFor(store, leyla.id)).toBe(0)
  })

  test('replies in one conversation stand together, with how many others wrote; pages neither skip nor repeat', async () => {
    const store = await fresh()
    const { leyla, oleg, edda, say } = await deskScene(store)
    const mine = await say(leyla, 'I saw it.')
    for (let n = 0; n < noticesOnPage; n++) await say(oleg, `Answer ${n}.`, mine)
    const last = await say(edda, 'The last answer.', mine)
    const asked = { memberId: leyla.id, show: 'replies' } as const
    const { items, next = '' } = await noticesOf(store, asked)
    expect(items).toMatchObject([{ kind: 'reply', comment: { id: last }, by: { name: edda.name, others: 1 } }])
    expect((await noticesOf(store, { ...asked, show: 'mentions' })).items).toEqual([])
    const rest = await noticesOf(store, { ...asked, after: readCursor(next) })
    expect(rest.items).toMatchObject([{ comment: { excerpt: 'Answer 0.' }, by: { others: 0 } }])
    expect(rest.next).toBeUndefined()
  })
})
