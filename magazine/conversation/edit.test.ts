import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { scene } from '@/testing/conversation-scene'
import { hoursAfterNoon } from '@/testing/desk-scene'
import { eachEngine } from '@/testing/each-engine'
import { conversationPage } from './conversation'
import { clearVersions, deleteComment, editComment, restoreComment } from './edit'
import { recommendComment } from './recommend'

const minutes = (count: number) => hoursAfterNoon(count / 60)

const rowOf = async ({ read, t }: Store, id: number) => {
  const [row] = await read.select().from(t.comments).where(eq(t.comments.id, id))
  if (!row) throw new Error('the comment is not there')
  return row
}
const versions = ({ read, t }: Store) => read.select().from(t.commentVersions).orderBy(t.commentVersions.id)

eachEngine(fresh => {
  const begun = async () => {
    const store = await fresh()
    return { store, ...(await scene(store)) }
  }

  describe('one’s own comment', () => {
    test('is changed within ten minutes; what it said before is kept for moderators, and for nobody else', async () => {
      const { store, leyla, say, article } = await begun()
      const id = await say(leyla, 'The pier was red.')
      await editComment(store, leyla, { id, words: 'The pier was *green*.' }, minutes(4))
      await editComment(store, leyla, { id, words: 'The pier was *green*.' }, minutes(5)) // nothing new
      expect(await rowOf(store, id)).toMatchObject({
        words: 'The pier was *green*.',
        editedAt: minutes(4),
        revision: 2,
      })
      expect(await versions(store)).toMatchObject([
        { commentId: id, words: 'The pier was red.', replacedAt: minutes(4) },
      ])
      const page = await conversationPage(store, article, { sort: 'newest' })
      expect(JSON.stringify(page)).not.toMatch(/\bred\b/)
      expect(page.items[0]?.voice?.editedAt).toEqual(minutes(4))
      const late = editComment(store, leyla, { id, words: 'Blue.' }, minutes(11))
      await expect(late).rejects.toMatchObject({ code: 'comment.editOver', status: 403 })
      await clearVersions(store, hoursAfterNoon(31 * 24))
      expect(await versions(store)).toEqual([])
    })

    test('goes at any time, and is back within ten minutes if one wants: counts are those of what is there', async () => {
      const { store, leyla, oleg, say, article } = await begun()
      const first = await say(leyla, 'The pier was red.')
      const reply = await say(oleg, 'It was not, @leyla.', first)
      await recommendComment(store, oleg, first, minutes(1))
      await deleteComment(store, leyla, first, hoursAfterNoon(50))
      await deleteComment(store, leyla, first, hoursAfterNoon(51))
      expect(await rowOf(store, first)).toMatchObject({ state: 'deleted', words: '', deletedAt: hoursAfterNoon(50) })
      const { items } = await conversationPage(store, article, { sort: 'newest' })
      expect(items.map(({ id, voice, deleted }) => [id, voice, deleted])).toEqual([
        [first, undefined, { at: hoursAfterNoon(50), mine: false }],
      ])
      expect(items[0]?.below[0]?.id).toBe(reply)
      const counted = async () => (await store.read.select().from(store.t.articles))[0]?.comments
      expect(await counted()).toBe(1)
      await restoreComment(store, leyla, first, new Date(hoursAfterNoon(50).getTime() + 9 * 60_000))
      expect(await rowOf(store, first)).toMatchObject({ state: 'published', words: 'The pier was red.', recommends: 1 })
      expect([await counted(), await versions(store)]).toEqual([2, []])
      await deleteComment(store, leyla, first, hoursAfterNoon(60))
      const late = restoreComment(store, leyla, first, hoursAfterNoon(61))
      await expect(late).rejects.toMatchObject({ code: 'comment.undoOver', status: 410 })
    })

    test('without answers leaves nothing to others, and to its author a place to bring it back from', async () => {
      const { store, leyla, oleg, say, article } = await begun()
      const id = await say(leyla, 'Nobody answers this.')
      await deleteComment(store, leyla, id, new Date())
      const ids = async (viewer?: typeof oleg) =>
        (await conversationPage(store, article, { sort: 'newest', viewer })).items.map(item => item.id)
      expect([await ids(), await ids(oleg), await ids(leyla)]).toEqual([[], [], [id]])
    })
  })

  test.each(['edit', 'delete', 'restore'] as const)('nobody can %s a comment of another’s', async deed => {
    const { store, leyla, oleg, mira, say } = await begun()
    const id = await say(leyla, 'The pier was red.')
    if (deed === 'restore') await deleteComment(store, leyla, id, minutes(1))
    const before = await rowOf(store, id)
    for (const other of [oleg, mira]) {
      const tried = {
        edit: () => editComment(store, other, { id, words: 'Mine now.' }, minutes(2)),
        delete: () => deleteComment(store, other, id, minutes(2)),
        restore: () => restoreComment(store, other, id, minutes(2)),
      }[deed]()
      await expect(tried).rejects.toMatchObject({ code: 'comment.gone', status: 404 })
    }
    expect(await rowOf(store, id)).toEqual(before)
  })

  test('what a moderator removed can be neither changed nor taken away, and what was held comes back held', async () => {
    const { store, leyla, say, turn } = await begun()
    const id = await say(leyla, 'Buy red paint.')
    await turn(id, 'rejected')
    for (const tried of [
      editComment(store, leyla, { id, words: 'Buy.' }, minutes(1)),
      deleteComment(store, leyla, id, minutes(1)),
    ])
      await expect(tried).rejects.toMatchObject({ code: 'comment.gone' })
    const held = await say(leyla, 'With a link.')
    await turn(held, 'held')
    await deleteComment(store, leyla, held, minutes(2))
    await restoreComment(store, leyla, held, minutes(3))
    expect((await rowOf(store, held)).state).toBe('held')
  })
})
