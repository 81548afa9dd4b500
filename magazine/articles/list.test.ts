import { expect, test } from 'vitest'
import { readCursor } from '@/db/cursor'
import type { Store } from '@/db/store'
import { eachEngine } from '@/testing/each-engine'
import { articlesIn, pageBefore } from './list'
import { publishArticle } from './publish'
import { putSection } from './section'

const size = 2

/** Seven articles of one section, three of them published at the same moment. */
async function places(store: Store) {
  await store.write(tx => putSection(tx, { slug: 'places', name: 'Places' }))
  for (const day of [1, 2, 3, 3, 3, 4, 5]) {
    const publishedAt = new Date(Date.UTC(2026, 9, day))
    const words = { headline: `Day ${day}`, standfirst: '', body: 'Text.', language: 'en', authors: [] }
    await publishArticle(store, { ...words, publishedAt, section: 'places' })
  }
}

eachEngine(fresh => {
  test('the way back from each page of a section is the page one came from', async () => {
    const store = await fresh()
    await places(store)
    const ways = ['']
    for (let page = await articlesIn(store, { section: 'places' }, { size }); page.next;) {
      const after = readCursor(page.next)
      if (!after) throw new Error('a cursor of a list can be read')
      expect(await pageBefore(store, { section: 'places' }, { after, size })).toBe(ways.at(-1))
      ways.push(page.next)
      page = await articlesIn(store, { section: 'places' }, { after, size })
    }
    expect(ways).toHaveLength(4)
  })

  test('an article that came in between shifts the way back, and loses none', async () => {
    const store = await fresh()
    await places(store)
    const { next } = await articlesIn(store, { section: 'places' }, { size })
    const after = readCursor(next)
    if (!after) throw new Error('there is a second page')
    const late = { headline: 'Late', standfirst: '', body: 'Text.', language: 'en', authors: [], section: 'places' }
    await publishArticle(store, { ...late, publishedAt: new Date(Date.UTC(2026, 9, 6)) })
    const back = readCursor(await pageBefore(store, { section: 'places' }, { after, size }))
    expect(
      (await articlesIn(store, { section: 'places' }, { after: back, size })).items.map(({ headline }) => headline),
    ).toEqual(['Day 5', 'Day 4'])
  })
})
