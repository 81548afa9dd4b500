import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { articleBySlug } from '@/magazine/articles/article'
import { cast } from '@/testing/cast'
import { noon, scene } from '@/testing/conversation-scene'
import { eachEngine } from '@/testing/each-engine'
import { postComment } from '../comment'
import { deleteComment } from '../edit'
import { briefOf } from './brief'
import { chooseForBrief } from './choose'
import { refreshBrief } from './keep'
import { briefShown, droppedFrom } from './shown'

const make: Parameters<typeof refreshBrief>[1] = async spoken => briefOf(spoken)

/** A conversation of 104: talk about the weather, and two threads about a mussel. */
async function longTalk(store: Store) {
  const around = await scene(store)
  const { leyla, oleg, mira, slug } = around
  const people = [leyla, oleg, mira]
  let minute = 0
  const at = () => new Date(noon.getTime() + ++minute * 60_000)
  const say = (who: number, words: string, parent?: number) =>
    postComment(store, people[who % 3] ?? leyla, { article: slug, parent, words }, at())
  for (let n = 0; n < 96; n++) await say(n, `Nothing much to add to it: ${'abcdefghij'[n % 10]}${n} qwertz${n}.`)
  const first = await say(0, 'The mussel sat on the float for five weeks and nobody at the office saw the mussel.')
  const no = await say(1, 'I doubt that. No mussel grows so fast in a harbour.', first)
  await say(2, 'A mussel does what it likes, of course.', first)
  const second = await say(1, 'My father kept a mussel in a jar on the pier for years, and it never grew at all.')
  await say(0, 'A mussel in a jar is no mussel.', second)
  await say(2, 'Which jar was it that the mussel had?', second)
  await say(0, 'The blue one.', second)
  const last = await say(2, 'And yet it moves.')
  const article = async () => {
    const now = await articleBySlug(store, slug)
    if (!now) throw new Error('the scene has an article')
    return now
  }
  return { ...around, first, no, second, last, article, at, say, shown: async () => briefShown(store, await article()) }
}

eachEngine(fresh => {
  test('a conversation of a hundred comments gets its brief, and again when it has grown', async () => {
    const store = await fresh()
    const { first, no, shown, say } = await longTalk(store)
    expect(await shown()).toEqual([])
    expect(await refreshBrief(store, make, noon)).toBe(true)
    const [theme] = await shown()
    expect(theme?.words).toContain('mussel')
    expect(theme?.comment).toMatchObject({ id: first, name: 'Leyla', language: 'en' })
    expect(theme?.comment.text).toBe(
      'The mussel sat on the float for five weeks and nobody at the office saw the mussel.',
    )
    expect(theme?.against).toMatchObject({
      id: no,
      name: 'Oleg',
      text: 'I doubt that. No mussel grows so fast in a harbour.',
    })
    expect(await refreshBrief(store, make, noon)).toBe(false)
    for (let n = 0; n < 9; n++) await say(n, `One more of them, ${n}.`)
    expect(await refreshBrief(store, make, noon)).toBe(false)
    await say(0, 'And the tenth.')
    expect(await refreshBrief(store, make, noon)).toBe(true)
  }, 60_000)

  test('what is gone never stands in it: the next best does', async () => {
    const store = await fresh()
    const { first, no, second, leyla, shown, turn, at } = await longTalk(store)
    await refreshBrief(store, make, noon)
    await turn(no, 'rejected')
    expect((await shown()).map(({ against }) => against?.id)).not.toContain(no)
    await deleteComment(store, leyla, first, at())
    const ids = (await shown()).flatMap(({ comment, against }) => [comment.id, against?.id])
    expect(ids).toContain(second)
    expect(ids).not.toContain(first)
    expect(ids).not.toContain(no)
  }, 60_000)

  test('an editor drops a line, pins another comment, and leaves both to the brief again', async () => {
    const store = await fresh()
    const { first, last, slug, shown, article } = await longTalk(store)
    await refreshBrief(store, make, noon)
    const { editor } = await cast(store)
    const before = await shown()
    await chooseForBrief(store, editor, { article: slug, comment: first, choice: 'drop' }, noon)
    await chooseForBrief(store, editor, { article: slug, comment: last, choice: 'pin' }, noon)
    expect((await shown()).map(({ comment }) => comment.id)).not.toContain(first)
    expect((await shown()).at(-1)).toMatchObject({ words: [], comment: { id: last, choice: 'pin' } })
    expect(await droppedFrom(store, (await article()).id)).toEqual([first])
    for (const comment of [first, last])
      await chooseForBrief(store, editor, { article: slug, comment, choice: 'none' }, noon)
    expect(await shown()).toEqual(before)
    await expect(
      chooseForBrief(store, editor, { article: slug, comment: 999_999, choice: 'pin' }, noon),
    ).rejects.toMatchObject({ code: 'comment.gone', status: 404 })
  }, 60_000)

  test('a conversation that fell below a hundred has none', async () => {
    const store = await fresh()
    const { shown, slug } = await longTalk(store)
    await refreshBrief(store, make, noon)
    await store.write(async tx => {
      await tx.update(tx.t.articles).set({ comments: 99 }).where(eq(tx.t.articles.slug, slug))
    })
    expect(await shown()).toEqual([])
  }, 60_000)
})
