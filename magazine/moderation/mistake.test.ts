import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { articleBySlug } from '@/magazine/articles/article'
import { publishArticle } from '@/magazine/articles/publish'
import { relatedTo } from '@/magazine/articles/related'
import { cast } from '@/testing/cast'
import { noon } from '@/testing/conversation-scene'
import { eachEngine } from '@/testing/each-engine'
import { decideMistake, mistakesBy, reportMistake } from './mistake'
import { mistakesWaiting } from './mistakes'

const site = 'https://plumbline.example'
const body = 'The mussel was in 2003.\n\nThe lamp was in 1886.'

async function harbour(store: Store) {
  const people = await cast(store)
  const source = { source: 'sea', sourceHash: 'one', headline: 'The sea', standfirst: '', body, language: 'en' }
  const bring = (more: object = {}) =>
    publishArticle(store, { ...source, publishedAt: noon, authors: [], corrections: [], ...more }, noon)
  const { slug } = await bring()
  const article = async () => {
    const found = await articleBySlug(store, slug)
    if (!found) throw new Error('the sea is published')
    return found
  }
  const tell = (words = 'It was in 2004.', credit = 'Leyla M.') =>
    reportMistake(store, people.leyla, { article: slug, passage: { paragraph: 1, version: 1 }, words, credit }, noon)
  return { ...people, slug, bring, article, tell }
}

eachEngine(fresh => {
  test('a mistake waits on the desk with the words it is in, once however often it is sent', async () => {
    const store = await fresh()
    const { tell, editor, leyla, slug, article } = await harbour(store)
    await tell()
    await tell()
    const { items } = await mistakesWaiting(store, editor)
    expect(items).toMatchObject([
      {
        words: 'It was in 2004.',
        credit: 'Leyla M.',
        passage: 'The mussel was in 2003.',
        article: { slug },
        by: { name: leyla.name, handle: leyla.handle },
      },
    ])
    expect(await mistakesBy(store, leyla, (await article()).id)).toMatchObject([{ state: 'waits' }])
  })

  test('a correction stands at the article with thanks, and its reader hears of it', async () => {
    const store = await fresh()
    const { tell, editor, leyla, article, bring } = await harbour(store)
    await store.write(async tx => {
      await tx.update(tx.t.members).set({ emailConfirmedAt: noon }).where(eq(tx.t.members.id, leyla.id))
    })
    await tell()
    const [mistake] = (await mistakesWaiting(store, editor)).items
    const correct = {
      decision: 'correct',
      text: 'The mussel was in 2004.',
      credit: 'Leyla M.',
      note: 'We looked.',
    } as const
    const decided = { ...correct, id: mistake?.id ?? 0, site }
    await decideMistake(store, editor, decided, noon)
    const thanked = [{ correctedAt: noon, text: 'The mussel was in 2004.', credit: 'Leyla M.' }]
    expect((await relatedTo(store, await article())).corrections).toEqual(thanked)
    expect(await store.read.select().from(store.t.notices)).toMatchObject([
      { memberId: leyla.id, kind: 'corrected', commentId: null, readAt: null },
    ])
    const [letter] = await store.read.select().from(store.t.letters)
    expect(letter).toMatchObject({ memberId: leyla.id, kind: 'mistake', subject: 'Corrected: “The sea”' })
    expect(letter?.text).toContain('> The mussel was in 2004.')
    expect(letter?.text).toContain('> We looked.')
    await expect(decideMistake(store, editor, decided, noon)).rejects.toMatchObject({ code: 'mistake.decidedAlready' })
    await bring({ sourceHash: 'two', body: body.replace('2003', '2004') })
    expect((await relatedTo(store, await article())).corrections).toEqual(thanked)
    expect((await mistakesWaiting(store, editor)).items).toEqual([])
  })

  test('who declines says why by letter, and the article stays as it is', async () => {
    const store = await fresh()
    const { tell, editor, leyla, article } = await harbour(store)
    await tell()
    const [mistake] = (await mistakesWaiting(store, editor)).items
    await decideMistake(store, editor, { decision: 'decline', id: mistake?.id ?? 0, note: 'No.', site }, noon)
    expect((await relatedTo(store, await article())).corrections).toEqual([])
    expect(await mistakesBy(store, leyla, (await article()).id)).toMatchObject([{ state: 'declined' }])
    expect(await store.read.$count(store.t.notices)).toBe(0)
  })

  test('what says nothing is refused, and a correction without words decides nothing', async () => {
    const store = await fresh()
    const { tell, editor } = await harbour(store)
    for (const [words, credit, code] of [
      [' \u200b ', '', 'mistake.sayWhat'],
      ['x'.repeat(1_001), '', 'moderation.reportTooLong'],
      ['It was in 2004.', 'x'.repeat(81), 'mistake.creditTooLong'],
      ['It was in 2004.', '\u202eabc', 'mistake.creditUnreadable'],
    ] as const)
      await expect(tell(words, credit)).rejects.toMatchObject({ code })
    await tell()
    const [mistake] = (await mistakesWaiting(store, editor)).items
    const empty = { decision: 'correct', text: ' ', credit: '', note: '', id: mistake?.id ?? 0, site } as const
    await expect(decideMistake(store, editor, empty, noon)).rejects.toMatchObject({ code: 'mistake.sayCorrection' })
    expect((await mistakesWaiting(store, editor)).items).toHaveLength(1)
    expect(await store.read.$count(store.t.corrections)).toBe(0)
  })
})
