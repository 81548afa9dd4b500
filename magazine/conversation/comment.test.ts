import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { articleBySlug } from '@/magazine/articles/article'
import { renameArticle } from '@/magazine/articles/former-slug'
import { eachEngine } from '@/testing/each-engine'
import { postComment } from './comment'
import { recommendArticle } from './recommend'
import { sameWordsSeconds } from './rules'
import { noon, scene } from '@/testing/conversation-scene'

const later = (seconds: number) => new Date(noon.getTime() + seconds * 1_000)
const wordsThere = async (store: Store) =>
  (await store.read.select({ words: store.t.comments.words }).from(store.t.comments).orderBy(store.t.comments.id)).map(
    ({ words }) => words,
  )

eachEngine(fresh => {
  test('a comment is kept as it was typed, without the empty lines around it', async () => {
    const store = await fresh()
    const { slug, leyla } = await scene(store)
    const id = await postComment(store, leyla, { article: slug, words: '\r\n \n  I saw it.\r\nTwice. \n' }, noon)
    const [row] = await store.read.select().from(store.t.comments)
    expect(row).toMatchObject({
      id,
      words: '  I saw it.\nTwice.',
      memberId: leyla.id,
      parentId: null,
      state: 'published',
      createdAt: noon,
    })
  })

  test('a form that is older than the address of its article posts under it nevertheless', async () => {
    const store = await fresh()
    const { slug, leyla } = await scene(store)
    const [article] = await store.read.select().from(store.t.articles).where(eq(store.t.articles.slug, slug))
    if (!article) throw new Error('the scene has an article')
    await store.write(tx => renameArticle(tx, article, 'another-pier'))
    await postComment(store, leyla, { article: slug, words: 'I saw it.' }, noon)
    await recommendArticle(store, leyla, slug, noon)
    expect(await articleBySlug(store, 'another-pier')).toMatchObject({ comments: 1, recommends: 1 })
  })

  test('a reply joins the thread of what it answers, and the article counts both', async () => {
    const store = await fresh()
    const { slug, leyla, oleg, say } = await scene(store)
    const thread = await say(leyla, 'I saw it.')
    const reply = await say(oleg, 'Where?', thread)
    const below = await say(leyla, 'At the pier.', reply)
    const rows = await store.read.select().from(store.t.comments).orderBy(store.t.comments.id)
    expect(rows).toMatchObject([
      { id: thread, threadId: null, replies: 2, lastReply: 2 },
      { id: reply, threadId: thread, parentId: thread, number: 1, replies: 1 },
      { id: below, threadId: thread, parentId: reply, number: 2, replies: 0 },
    ])
    const [article] = await store.read.select().from(store.t.articles).where(eq(store.t.articles.slug, slug))
    expect(article?.comments).toBe(3)
  })

  test('words that say nothing, too much, or can’t be kept are refused with a sentence of their own', async () => {
    const store = await fresh()
    const { slug, leyla } = await scene(store)
    const refused: [string, string][] = [
      ['', 'comment.tooShort'],
      [' \n I ', 'comment.tooShort'],
      ['\u200b\u200b\u200b', 'comment.tooShort'],
      ['🙂'.repeat(5_001), 'comment.tooLong'],
      [`${'> '.repeat(11)}deep`, 'comment.tooDeep'],
      ['nul\0', 'comment.unreadable'],
      ['half \ud83d', 'comment.unreadable'],
    ]
    for (const [words, code] of refused)
      await expect(postComment(store, leyla, { article: slug, words }), code).rejects.toMatchObject({
        code,
        status: 422,
        field: 'words',
      })
    await postComment(store, leyla, { article: slug, words: '🙂'.repeat(5_000) })
    await postComment(store, leyla, { article: slug, words: 'No' })
    expect((await wordsThere(store)).map(words => words.length)).toEqual([10_000, 2])
  })

  test('an article that is not published is not discussed', async () => {
    const store = await fresh()
    const { slug, leyla } = await scene(store)
    await expect(postComment(store, leyla, { article: 'no-such', words: 'Hello' })).rejects.toMatchObject({
      code: 'comment.noArticle',
    })
    await store.write(tx => tx.update(tx.t.articles).set({ state: 'withdrawn' }))
    await expect(postComment(store, leyla, { article: slug, words: 'Hello' })).rejects.toMatchObject({
      code: 'comment.noArticle',
      status: 404,
    })
    expect(await wordsThere(store)).toEqual([])
  })

  test('a comment that was removed, or stands under another article, is not answered', async () => {
    const store = await fresh()
    const { slug, leyla, oleg, say, turn } = await scene(store)
    const thread = await say(leyla, 'I saw it.')
    await turn(thread, 'rejected')
    const gone = { code: 'comment.parentGone', status: 409 }
    await expect(postComment(store, oleg, { article: slug, parent: thread, words: 'Where?' })).rejects.toMatchObject(
      gone,
    )
    await expect(postComment(store, oleg, { article: slug, parent: 999, words: 'Where?' })).rejects.toMatchObject(gone)
    expect(await wordsThere(store)).toEqual(['I saw it.'])
  })

  test('the same words within a minute are refused on the same article, and only there and then', async () => {
    const store = await fresh()
    const { slug, leyla, oleg } = await scene(store)
    const hello = { article: slug, words: 'Hello' }
    await postComment(store, leyla, hello, noon)
    await expect(
      postComment(store, leyla, { ...hello, words: ' Hello '.trimStart() }, later(sameWordsSeconds - 1)),
    ).rejects.toMatchObject({ code: 'comment.justSaid', status: 429 })
    await postComment(store, oleg, hello, later(1))
    await postComment(store, leyla, hello, later(sameWordsSeconds))
    expect(await wordsThere(store)).toHaveLength(3)
  })

  test('a form sent twice makes one comment and answers with it; with other words it is another one', async () => {
    const store = await fresh()
    const { slug, leyla, oleg } = await scene(store)
    const form = { article: slug, words: 'Hello', formKey: 'key' }
    const id = await postComment(store, leyla, form, noon)
    expect(await postComment(store, leyla, form, later(1))).toBe(id)
    expect(await postComment(store, leyla, form, later(600))).toBe(id)
    const other = await postComment(store, leyla, { ...form, words: 'And goodbye' }, later(2))
    expect(other).not.toBe(id)
    await postComment(store, oleg, form, later(3))
    expect(await wordsThere(store)).toEqual(['Hello', 'And goodbye', 'Hello'])
    const [article] = await store.read.select().from(store.t.articles)
    expect(article?.comments).toBe(3)
  })

  test('20 sent at once from one form are one comment', async () => {
    const store = await fresh()
    const { slug, leyla } = await scene(store)
    const form = { article: slug, words: 'Hello', formKey: 'key' }
    const ids = await Promise.all(Array.from({ length: 20 }, () => postComment(store, leyla, form, noon)))
    expect(new Set(ids).size).toBe(1)
    expect(await wordsThere(store)).toEqual(['Hello'])
  })

  test('a comment raises the revision of its article and of its member', async () => {
    const store = await fresh()
    const { leyla, say } = await scene(store)
    const tags = ['article:the-sea', `person:${leyla.handle}`]
    const before = await store.revisions(tags)
    await say(leyla, 'I saw it.')
    const after = await store.revisions(tags)
    expect(after.map((revision, n) => revision > (before[n] ?? 0))).toEqual([true, true])
  })
})
