import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { openSqlite } from '@/db/sqlite'
import type { Store } from '@/db/store'
import { articleBySlug } from '@/magazine/articles/article'
import { frontPage } from '@/magazine/articles/front'
import { magazineOf } from '@/magazine/settings/magazine'
import { eachEngine } from '@/testing/each-engine'
import { type DemoComment, demoComments } from './comment'
import { isSettled } from './conversation'
import { loadDemo } from './load'
import { magazine } from './magazine'

const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-'))
const media = path.join(folder, 'media')
afterAll(() => rmSync(folder, { recursive: true }))

/** Of the conversations some, so that it does not take long on either engine; all of them once. */
const some = demoComments().filter(({ article }) => /^(the-man|white-lines|nkhl|pohvala)/.test(article))

eachEngine(fresh => {
  test('an empty database becomes Plumbline; one that has anything in it is left as it is', async () => {
    const store = await fresh()
    expect(await loadDemo(store, media, some)).toBe(true)
    expect(await magazineOf(store.read)).toEqual(magazine)
    const { lead, latest, sections, recommended } = await frontPage(store)
    expect(lead?.headline).toBe('The people who write down the sea')
    expect(readdirSync(media)).toContain(lead?.picture?.src.replace('/media/', ''))
    expect(latest).toHaveLength(5)
    expect(sections.map(({ name }) => name)).toEqual(['Places', 'Work', 'Nature', 'Ideas', 'Letters'])
    expect(recommended[0]?.slug).toBe(lead?.slug)
    await expectTheNotice(store)
    await expectTheConversation(store, some)
    expect(await loadDemo(store, media)).toBe(false)
    expect(await store.read.$count(store.t.articles)).toBe(30)
  }, 60_000)

  test('loaded twice into two databases it is the same to the last row', async () => {
    const rows = async () => {
      const store = await fresh()
      await loadDemo(store, media, some)
      const { articles, pictures, authors } = store.t
      return [
        await store.read.select().from(articles),
        await store.read.select().from(pictures),
        await store.read.select().from(authors),
      ]
    }
    const first = await rows()
    expect(await rows()).toEqual(first)
  }, 60_000)
})

/** Of 2017: its capitals, its date, its 397 recommends, and no byline. */
test('the whole of it is in the database to the last comment', async () => {
  const store = await openSqlite(path.join(folder, 'whole.db'), { role: 'shell' })
  await loadDemo(store, media)
  await expectTheConversation(store, demoComments())
  expect((await articleBySlug(store, 'the-people-who-write-down-the-sea'))?.comments).toBeGreaterThan(370)
  await store.close()
}, 60_000)

async function expectTheNotice(store: Store) {
  expect(await articleBySlug(store, 'a-signal-from-the-lamp-house')).toMatchObject({
    headline: 'A SIGNAL FROM THE LAMP-HOUSE',
    publishedAt: new Date('2017-08-01T08:00:00Z'),
    recommends: 397,
    authors: [],
    section: { name: 'Letters' },
  })
}

/** Sixteen people and three of the house talk; what was decided is in the log, and nobody gets a letter. */
async function expectTheConversation(store: Store, all: DemoComment[]) {
  const { t, read } = store
  expect(await read.$count(t.members)).toBe(60)
  const of = (has: (comment: DemoComment) => unknown) => all.filter(has).length
  const inState = (state: 'published' | 'held' | 'rejected' | 'deleted') =>
    read.$count(t.comments, eq(t.comments.state, state))
  const gone = { held: of(each => each.held), rejected: of(each => each.rejected), deleted: of(each => each.deleted) }
  expect([await inState('held'), await inState('rejected'), await inState('deleted')]).toEqual(Object.values(gone))
  expect(await inState('published')).toBe(all.length - gone.held - gone.rejected - gone.deleted)
  expect(await read.$count(t.decisions)).toBe(gone.rejected + of(each => each.featured) + of(isSettled))
  expect(await read.$count(t.reports)).toBe(all.flatMap(({ reports }) => reports).length)
  expect(await read.$count(t.commentVersions)).toBe(of(each => each.edited) + gone.deleted)
  expect(await read.$count(t.letters)).toBe(0)
}
