import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { articleBySlug } from '@/magazine/articles/article'
import { frontPage } from '@/magazine/articles/front'
import { magazineOf } from '@/magazine/settings/magazine'
import { eachEngine } from '@/testing/each-engine'
import { loadDemo } from './load'
import { magazine } from './magazine'

const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-'))
const media = path.join(folder, 'media')
afterAll(() => rmSync(folder, { recursive: true }))

eachEngine(fresh => {
  test('an empty database becomes Plumbline; one that has anything in it is left as it is', async () => {
    const store = await fresh()
    expect(await loadDemo(store, media)).toBe(true)
    expect(await magazineOf(store.read)).toEqual(magazine)
    const { lead, latest, sections, recommended } = await frontPage(store)
    expect(lead?.headline).toBe('The people who write down the sea')
    expect(readdirSync(media)).toContain(lead?.picture?.src.replace('/media/', ''))
    expect(latest).toHaveLength(5)
    expect(sections.map(({ name }) => name)).toEqual(['Places', 'Work', 'Nature', 'Ideas', 'Letters'])
    expect(recommended[0]?.slug).toBe(lead?.slug)
    await expectTheNotice(store)
    await expectTheConversation(store)
    expect(await loadDemo(store, media)).toBe(false)
    expect(await store.read.$count(store.t.articles)).toBe(30)
  }, 60_000)

  test('loaded twice into two databases it is the same to the last row', async () => {
    const rows = async () => {
      const store = await fresh()
      await loadDemo(store, media)
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
async function expectTheConversation(store: Store) {
  const { t, read } = store
  expect(await read.$count(t.members)).toBe(19)
  expect(await read.$count(t.comments, eq(t.comments.state, 'published'))).toBe(168)
  expect(await read.$count(t.decisions)).toBe(2)
  expect(await read.$count(t.reports)).toBe(3)
  expect(await read.$count(t.letters)).toBe(0)
  expect((await articleBySlug(store, 'the-people-who-write-down-the-sea'))?.comments).toBeGreaterThan(30)
}
