import { expect, test } from 'vitest'
import { readCursor } from '@/db/cursor'
import { deskScene } from '@/testing/desk-scene'
import { eachEngine } from '@/testing/each-engine'
import { moderationLog } from './log'
import { decisionsOn, reasonsFor } from './own'
import { decisionsInAccount, entriesInLog } from './rules'

eachEngine(fresh => {
  test('the log has every decision once, newest first, 50 a page, without a name of a person or a word of theirs', async () => {
    const store = await fresh()
    const { slug, leyla, edda, say, judge } = await deskScene(store)
    const id = await say(leyla, 'Buy my boats.')
    for (let n = 0; n < entriesInLog + 2; n++) await judge(edda, id, n % 2 ? 'approve' : 'reject')
    const first = await moderationLog(store)
    const second = await moderationLog(store, { after: readCursor(first.next) })
    expect(second.next).toBeUndefined()
    const numbers = [...first.items, ...second.items].map(({ number }) => number)
    expect(numbers).toEqual(Array.from({ length: entriesInLog + 2 }, (_, n) => entriesInLog + 2 - n))
    expect(second.items[1]).toMatchObject({
      deed: 'rejected',
      guideline: { number: 1, title: 'Speak to people' },
      article: { slug, headline: 'The sea' },
      byRole: 'moderator',
    })
    expect(JSON.stringify(first.items)).not.toMatch(/boats|leyla|edda/i)
  })

  test('the log says what somebody was when they decided, whatever they are now', async () => {
    const store = await fresh()
    const { leyla, editor, say, judge } = await deskScene(store)
    await judge(editor, await say(leyla, 'Buy my boats.'), 'reject')
    await store.write(async tx => void (await tx.update(tx.t.members).set({ role: 'member' })))
    expect((await moderationLog(store)).items).toMatchObject([{ byRole: 'editor' }])
  })

  test('the log says nothing of an article that is no longer published', async () => {
    const store = await fresh()
    const { leyla, edda, say, judge } = await deskScene(store)
    await judge(edda, await say(leyla, 'Buy my boats.'), 'reject')
    await store.write(async tx => void (await tx.update(tx.t.articles).set({ state: 'withdrawn' })))
    expect((await moderationLog(store)).items).toMatchObject([{ deed: 'rejected', article: undefined }])
  })

  test('a member reads what was decided on their own words and why, and on nobody else’s', async () => {
    const store = await fresh()
    const { slug, leyla, oleg, edda, say, judge } = await deskScene(store)
    const [left, removed, others] = [await say(leyla, 'One'), await say(leyla, 'Two'), await say(oleg, 'Three')]
    await judge(edda, left, 'approve')
    await judge(edda, removed, 'reject', 'subject')
    await judge(edda, others, 'reject')
    const reject = {
      deed: 'rejected',
      guideline: { number: 2, title: 'Keep to the subject' },
      comment: { id: removed, words: 'Two', published: false },
      article: { slug },
    }
    expect((await decisionsOn(store, leyla.id)).items).toMatchObject([reject])
    await judge(edda, removed, 'approve')
    expect((await decisionsOn(store, leyla.id)).items).toMatchObject([
      { deed: 'restored', comment: { id: removed, published: true } },
      { deed: 'rejected', comment: { published: true } },
    ])
    expect((await decisionsOn(store, edda.id)).items).toEqual([])
  })

  test('a long list of decisions goes on behind its cursor', async () => {
    const store = await fresh()
    const { leyla, edda, say, judge } = await deskScene(store)
    const id = await say(leyla, 'Buy my boats.')
    for (let n = 0; n <= decisionsInAccount; n++) await judge(edda, id, n % 2 ? 'approve' : 'reject')
    const { items, next } = await decisionsOn(store, leyla.id)
    const rest = await decisionsOn(store, leyla.id, { after: readCursor(next) })
    expect([items.length, rest.items.length, rest.next]).toEqual([decisionsInAccount, 1, undefined])
  })

  test('the place of a removed comment has its reason, others have none', async () => {
    const store = await fresh()
    const { leyla, edda, say, judge } = await deskScene(store)
    const [one, two, three] = [await say(leyla, 'One'), await say(leyla, 'Two'), await say(leyla, 'Three')]
    await judge(edda, one, 'reject', 'subject')
    await judge(edda, two, 'reject')
    await judge(edda, two, 'approve')
    expect(await reasonsFor(store, [one, two, three])).toEqual(new Map([[one, 'Keep to the subject']]))
    expect(await reasonsFor(store, [])).toEqual(new Map())
  })
})
