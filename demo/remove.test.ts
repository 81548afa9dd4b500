import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { publishArticle } from '@/magazine/articles/publish'
import { addComment } from '@/magazine/conversation/comment'
import { addToArticle } from '@/magazine/conversation/recommend'
import type { Member } from '@/magazine/people/member'
import { asOwner } from '@/magazine/people/roles'
import { memberBySession, startSession } from '@/magazine/people/session-row'
import { hashOf } from '@/magazine/people/token'
import { demoCounts } from '@/magazine/transfer/demo'
import { goOnRemovingDemo, removeDemo } from '@/magazine/transfer/remove-demo'
import { cast } from '@/testing/cast'
import { eachEngine } from '@/testing/each-engine'
import { demoComments } from './comment'
import { loadDemo } from './load'

const folder = mkdtempSync(path.join(tmpdir(), 'standfirst-demo-'))
afterAll(() => rmSync(folder, { recursive: true }))
const now = new Date('2026-11-24T12:00:00Z')

const some = demoComments().filter(({ article }) => /^(the-man|pohvala)/.test(article))

/** The demo, with people and an article of the owner's own in it: everything there is that may touch both. */
async function lived(store: Store) {
  const media = mkdtempSync(path.join(folder, 'media-'))
  await loadDemo(store, media, some)
  const { owner, tom } = await cast(store)
  const own = {
    headline: 'Our first',
    standfirst: '',
    body: 'Words.',
    section: 'places',
    authors: ['Tomas Okonedo'],
    tags: ['clocks'],
  }
  const { slug } = await publishArticle(store, { ...own, language: 'en', publishedAt: now }, now)
  const [halvard] = await store.read.select().from(store.t.members).where(eq(store.t.members.name, 'Halvard Brandt'))
  const guest = halvard as unknown as Member
  const said = await store.write(async tx => {
    await addToArticle(tx, guest, slug, now)
    const first = await addComment(tx, guest, { article: slug, words: 'I came with the demo.' }, now)
    await addComment(tx, tom, { article: slug, parent: first, words: 'I did not.' }, now)
    await addComment(tx, tom, { article: 'the-people-who-write-down-the-sea', words: 'Under theirs.' }, now)
    return first
  })
  return { media, owner, tom, slug, guest, said }
}

const all = async (store: Store, kind: 'articles' | 'sections' | 'authors' | 'tags' | 'series' | 'issues') => {
  const table = store.t[kind]
  return (await store.read.select({ slug: table.slug }).from(table)).map(({ slug }) => slug)
}

eachEngine(fresh => {
  test('the demo goes whole; what the owner and others made stays as it was, and so do settings and guidelines', async () => {
    const store = await fresh()
    const { media, owner, tom, slug, said } = await lived(store)
    expect(await demoCounts(store.read)).toMatchObject({ articles: 30, members: 60, others: 1, ownArticles: 1 })
    const guidelines = await store.read.$count(store.t.guidelines)
    await removeDemo(store, owner, { confirm: ' Plumbline ', media }, now)
    expect(await demoCounts(store.read)).toBeUndefined()
    expect(await all(store, 'articles')).toEqual([slug])
    expect(await all(store, 'sections')).toEqual(['places'])
    expect(await all(store, 'authors')).toEqual(['tomas-okonedo'])
    expect(await all(store, 'tags')).toEqual(['clocks'])
    expect([...(await all(store, 'series')), ...(await all(store, 'issues'))]).toEqual([])
    expect(readdirSync(media)).toEqual([])
    expect(await store.read.$count(store.t.pictures)).toBe(0)
    expect(await store.read.$count(store.t.guidelines)).toBe(guidelines)
    // A stub stays where somebody answered, and nobody's name at it.
    const { comments, members, articles } = store.t
    const left = await store.read.select().from(comments).orderBy(comments.id)
    expect(left.map(({ id, words, state, memberId }) => [id === said, words, state, memberId === tom.id])).toEqual([
      [true, '', 'deleted', false],
      [false, 'I did not.', 'published', true],
    ])
    const [row] = await store.read.select().from(articles)
    expect(row).toMatchObject({ comments: 1, recommends: 0 })
    expect(await store.read.$count(members, eq(members.demo, true))).toBe(1)
    expect((await store.read.select().from(members).where(eq(members.demo, true)))[0]?.name).toBe('')
  }, 60_000)

  test('a wrong name, and an owner who came with it, leave all as it is', async () => {
    const store = await fresh()
    const { media, owner } = await lived(store)
    const before = await demoCounts(store.read)
    const wrong = removeDemo(store, owner, { confirm: 'Plumb', media }, now)
    await expect(wrong).rejects.toMatchObject({ code: 'demo.nameDiffers', field: 'confirm' })
    const [row] = await store.read.select().from(store.t.members).where(eq(store.t.members.name, 'Rukhsana Vale'))
    const ofDemo = row && asOwner(row as unknown as Member)
    if (!ofDemo) throw new Error('the demo has no owner')
    const byThemself = removeDemo(store, ofDemo, { confirm: 'Plumbline', media }, now)
    await expect(byThemself).rejects.toMatchObject({ code: 'demo.yourself', status: 409 })
    expect(await demoCounts(store.read)).toEqual(before)
  }, 60_000)

  test('its people are signed out at once, and a killed process is gone on from', async () => {
    const store = await fresh()
    const { media, owner, guest, slug } = await lived(store)
    const token = await store.write(tx => startSession(tx, guest.id, now))
    const { comments } = store.t
    let killed = false
    const dying: Store = {
      ...store,
      write: async (step, when) => {
        if (killed || (await store.read.$count(comments)) < 60) {
          killed = true
          throw new Error('killed')
        }
        return store.write(step, when)
      },
    }
    await expect(removeDemo(dying, owner, { confirm: 'Plumbline', media }, now)).rejects.toThrow('killed')
    expect(await memberBySession(store, hashOf(token), now)).toBeUndefined()
    expect((await demoCounts(store.read))?.articles).toBeGreaterThan(0)
    await goOnRemovingDemo(store, media, now)
    expect(await all(store, 'articles')).toEqual([slug])
    expect(await demoCounts(store.read)).toBeUndefined()
  }, 60_000)
})
