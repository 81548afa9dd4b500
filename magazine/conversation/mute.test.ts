import { expect, test } from 'vitest'
import { newsFor, noticesOf } from '@/magazine/account/notices'
import { noon, scene } from '@/testing/conversation-scene'
import { eachEngine } from '@/testing/each-engine'
import { conversationPage } from './conversation'
import { mutedPeople, muteMember, unmuteMember } from './mute'
import { commentInThread } from './thread'

eachEngine(fresh => {
  test('what somebody says is folded away for who muted them, for nobody else, until they are unmuted', async () => {
    const store = await fresh()
    const { article, leyla, oleg, mira, say } = await scene(store)
    const root = await say(oleg, 'Only I know.')
    const reply = await say(mira, 'Do you?', root)
    const shown = async (viewer = leyla) =>
      (await conversationPage(store, article, { sort: 'newest', viewer })).items[0]
    await muteMember(store, leyla, oleg.handle, noon)
    await muteMember(store, leyla, oleg.handle, noon)
    expect(await shown()).toMatchObject({ id: root, muted: true, below: [{ id: reply }] })
    expect((await shown())?.below[0]?.muted).toBeUndefined()
    expect((await commentInThread(store, { article, id: reply, viewer: leyla }))?.thread.muted).toBe(true)
    expect((await shown(mira))?.muted).toBeUndefined()
    expect((await shown(oleg))?.muted).toBeUndefined()
    expect((await conversationPage(store, article, { sort: 'newest' })).items[0]?.muted).toBeUndefined()
    expect(await mutedPeople(store, leyla.id)).toEqual([{ name: 'Oleg', handle: oleg.handle }])
    await unmuteMember(store, leyla, oleg.handle)
    expect((await shown())?.muted).toBeUndefined()
    expect(await mutedPeople(store, leyla.id)).toEqual([])
  })

  test('who muted somebody is told nothing of theirs, neither what they say now nor what they said', async () => {
    const store = await fresh()
    const { leyla, oleg, mira, say } = await scene(store)
    const mine = await say(leyla, 'I saw it.')
    await say(oleg, 'You did not.', mine)
    await say(mira, 'I did.', mine)
    expect(await newsFor(store, leyla.id)).toBe(2)
    await muteMember(store, leyla, oleg.handle, noon)
    await say(oleg, `Answer me, @${leyla.handle}!`)
    expect(await newsFor(store, leyla.id)).toBe(1)
    const { items } = await noticesOf(store, { memberId: leyla.id, show: 'all' })
    expect(items.map(({ by }) => by)).toMatchObject([{ name: 'Mira', others: 0 }])
    expect(await newsFor(store, oleg.id)).toBe(0)
  })

  test('nobody mutes themself, or somebody who is not there', async () => {
    const store = await fresh()
    const { leyla } = await scene(store)
    await expect(muteMember(store, leyla, leyla.handle, noon)).rejects.toMatchObject({ status: 403 })
    await expect(muteMember(store, leyla, 'nobody-here', noon)).rejects.toMatchObject({ status: 404 })
  })
})
