import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { articleBySlug } from '@/magazine/articles/article'
import { publishArticle } from '@/magazine/articles/publish'
import { noon, scene } from '@/testing/conversation-scene'
import { eachEngine } from '@/testing/each-engine'
import { postComment } from './comment'
import { deleteComment } from './edit'
import { countsByParagraph, earlierPassage, paragraphOf, quotedBy, threadsAbout } from './passages'

const rain = 'An honest page has rain on it, and the figures end in a nought.'
const mussel = 'For five weeks the sea at Carrow was eleven millimetres higher.'

/** An article brought in from a file, which is brought in again with another text. */
async function pier(store: Store) {
  const around = await scene(store)
  const bring = async (body: string) => {
    const article = { headline: 'The pier', standfirst: '', language: 'en', publishedAt: noon, authors: [] }
    const { slug } = await publishArticle(store, { ...article, body, source: 'pier', sourceHash: body }, noon)
    const now = await articleBySlug(store, slug)
    if (!now) throw new Error('the pier was just published')
    return now
  }
  return { ...around, bring }
}

eachEngine(fresh => {
  test('a comment is about a paragraph, and the paragraph counts it with its replies', async () => {
    const store = await fresh()
    const { bring, leyla, oleg } = await pier(store)
    const article = await bring(`## Rain\n\n${mussel}\n\n${rain}`)
    const about = { article: article.slug, passage: { paragraph: 2 } }
    const id = await postComment(store, leyla, { ...about, words: 'Mine has none.' }, noon)
    const reply = await postComment(store, oleg, { article: article.slug, parent: id, words: 'Nor mine.' }, noon)
    expect(await countsByParagraph(store, article)).toEqual(new Map([[2, 2]]))
    const href = `/articles/${article.slug}/discuss/2`
    expect(await quotedBy(store, article, [id, reply])).toEqual(new Map([[id, { words: rain, href, was: false }]]))
    const there = await paragraphOf(store, article, 2)
    expect(there?.paragraph.text).toBe(rain)
    const { items } = await threadsAbout(store, article, { passages: there?.passages ?? [] })
    expect(items.map(thread => [thread.id, thread.below.length])).toEqual([[id, 1]])
  })

  test('what two say of the same words is about one passage; what a member took away counts no more', async () => {
    const store = await fresh()
    const { bring, leyla, oleg } = await pier(store)
    const article = await bring(`${mussel}\n\n${rain}`)
    const about = { article: article.slug, passage: { quote: 'An honest  page\nhas rain on it' } }
    const first = await postComment(store, leyla, { ...about, words: 'Mine has none.' }, noon)
    await postComment(store, oleg, { ...about, words: 'Nor mine.' }, noon)
    expect(await store.read.$count(store.t.passages)).toBe(1)
    const [row] = await store.read.select().from(store.t.passages)
    expect(row).toMatchObject({ exact: 'An honest page has rain on it', suffix: ', and the figures end in a nough' })
    expect(row?.prefix).toBe(' at Carrow was eleven millimetres higher. '.slice(-32))
    await deleteComment(store, leyla, first, noon)
    expect(await countsByParagraph(store, article)).toEqual(new Map([[2, 1]]))
  })

  test('what does not stand in the article is refused, and nothing is kept', async () => {
    const store = await fresh()
    const { bring, leyla } = await pier(store)
    const { slug } = await bring(rain)
    for (const passage of [
      { quote: 'The sea is green.' },
      { quote: ' ' },
      { paragraph: 2 },
      { paragraph: 1, version: 7 },
    ])
      await expect(postComment(store, leyla, { article: slug, passage, words: 'No.' }, noon)).rejects.toMatchObject({
        code: 'passage.notThere',
        status: 422,
      })
    expect(await store.read.$count(store.t.comments)).toBe(0)
    expect(await store.read.$count(store.t.passages)).toBe(0)
  })

  test('a correction of the text loses no passage, wherever its paragraph went', async () => {
    const store = await fresh()
    const { bring, leyla } = await pier(store)
    const { slug } = await bring(`${mussel}\n\n${rain}`)
    const id = await postComment(store, leyla, { article: slug, passage: { paragraph: 1 }, words: 'Why?' }, noon)
    const corrected = mussel.replace('eleven', 'twelve')
    const article = await bring(`${rain}\n\nA new one, about the lamp and the ladder.\n\n${corrected}`)
    expect(await countsByParagraph(store, article)).toEqual(new Map([[3, 1]]))
    const href = `/articles/${slug}/discuss/3`
    expect((await quotedBy(store, article, [id])).get(id)).toEqual({ words: mussel, href, was: false })
  })

  test('a form that is older than the text means the paragraph that was before its reader', async () => {
    const store = await fresh()
    const { bring, leyla } = await pier(store)
    await bring(`${mussel}\n\n${rain}`)
    const article = await bring(`A new one in front, about the lamp.\n\n${mussel}\n\n${rain}`)
    const passage = { paragraph: 2, version: 1 }
    const id = await postComment(store, leyla, { article: article.slug, passage, words: 'Why?' }, noon)
    expect((await quotedBy(store, article, [id])).get(id)?.href).toBe(`/articles/${article.slug}/discuss/3`)
  })

  test('a passage that was taken out is shown as it was, and comes back with its words', async () => {
    const store = await fresh()
    const { bring, leyla } = await pier(store)
    const before = `${mussel}\n\n${rain}`
    const { slug } = await bring(before)
    const about = { article: slug, passage: { quote: 'eleven millimetres higher' } }
    const id = await postComment(store, leyla, { ...about, words: 'Why?' }, noon)
    const without = await bring(rain)
    const [passage] = await store.read.select().from(store.t.passages)
    const was = {
      words: 'eleven millimetres higher',
      href: `/articles/${slug}/discuss/earlier/${passage?.id}`,
      was: true,
    }
    expect((await quotedBy(store, without, [id])).get(id)).toEqual(was)
    const earlier = await earlierPassage(store, without, passage?.id ?? 0)
    expect(earlier).toMatchObject({ lines: [mussel] })
    const again = await bring(before)
    expect(await countsByParagraph(store, again)).toEqual(new Map([[1, 1]]))
    expect(await earlierPassage(store, again, passage?.id ?? 0)).toBeUndefined()
  })

  test('only a text that changed has a version more', async () => {
    const store = await fresh()
    const { bring } = await pier(store)
    const { id } = await bring(rain)
    const { articles, articleVersions } = store.t
    const versions = async () => {
      const [now] = await store.read.select({ version: articles.version }).from(articles).where(eq(articles.id, id))
      const kept = await store.read.select().from(articleVersions)
      return { now: now?.version, kept: kept.map(({ number, body }) => [number, body]) }
    }
    const same = { headline: 'The pier at noon', standfirst: '', body: rain, language: 'en', authors: [] }
    await publishArticle(store, { ...same, publishedAt: noon, source: 'pier', sourceHash: 'other headline' }, noon)
    expect(await versions()).toEqual({ now: 1, kept: [] })
    await bring(mussel)
    expect(await versions()).toEqual({ now: 2, kept: [[1, rain]] })
  })
})
