import { expect, test } from 'vitest'
import { scene } from '@/testing/conversation-scene'
import { hoursAfterNoon } from '@/testing/desk-scene'
import { eachEngine } from '@/testing/each-engine'
import { clearDrafts, draftsOf, saveDraft } from './draft'

const now = hoursAfterNoon(1)

eachEngine(fresh => {
  test('what one has begun to say waits where it was begun, for nobody else, until it is said', async () => {
    const store = await fresh()
    const {
      slug: article,
      article: { id },
      leyla,
      oleg,
      say,
    } = await scene(store)
    const first = await say(oleg, 'Who was it?')
    await saveDraft(store, leyla, { article, words: 'I th' }, now)
    await saveDraft(store, leyla, { article, words: 'I think so' }, now)
    await saveDraft(store, leyla, { article, parent: first, words: 'Me.' }, now)
    await saveDraft(store, oleg, { article, words: 'Mine' }, now)
    expect(await draftsOf(store, leyla.id, id)).toEqual({ 0: 'I think so', [first]: 'Me.' })
    await say(leyla, 'It was me.', first, 70)
    expect(await draftsOf(store, leyla.id, id)).toEqual({ 0: 'I think so' })
    await saveDraft(store, leyla, { article, words: ' \n' }, now)
    expect(await draftsOf(store, leyla.id, id)).toEqual({})
    expect(await draftsOf(store, oleg.id, id)).toEqual({ 0: 'Mine' })
    await clearDrafts(store, hoursAfterNoon(32 * 24))
    expect(await draftsOf(store, oleg.id, id)).toEqual({})
  })

  test('what is too long to be said is kept, what answers nothing that is there is not', async () => {
    const store = await fresh()
    const {
      slug: article,
      article: { id },
      leyla,
    } = await scene(store)
    await saveDraft(store, leyla, { article, words: '🙂'.repeat(25_000) }, now)
    expect(Array.from((await draftsOf(store, leyla.id, id))[0] ?? '')).toHaveLength(20_000)
    await saveDraft(store, leyla, { article, parent: 999, words: 'To nobody' }, now)
    expect(Object.keys(await draftsOf(store, leyla.id, id))).toEqual(['0'])
    await expect(saveDraft(store, leyla, { article: 'none', words: 'x' }, now)).rejects.toMatchObject({ status: 404 })
  })
})
