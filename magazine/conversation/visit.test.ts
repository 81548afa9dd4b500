import { expect, test } from 'vitest'
import { scene } from '@/testing/conversation-scene'
import { hoursAfterNoon } from '@/testing/desk-scene'
import { eachEngine } from '@/testing/each-engine'
import { freshCount, freshPage, lastVisit, noteVisit } from './visit'

eachEngine(fresh => {
  test('what others said since one’s visit of before is new, until one has been away again', async () => {
    const store = await fresh()
    const { article, leyla, oleg, say, turn } = await scene(store)
    const first = await say(leyla, 'An old one.')
    const visit = (hours: number) => noteVisit(store, leyla, article.id, hoursAfterNoon(hours))
    const news = async () => {
      const since = await lastVisit(store, leyla, article.id)
      if (!since) return undefined
      const shown = await freshPage(store, article, leyla, since)
      expect(shown).toHaveLength(await freshCount(store, leyla, article.id, since))
      return shown.map(({ voice }) => [voice?.words, voice?.answers?.name])
    }
    await visit(1)
    expect(await news()).toBeUndefined()
    await say(oleg, 'An answer.', first, 70)
    await say(leyla, 'My own.', undefined, 71)
    await turn(await say(oleg, 'Removed.', undefined, 72), 'rejected')
    await visit(2)
    expect(await news()).toEqual([['An answer.', 'Leyla']])
    await say(oleg, 'Another.', undefined, 125)
    await visit(2.3)
    expect(await news()).toEqual([
      ['Another.', undefined],
      ['An answer.', 'Leyla'],
    ])
    await visit(4)
    expect(await news()).toEqual([])
    expect(await lastVisit(store, oleg, article.id)).toBeUndefined()
  })
})
