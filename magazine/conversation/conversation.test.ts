import { expect, test } from 'vitest'
import { readCursor } from '@/db/cursor'
import type { Store } from '@/db/store'
import { eachEngine } from '@/testing/each-engine'
import { addressOf } from './comment-address'
import { conversationPage } from './conversation'
import { recommendComment } from './recommend'
import { repliesOfThread, type Sort, threadsOnPage } from './rules'
import { commentInThread } from './thread'
import { scene } from '@/testing/conversation-scene'
import type { Discussed } from './shown'
import type { Shown } from './tree'

/** A tree of comments as an outline of their words. */
const outline = ({ voice, state, below }: Shown): unknown => {
  const words = voice ? voice.words : state
  return below.length ? [words, below.map(outline)] : words
}

async function wholeConversation(store: Store, article: Discussed, sort: Sort) {
  const pages: string[][] = []
  let next: string | undefined
  do {
    const page = await conversationPage(store, article, { sort, after: readCursor(next) })
    pages.push(page.items.map(({ voice }) => voice?.words ?? ''))
    next = page.next
  } while (next)
  return pages
}

eachEngine(fresh => {
  test('every thread is on one page, 50 a page, in each order, though many share their time or count', async () => {
    const store = await fresh()
    const { article, leyla, oleg, say } = await scene(store)
    const ids: number[] = []
    for (let n = 0; n < threadsOnPage + 3; n++)
      ids.push(await say(leyla, `No ${n}`, undefined, n < 3 ? 0 : Math.floor(n / 4)))
    await recommendComment(store, oleg, ids[7] ?? 0)
    const names = ids.map((_, n) => `No ${n}`)
    expect(await wholeConversation(store, article, 'oldest')).toEqual([
      names.slice(0, threadsOnPage),
      names.slice(threadsOnPage),
    ])
    expect((await wholeConversation(store, article, 'newest')).flat()).toEqual(names.toReversed())
    const recommended = await wholeConversation(store, article, 'recommended')
    expect(recommended.map(({ length }) => length)).toEqual([threadsOnPage, 3])
    expect(recommended.flat()).toEqual(['No 7', ...names.toReversed().filter(name => name !== 'No 7')])
  })

  test('replies stand below what they answer, in the order they came, and say whom they answer where it can’t be seen', async () => {
    const store = await fresh()
    const { article, leyla, oleg, mira, say } = await scene(store)
    const thread = await say(leyla, 'a thread')
    const one = await say(oleg, 'one', thread)
    await say(mira, 'two', thread)
    const three = await say(leyla, 'below one', await say(oleg, 'under one', one))
    const four = await say(mira, 'beside', three)
    await say(oleg, 'beside too', four)
    const shown = (await commentInThread(store, { article, id: thread }))?.thread
    expect(shown && outline(shown)).toEqual([
      'a thread',
      [['one', [['under one', ['below one', 'beside', 'beside too']]]], 'two'],
    ])
    const flat = shown?.below[0]?.below[0]?.below.map(({ level, voice }) => [level, voice?.answers?.name])
    expect(flat).toEqual([
      [3, undefined],
      [3, 'Leyla'],
      [3, 'Mira'],
    ])
  })

  test('a removed comment leaves a place without its words while there are replies to it, and nothing otherwise', async () => {
    const store = await fresh()
    const { article, leyla, oleg, say, turn } = await scene(store)
    const thread = await say(leyla, 'a thread')
    const one = await say(oleg, 'one', thread)
    const two = await say(leyla, 'two', one)
    const lonely = await say(oleg, 'lonely')
    const page = async (viewer?: typeof leyla) =>
      (await conversationPage(store, article, { sort: 'newest', viewer })).items.map(outline)
    await turn(one, 'rejected')
    await turn(lonely, 'rejected')
    expect(await page()).toEqual([['a thread', [['rejected', ['two']]]]])
    expect(await page(leyla)).toEqual([['a thread', [['rejected', ['two']]]]])
    expect(await page(oleg)).toEqual(['lonely', ['a thread', [['one', ['two']]]]])
    await turn(two, 'rejected')
    expect(await page()).toEqual(['a thread'])
    await turn(thread, 'deleted')
    expect(await page()).toEqual([])
    expect(await page(leyla)).toEqual([])
    await turn(two, 'published')
    expect(await page(leyla)).toEqual([['deleted', [['rejected', ['two']]]]])
  })

  test('a removed comment of the last level keeps its place while somebody answers it', async () => {
    const store = await fresh()
    const { article, leyla, oleg, say, turn } = await scene(store)
    const thread = await say(leyla, 'a thread')
    const two = await say(leyla, 'two', await say(oleg, 'one', thread))
    const three = await say(oleg, 'three', two)
    const four = await say(leyla, 'four', three)
    await turn(three, 'rejected')
    const last = async () => (await commentInThread(store, { article, id: thread }))?.thread.below[0]?.below[0]?.below
    expect((await last())?.map(outline)).toEqual(['rejected', 'four'])
    expect((await last())?.[1]?.voice?.answers).toBeUndefined()
    await turn(four, 'deleted')
    expect(await last()).toEqual([])
  })

  test('of a long thread the first three replies that can be seen are shown, and the rest is counted', async () => {
    const store = await fresh()
    const { article, leyla, oleg, say, turn } = await scene(store)
    const thread = await say(leyla, 'a thread')
    const ids: number[] = []
    for (let n = 1; n <= repliesOfThread + 7; n++) ids.push(await say(oleg, `No ${n}`, thread))
    for (const id of ids.slice(0, 3)) await turn(id, 'rejected')
    const [shown] = (await conversationPage(store, article, { sort: 'newest' })).items
    expect(shown?.below.map(({ voice }) => voice?.words)).toEqual(['No 4', 'No 5', 'No 6'])
    expect(shown?.more).toBe(4)
    const [own] = (await conversationPage(store, article, { sort: 'newest', viewer: oleg })).items
    expect(own?.below.map(({ voice }) => voice?.words)).toEqual(['No 1', 'No 2', 'No 3'])
    expect(own?.more).toBe(7)
  })

  test('where all threads are long each shows fewer, so that no page is heavy', async () => {
    const store = await fresh()
    const { article, slug, leyla, oleg, say } = await scene(store)
    const last: number[] = []
    for (let n = 0; n < 40; n++) {
      const thread = await say(leyla, `thread ${n}`)
      for (let reply = 0; reply < 4; reply++) last[reply] = await say(oleg, `No ${reply}`, thread)
    }
    const { items } = await conversationPage(store, article, { sort: 'newest' })
    expect(items.map(({ below, more }) => [below.length, more])).toEqual(items.map(() => [2, 2]))
    expect(await addressOf(store, last[1] ?? 0)).toBe(`/articles/${slug}#comment-${last[1]}`)
    expect(await addressOf(store, last[2] ?? 0)).toBe(`/articles/${slug}/comments/${last[2]}#comment-${last[2]}`)
  })

  test('under an Arabic article Arabic words are Arabic, and Latin ones are not turned around', async () => {
    const store = await fresh()
    const { article, leyla, say } = await scene(store)
    for (const words of ['رأيته أمس.', 'Ok!', 'The sea is there.']) await say(leyla, words)
    const { items } = await conversationPage(store, { ...article, language: 'ar' }, { sort: 'oldest' })
    expect(items.map(({ voice }) => [voice?.language, voice?.direction])).toEqual([
      ['ar', 'rtl'],
      ['und-Latn', 'ltr'],
      ['en', 'ltr'],
    ])
  })

  test('a member finds their own comments and recommends marked, others’ not', async () => {
    const store = await fresh()
    const { article, leyla, oleg, say } = await scene(store)
    const thread = await say(leyla, 'a thread')
    await say(oleg, 'one', thread)
    await recommendComment(store, oleg, thread)
    const seen = async (viewer?: typeof leyla) => {
      const [shown] = (await conversationPage(store, article, { sort: 'newest', viewer })).items
      return [shown?.voice, shown?.below[0]?.voice].map(voice => [voice?.mine, voice?.recommended, voice?.recommends])
    }
    expect(await seen(oleg)).toEqual([
      [false, true, 1],
      [true, false, 0],
    ])
    expect(await seen(leyla)).toEqual([
      [true, false, 1],
      [false, false, 0],
    ])
    expect(await seen()).toEqual([
      [false, false, 1],
      [false, false, 0],
    ])
  })
})
