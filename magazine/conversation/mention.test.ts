import { describe, expect, test } from 'vitest'
import { commentBlocksOf } from '@/magazine/text/comment'
import { hoursAfterNoon } from '@/testing/desk-scene'
import { scene } from '@/testing/conversation-scene'
import { eachEngine } from '@/testing/each-engine'
import { deleteComment, editComment } from './edit'
import { handlesIn, withMentions } from './mention'

describe('a comment names', () => {
  test.each([
    ['@leyla-nur is right', ['leyla-nur']],
    ['(@leyla-nur, @tom) and *@oleg*: “@wen”', ['leyla-nur', 'tom', 'oleg', 'wen']],
    ['write to leyla@nur.example or see https://a.example/@tom', []],
    ['`@tom` and [@oleg](https://a.example)', []],
    ['> @tom said so\n\nand @wen too', ['wen']],
    ['@Tom @tom_b @tomé @-tom @@tom', []],
    ['@tom.', ['tom']],
    ['@tom @tom @tom', ['tom']],
    [Array.from({ length: 12 }, (_, n) => `@p${n}`).join(' '), Array.from({ length: 10 }, (_, n) => `p${n}`)],
  ])('%j', (words, handles) => expect(handlesIn(words)).toEqual(handles))
})

test('who is known is led to, and nothing else of the words changes', () => {
  const blocks = withMentions(commentBlocksOf('Ask @tom, *or @wen*.\n\n> @tom was there'), ['tom'])
  const link = { type: 'link', href: '/people/tom', children: [{ type: 'text', text: '@tom' }] }
  expect(blocks).toMatchObject([
    { children: [{ text: 'Ask ' }, link, { text: ', ' }, { type: 'emphasis', children: [{ text: 'or @wen' }] }, {}] },
    { children: [{ children: [link, { text: ' was there' }] }] },
  ])
})

eachEngine(fresh => {
  test('whom a comment names is told once: not its author, not who mutes them, not who is told of the reply', async () => {
    const store = await fresh()
    const { leyla, oleg, mira, say } = await scene(store)
    await store.write(tx =>
      tx.insert(tx.t.mutes).values({ memberId: mira.id, mutedId: leyla.id, createdAt: hoursAfterNoon(0) }),
    )
    const first = await say(oleg, 'Who was it?')
    const all = [leyla, oleg, mira].map(({ handle }) => `@${handle}`).join(' ')
    const id = await say(leyla, `Ask ${all}, @nobody-here`, first)
    const told = async () =>
      (await store.read.select().from(store.t.notices)).map(({ memberId, kind, commentId }) => [
        memberId,
        kind,
        commentId,
      ])
    expect(await told()).toEqual([[oleg.id, 'reply', id]])
    const second = await say(leyla, `Again: @${oleg.handle}`)
    expect(await told()).toContainEqual([oleg.id, 'mention', second])
    await editComment(store, leyla, { id: second, words: `Once more: @${oleg.handle}` }, hoursAfterNoon(0.1))
    expect(await told()).toHaveLength(2)
    const named = async () =>
      (await store.read.select().from(store.t.commentMentions)).map(({ commentId }) => commentId)
    expect(await named()).toEqual(expect.arrayContaining([id, second]))
    await deleteComment(store, leyla, second, hoursAfterNoon(1))
    expect(await named()).not.toContain(second)
  })
})
