import { expect, test } from 'vitest'
import { eachEngine } from '@/testing/each-engine'
import { person } from '@/testing/cast'
import { addressOf } from './comment-address'
import { repliesOfThread, repliesOnThreadPage, threadsOnPage } from './rules'
import { scene } from '@/testing/conversation-scene'
import { commentInThread, commentToAnswer } from './thread'
import type { Shown } from './tree'

const idsOf = ({ id, below }: Shown): number[] => [id, ...below.flatMap(idsOf)]

eachEngine(fresh => {
  test('a comment is found in its whole thread, and only under its own article', async () => {
    const store = await fresh()
    const { article, leyla, oleg, say } = await scene(store)
    const thread = await say(leyla, 'a thread')
    const one = await say(oleg, 'one', thread)
    const two = await say(leyla, 'two', thread)
    const below = await say(leyla, 'below one', one)
    await say(leyla, 'another thread')
    const found = await commentInThread(store, { article, id: below })
    expect(found && idsOf(found.thread)).toEqual([thread, one, below, two])
    expect(found).toMatchObject({ comment: { id: below, voice: { words: 'below one' } } })
    expect(await commentInThread(store, { article: { ...article, id: article.id + 1 }, id: below })).toBeUndefined()
    expect(await commentInThread(store, { article, id: 999 })).toBeUndefined()
  })

  test('a removed comment is nowhere, but its author still finds it, and is not asked to answer it', async () => {
    const store = await fresh()
    const { article, leyla, oleg, say, turn } = await scene(store)
    const id = await say(oleg, 'one', await say(leyla, 'a thread'))
    expect(await commentToAnswer(store, { article, id })).toMatchObject({ id, voice: { words: 'one' } })
    await turn(id, 'rejected')
    expect(await commentInThread(store, { article, id })).toBeUndefined()
    expect(await addressOf(store, id)).toBeUndefined()
    expect(await commentInThread(store, { article, id, viewer: leyla })).toBeUndefined()
    expect(await commentInThread(store, { article, id, viewer: oleg })).toMatchObject({
      comment: { state: 'rejected' },
    })
    expect(await commentToAnswer(store, { article, id, viewer: oleg })).toBeUndefined()
  })

  test('of a very long thread a page shows 200 replies, and a late one with what it stands below', async () => {
    const store = await fresh()
    const { article, leyla, oleg, say } = await scene(store)
    const thread = await say(leyla, 'a thread')
    const ids: number[] = []
    for (let n = 0; n < repliesOnThreadPage + 5; n++) ids.push(await say(oleg, `No ${n}`, thread))
    const late = await say(leyla, 'late, below the first', ids[0])
    const start = await commentInThread(store, { article, id: ids[7] ?? 0 })
    expect(start && idsOf(start.thread)).toEqual([thread, ...ids.slice(0, repliesOnThreadPage)])
    expect(start).toMatchObject({ later: ids[repliesOnThreadPage], earlier: undefined })
    const end = await commentInThread(store, { article, id: ids[repliesOnThreadPage + 2] ?? 0 })
    expect(end && idsOf(end.thread)).toEqual([thread, ids[0], late, ...ids.slice(repliesOnThreadPage + 2)])
    expect(end).toMatchObject({ earlier: thread, later: undefined })
  })

  test('what was rejected or held is read at its address by its author and by moderators, by nobody else', async () => {
    const store = await fresh()
    const { article, leyla, oleg, say, turn } = await scene(store)
    const mona = await person(store, 'Mona', 'moderator')
    const thread = await say(leyla, 'a thread')
    const reply = await say(oleg, 'a bad word', thread)
    for (const [state, seers] of [
      ['rejected', [oleg, mona]],
      ['held', [oleg, mona]],
      ['deleted', []],
    ] as const) {
      await turn(reply, state)
      for (const viewer of [undefined, leyla, oleg, mona]) {
        const found = await commentInThread(store, { article, id: reply, viewer })
        const seen = seers.some(seer => seer === viewer) ? 'a bad word' : undefined
        expect(found?.comment.voice?.words, `${state}, ${viewer?.name}`).toBe(seen)
      }
    }
  })

  test('a comment of the first page has its address on the article, a later one on its own', async () => {
    const store = await fresh()
    const { slug, leyla, oleg, say, turn } = await scene(store)
    const thread = await say(leyla, 'a thread')
    const replies: number[] = []
    for (let n = 0; n <= repliesOfThread; n++) replies.push(await say(oleg, `No ${n}`, thread))
    const onArticle = (id: number) => `/articles/${slug}#comment-${id}`
    const itsOwn = (id: number) => `/articles/${slug}/comments/${id}#comment-${id}`
    const [first = 0, last = 0] = [replies[0], replies.at(-1)]
    expect(await addressOf(store, thread)).toBe(onArticle(thread))
    expect(await addressOf(store, replies[repliesOfThread - 1] ?? 0)).toBe(onArticle(replies[repliesOfThread - 1] ?? 0))
    expect(await addressOf(store, last)).toBe(itsOwn(last))
    await turn(first, 'rejected')
    expect(await addressOf(store, last)).toBe(onArticle(last))
    for (let n = 0; n < threadsOnPage - 1; n++) await say(leyla, `Thread ${n}`, undefined, 100)
    expect(await addressOf(store, thread)).toBe(onArticle(thread))
    await say(leyla, 'One too many', undefined, 100)
    expect(await addressOf(store, thread)).toBe(itsOwn(thread))
    expect(await addressOf(store, last)).toBe(itsOwn(last))
  })
})
