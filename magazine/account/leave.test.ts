import { eq, getTableName, ne } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { conversationPage } from '@/magazine/conversation/conversation'
import { recommendArticle, recommendComment } from '@/magazine/conversation/recommend'
import { commentEntries } from '@/magazine/feeds/comment-entries'
import { hashPassword } from '@/magazine/people/password'
import { keepLimits } from '@/magazine/people/limits'
import type { Member } from '@/magazine/people/member'
import { personByHandle } from '@/magazine/people/person'
import { memberBySession, startSession } from '@/magazine/people/session-row'
import { hashOf } from '@/magazine/people/token'
import { indexFor } from '@/magazine/search/index-changes'
import { search } from '@/magazine/search/search'
import { person } from '@/testing/cast'
import { noon } from '@/testing/conversation-scene'
import { deskScene, site } from '@/testing/desk-scene'
import { eachEngine } from '@/testing/each-engine'
import { fillRows } from '@/testing/member-rows'
import { keepOnLeaving, lastMoment, leaveMagazine, stayMember } from './leave'
import { tendLeavers } from './leave-for-good'
import { leavingCounts, leavingPreview } from './leave-preview'
import { eraseSome, showSome } from './leave-words'
import { freshMinutes } from '@/magazine/people/rules'
import type { LeavingChoice } from './rules'

const asks = noon
const over = new Date(lastMoment(asks).getTime() + 1)
const address = '192.0.2.1'

/** Leaves with a session that has just begun. */
async function leave(store: Store, member: Member, words: LeavingChoice = 'erase') {
  const token = await store.write(tx => startSession(tx, member.id, asks))
  await leaveMagazine(
    store,
    member,
    { words, confirm: member.name, password: '', session: hashOf(token), address, site },
    asks,
  )
  return token
}

const stateOf = async ({ read, t }: Store, id: number) => {
  const [row] = await read.select().from(t.comments).where(eq(t.comments.id, id))
  return row && { state: row.state, words: row.words }
}

const found = async (store: Store) => {
  const results = await search(store, { words: 'herons' }, 'UTC')
  return results && results !== 'busy' ? results.items : []
}

/** Every text in every table; of search's own words the engines keep only what documents say. */
async function everything(store: Store): Promise<string> {
  const texts: string[] = []
  for (const table of Object.values(store.t)) {
    // The revision of an address that was there is never given to another page.
    if (getTableName(table) === 'revisions') continue
    texts.push(JSON.stringify(await store.read.select().from(table)))
  }
  return texts.join('\n').toLowerCase()
}

eachEngine(fresh => {
  const begun = async () => {
    keepLimits('off')
    const store = await fresh()
    const scene = await deskScene(store)
    return { store, scene, leyla: scene.leyla }
  }

  test('from the request on nobody sees the name or the comments that go, and the counts are those of what is left', async () => {
    const { store, scene, leyla } = await begun()
    const first = await scene.say(leyla, 'The pier was red.')
    const reply = await scene.say(scene.oleg, 'It was not.', first)
    const last = await scene.say(leyla, 'Nobody answered this about herons.')
    await indexFor(store, 1_000)
    expect(await found(store)).toHaveLength(1)
    const token = await leave(store, leyla)
    const { items } = await conversationPage(store, scene.article, { sort: 'newest' })
    expect(JSON.stringify(items)).not.toMatch(/Leyla|\bred\b|herons/)
    expect(items.map(({ id, state }) => ({ id, state }))).toEqual([{ id: first, state: 'deleted' }])
    expect(items[0]?.below[0]?.id).toBe(reply)
    expect(await personByHandle(store, leyla.handle)).toBeUndefined()
    expect(await memberBySession(store, hashOf(token), asks)).toBeUndefined()
    expect(await found(store)).toEqual([])
    expect(
      JSON.stringify(await commentEntries(store, { ...scene.article, slug: scene.slug }, { site, size: 9 })),
    ).not.toMatch(/Leyla|red/)
    const [article] = await store.read.select().from(store.t.articles)
    expect(article?.comments).toBe(1)
    expect(await stateOf(store, last)).toEqual({ state: 'deleted', words: 'Nobody answered this about herons.' })
  })

  test('what is kept is signed by a former member, in conversations and feeds', async () => {
    const { store, scene, leyla } = await begun()
    await scene.say(leyla, 'The pier was red.')
    await leave(store, leyla, 'keep')
    const { items } = await conversationPage(store, scene.article, { sort: 'newest' })
    expect(items[0]?.voice).toMatchObject({ name: '', handle: '', words: 'The pier was red.', badge: undefined })
    const [entry] = await commentEntries(store, { ...scene.article, slug: scene.slug }, { site, size: 9 })
    expect(entry?.title).toBe('a former member: The pier was red.')
    expect(entry?.authors).toEqual([{ name: 'a former member', address: undefined }])
  })

  test('who stays finds everything as it was; what a moderator removed stays removed', async () => {
    const { store, scene, leyla } = await begun()
    const said = await scene.say(leyla, 'The pier was red.')
    const removed = await scene.say(leyla, 'You fool.')
    const deleted = await scene.say(leyla, 'Taken back long ago.')
    await scene.turn(deleted, 'deleted')
    await scene.judge(scene.edda, removed, 'reject')
    await recommendArticle(store, leyla, scene.slug)
    await leave(store, leyla)
    await stayMember(store, leyla, new Date(over.getTime() - 2))
    expect(await personByHandle(store, leyla.handle)).toMatchObject({ name: leyla.name })
    expect(await stateOf(store, said)).toEqual({ state: 'published', words: 'The pier was red.' })
    expect(await stateOf(store, removed)).toEqual({ state: 'rejected', words: 'You fool.' })
    expect(await stateOf(store, deleted)).toEqual({ state: 'deleted', words: '' })
    const [article] = await store.read.select().from(store.t.articles)
    expect(article).toMatchObject({ comments: 1, recommends: 1 })
  })

  test('after 14 days nobody stays any more, and a job erases what was theirs', async () => {
    const { store, scene, leyla } = await begun()
    const said = await scene.say(leyla, 'The pier was red.')
    const theirs = await scene.say(scene.oleg, 'It was not.', said)
    await recommendArticle(store, leyla, scene.slug)
    await recommendComment(store, leyla, theirs)
    await leave(store, leyla)
    await tendLeavers(store, 'nowhere', new Date(over.getTime() - 2))
    expect(await stateOf(store, said)).toEqual({ state: 'deleted', words: 'The pier was red.' })
    await expect(stayMember(store, leyla, over)).rejects.toMatchObject({ code: 'leaving.over', status: 410 })
    await tendLeavers(store, 'nowhere', over)
    await tendLeavers(store, 'nowhere', over)
    expect(await stateOf(store, said)).toEqual({ state: 'deleted', words: '' })
    const [row] = await store.read.select().from(store.t.members).where(eq(store.t.members.id, leyla.id))
    expect(row).toMatchObject({
      name: '',
      email: `left:${leyla.id}`,
      leftAt: over,
      leavingAt: null,
      passwordHash: null,
    })
    const [article] = await store.read.select().from(store.t.articles)
    expect(article).toMatchObject({ comments: 1, recommends: 0 })
    const [comment] = await store.read.select().from(store.t.comments).where(eq(store.t.comments.id, theirs))
    expect(comment?.recommends).toBe(0)
    const again = await person(store, 'Leyla')
    expect(again.handle).toBe(leyla.handle)
  })

  test('a process that is killed on the way leaves nothing half done: the job goes on, to leave or to stay', async () => {
    const { store, scene, leyla } = await begun()
    const { members, comments } = store.t
    for (let n = 1; n <= 130; n++) await scene.say(leyla, `Number ${n}.`)
    const kept = await scene.say(leyla, 'This one is kept.')
    const published = () => store.read.$count(comments, eq(comments.state, 'published'))
    const asked = (words: 'each' | null) =>
      store.write(tx =>
        tx.update(members).set({ leavingAt: asks, leavingWords: words }).where(eq(members.id, leyla.id)),
      )
    await keepOnLeaving(store, leyla, { shown: [kept], keep: [kept] })
    await asked('each')
    await tendLeavers(store, 'nowhere', asks)
    expect(await published()).toBe(1)
    await asked(null)
    await store.write(tx => showSome(tx, { id: leyla.id, leavingAt: asks, words: null }))
    expect(await published()).toBe(41)
    await tendLeavers(store, 'nowhere', asks)
    expect(await published()).toBe(131)
    expect(await personByHandle(store, leyla.handle)).toBeDefined()
    await keepOnLeaving(store, leyla, { shown: [kept], keep: [kept] })
    await asked('each')
    await store.write(tx => eraseSome(tx, { id: leyla.id, leavingAt: asks, words: 'each' }))
    await tendLeavers(store, 'nowhere', over)
    expect(await store.read.$count(comments, ne(comments.words, ''))).toBe(1)
    expect(await store.read.$count(members, eq(members.leftAt, over))).toBe(1)
  })

  test('what each table held of who left is gone, and the log still says what was decided', async () => {
    const { store, scene, leyla } = await begun()
    const said = await scene.say(leyla, 'Xylophone secrets.')
    await scene.judge(scene.edda, said, 'reject')
    await fillRows(store, leyla, said, scene.article.id)
    await leave(store, leyla)
    await indexFor(store, 1_000)
    await tendLeavers(store, 'nowhere', over)
    await indexFor(store, 1_000)
    expect(await everything(store)).not.toMatch(/leyla|xylophone|ostrich/)
    const { conversationFollows, threadFollows, mutes, visits } = store.t
    for (const table of [conversationFollows, threadFollows, mutes, visits])
      expect(await store.read.$count(table)).toBe(0)
    expect(await store.read.select().from(store.t.decisions)).toMatchObject([
      { decision: 'reject', memberId: leyla.id, note: '' },
    ])
  })

  describe('leaving is refused', () => {
    test('to the last owner, and not once there is another', async () => {
      const { store, scene } = await begun()
      await expect(leave(store, scene.owner)).rejects.toMatchObject({ code: 'people.lastOwner', status: 409 })
      const second = await person(store, 'Ada Second', 'owner')
      await leave(store, scene.owner)
      await expect(leave(store, second)).rejects.toMatchObject({ code: 'people.lastOwner' })
    })

    test('with another name, and with an old session and no right password', async () => {
      const { store, leyla } = await begun()
      const passwordHash = await hashPassword('a lamp in the harbour')
      await store.write(tx => tx.update(tx.t.members).set({ passwordHash }).where(eq(tx.t.members.id, leyla.id)))
      const token = await store.write(tx =>
        startSession(tx, leyla.id, new Date(asks.getTime() - (freshMinutes + 1) * 60_000)),
      )
      const asked = { words: 'keep' as const, confirm: leyla.name, password: '', session: hashOf(token), address, site }
      await expect(leaveMagazine(store, leyla, { ...asked, confirm: 'Oleg' }, asks)).rejects.toMatchObject({
        field: 'confirm',
      })
      await expect(leaveMagazine(store, leyla, asked, asks)).rejects.toMatchObject({ code: 'factor.passwordNeeded' })
      expect(await personByHandle(store, leyla.handle)).toBeDefined()
      await leaveMagazine(store, leyla, { ...asked, password: 'a lamp in the harbour' }, asks)
      expect(await personByHandle(store, leyla.handle)).toBeUndefined()
    })
  })

  test('the preview shows each thread as it will be, and the numbers', async () => {
    const { store, scene, leyla } = await begun()
    const root = await scene.say(leyla, 'The pier was red.')
    await scene.say(scene.oleg, 'It was not.', root)
    const alone = await scene.say(leyla, 'Nobody answered this.')
    await keepOnLeaving(store, leyla, { shown: [root, alone], keep: [root] })
    expect(await leavingCounts(store, leyla)).toEqual({ comments: 2, answered: 1, kept: 1 })
    const each = await leavingPreview(store, leyla, { words: 'each' })
    expect(each.items.map(({ id, keep }) => [id, keep])).toEqual([
      [alone, false],
      [root, true],
    ])
    expect(each.threads).toMatchObject([
      { gone: 1, thread: undefined },
      { gone: 0, thread: { id: root, voice: { name: '' } } },
    ])
    const erased = await leavingPreview(store, leyla, { words: 'erase' })
    expect(erased.threads[1]).toMatchObject({ thread: { id: root, state: 'deleted', voice: undefined } })
    await keepOnLeaving(store, scene.oleg, { shown: [root], keep: [root] })
    expect((await leavingCounts(store, scene.oleg)).kept).toBe(0)
  })
})
