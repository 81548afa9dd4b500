import { expect, test } from 'vitest'
import { featureComment } from '@/magazine/moderation/feature'
import { deskScene, hoursAfterNoon } from '@/testing/desk-scene'
import { eachEngine } from '@/testing/each-engine'
import { deleteComment } from './edit'
import { featuredOf } from './featured'
import { muteMember } from './mute'

eachEngine(fresh => {
  test('what was featured last stands on top, three at most; its author is told once, the log each time', async () => {
    const store = await fresh()
    const { article, leyla, oleg, edda, say } = await deskScene(store)
    const ids: number[] = []
    for (let n = 0; n < 4; n++) ids.push(await say(leyla, `Number ${n}. ${'word '.repeat(60)}`))
    const feature = (commentId: number, wanted: boolean, hours: number) =>
      featureComment(store, edda, { commentId, wanted }, hoursAfterNoon(hours))
    for (const [n, id] of ids.entries()) await feature(id, true, n + 1)
    await feature(ids[3] ?? 0, true, 9) // it is already
    const shown = async (viewer?: typeof oleg) => (await featuredOf(store, article, viewer)).map(({ id }) => id)
    expect(await shown()).toEqual([ids[3], ids[2], ids[1]])
    expect((await featuredOf(store, article))[0]?.words).toMatch(/^Number 3\. (word )+word…$/)
    await feature(ids[3] ?? 0, false, 10)
    await deleteComment(store, leyla, ids[2] ?? 0, hoursAfterNoon(11))
    expect(await shown()).toEqual([ids[1], ids[0]])
    await muteMember(store, oleg, leyla.handle, hoursAfterNoon(12))
    expect(await shown(oleg)).toEqual([])
    const { notices, decisions } = store.t
    expect((await store.read.select().from(notices)).map(({ kind }) => kind)).toEqual(Array(4).fill('featured'))
    const logged = (await store.read.select().from(decisions)).map(({ decision }) => decision)
    expect(logged).toEqual([...Array(4).fill('feature'), 'unfeature'])
    const own = featureComment(store, edda, { commentId: await say(edda, 'Mine.'), wanted: true }, hoursAfterNoon(13))
    await expect(own).rejects.toMatchObject({ code: 'moderation.ownWords', status: 403 })
  })
})
