import { eq, gt } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { newsFor, noticesOf } from '@/magazine/account/notices'
import { readAllNotices } from '@/magazine/account/read-notices'
import { noon, scene } from '@/testing/conversation-scene'
import { eachEngine } from '@/testing/each-engine'
import { newestComment } from './fresh'
import { followConversation, followsOf, followThread, unfollowConversation, unfollowThread } from './follow'
import { followedBy } from './followed-news'
import { muteMember } from './mute'
import { markRead } from './read'

const after = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)
const countsOf = async (store: Store, id: number) =>
  (await followedBy(store, id)).map(({ thread, count }) => (thread === undefined ? { count } : { thread, count }))

eachEngine(fresh => {
  test('what others say in a conversation after one follows it is counted as new, until it is read', async () => {
    const store = await fresh()
    const { slug, article, leyla, oleg, mira, say, turn } = await scene(store)
    await say(oleg, 'Before.')
    await followConversation(store, leyla, slug, after(2))
    await followConversation(store, leyla, slug, after(3))
    expect(await followsOf(store, leyla.id, article.id)).toEqual({ conversation: true, threads: new Set() })
    expect(await countsOf(store, leyla.id)).toEqual([{ count: 0 }])
    const first = await say(oleg, 'One.', undefined, 10)
    await say(mira, 'Two.', first, 11)
    await say(leyla, 'My own.', undefined, 12)
    await turn(await say(mira, 'A boat for you.', undefined, 13), 'rejected')
    expect(await followedBy(store, leyla.id)).toEqual([
      { article: { slug, headline: 'The sea', language: 'en' }, count: 2, latest: after(11) },
    ])
    expect(await newsFor(store, leyla.id)).toBe(1)
    const newest = await newestComment(store, article.id)
    await markRead(store, leyla.id, { articleId: article.id, newest, threads: [], ids: [] }, after(14))
    expect(await countsOf(store, leyla.id)).toEqual([{ count: 0 }])
    expect(await newsFor(store, leyla.id)).toBe(0)
    await say(oleg, 'Three.', undefined, 15)
    expect(await countsOf(store, leyla.id)).toEqual([{ count: 1 }])
    expect(await followedBy(store, oleg.id)).toEqual([])
    await unfollowConversation(store, leyla, slug)
    expect(await followedBy(store, leyla.id)).toEqual([])
  })

  test('a conversation is followed before anything is said in it, and one that is none is not', async () => {
    const store = await fresh()
    const { slug, leyla, oleg, say } = await scene(store)
    await followConversation(store, leyla, slug, after(0))
    await say(oleg, 'The first.', undefined, 1)
    expect(await countsOf(store, leyla.id)).toEqual([{ count: 1 }])
    await expect(followConversation(store, leyla, 'none', noon)).rejects.toMatchObject({ status: 404 })
    await expect(followThread(store, leyla, 999, noon)).rejects.toMatchObject({ status: 404 })
  })

  test('a thread is followed by any of its comments, and nothing of the others is news', async () => {
    const store = await fresh()
    const { article, leyla, oleg, mira, say } = await scene(store)
    const root = await say(oleg, 'A thread.', undefined, 1)
    const reply = await say(mira, 'A reply.', root, 2)
    const other = await say(oleg, 'Another thread.', undefined, 3)
    await followThread(store, leyla, reply, after(4))
    expect(await followsOf(store, leyla.id, article.id)).toEqual({ conversation: false, threads: new Set([root]) })
    await say(mira, 'Elsewhere.', other, 5)
    expect(await countsOf(store, leyla.id)).toEqual([{ thread: root, count: 0 }])
    await say(mira, 'Here.', root, 6)
    const last = await say(oleg, 'And here.', reply, 7)
    expect(await countsOf(store, leyla.id)).toEqual([{ thread: root, count: 2 }])
    await markRead(store, leyla.id, { articleId: article.id, threads: [{ id: root, last }], ids: [] }, after(8))
    expect(await countsOf(store, leyla.id)).toEqual([{ thread: root, count: 0 }])
    await unfollowThread(store, leyla, root)
    expect(await followedBy(store, leyla.id)).toEqual([])
  })

  test('nothing of whom one has muted is news, and a thread of a conversation followed is not news twice', async () => {
    const store = await fresh()
    const { slug, leyla, oleg, mira, say } = await scene(store)
    const root = await say(oleg, 'A thread.', undefined, 1)
    await followThread(store, leyla, root, after(2))
    await followConversation(store, leyla, slug, after(2))
    await muteMember(store, leyla, oleg.handle, after(3))
    await say(oleg, 'To nobody.', root, 4)
    expect(await newsFor(store, leyla.id)).toBe(0)
    await say(mira, 'To all.', root, 5)
    expect(await newsFor(store, leyla.id)).toBe(1)
    expect(await countsOf(store, leyla.id)).toEqual([{ count: 1 }])
  })

  test('what one is told of is new until its page was read, or everything was marked', async () => {
    const store = await fresh()
    const { slug, article, leyla, oleg, mira, say } = await scene(store)
    const mine = await say(leyla, 'I saw it.', undefined, 1)
    const first = await say(oleg, 'So did I.', mine, 2)
    await say(mira, `And @${leyla.handle} is right.`, undefined, 3)
    const late = await say(mira, 'I, too.', mine, 4)
    await followConversation(store, leyla, slug, after(5))
    await say(oleg, 'More.', undefined, 6)
    await say(oleg, 'Told of by itself.', mine, 6)
    expect(await countsOf(store, leyla.id)).toEqual([{ count: 1 }])
    await store.write(async tx => void (await tx.delete(tx.t.notices).where(gt(tx.t.notices.createdAt, after(5)))))
    expect(await countsOf(store, leyla.id)).toEqual([{ count: 2 }])
    expect(await newsFor(store, leyla.id)).toBe(4)
    await markRead(store, leyla.id, { articleId: article.id, threads: [], ids: [mine, first] }, after(7))
    expect(await newsFor(store, leyla.id)).toBe(3)
    const { items } = await noticesOf(store, { memberId: leyla.id, show: 'all' })
    expect(items.map(({ kind, isNew, comment, by }) => ({ kind, isNew, id: comment?.id, by: by?.name }))).toEqual([
      { kind: 'reply', isNew: true, id: late, by: 'Mira' },
      { kind: 'mention', isNew: true, id: expect.any(Number), by: 'Mira' },
      { kind: 'reply', isNew: false, id: first, by: 'Oleg' },
    ])
    await readAllNotices(store, leyla.id, after(8))
    expect(await newsFor(store, leyla.id)).toBe(0)
    expect(await countsOf(store, leyla.id)).toEqual([{ count: 0 }])
    const { notices } = store.t
    expect(await store.read.$count(notices, eq(notices.readAt, after(7)))).toBe(1)
  })
})
