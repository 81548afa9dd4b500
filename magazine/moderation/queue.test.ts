import { expect, test } from 'vitest'
import { readCursor } from '@/db/cursor'
import type { Store } from '@/db/store'
import type { Moderator } from '@/magazine/people/roles'
import { deskScene, hoursAfterNoon } from '@/testing/desk-scene'
import { eachEngine } from '@/testing/each-engine'
import { queueLengths, queuePage } from './queue'
import { cardsInQueue, type Queue, queues } from './rules'

async function whole(store: Store, moderator: Moderator, queue: Queue) {
  const ids: number[][] = []
  let next: string | undefined
  do {
    const page = await queuePage(store, moderator, { queue, after: readCursor(next) })
    ids.push(page.items.map(({ id }) => id))
    next = page.next
  } while (next)
  return ids
}

async function counts(store: Store, moderator: Moderator) {
  const lengths = await queueLengths(store, moderator)
  return queues.map(queue => lengths[queue].count)
}

eachEngine(fresh => {
  test('what nobody has looked at is in New, newest first, until a moderator decides', async () => {
    const store = await fresh()
    const { leyla, oleg, edda, say, judge } = await deskScene(store)
    const ids = [await say(leyla, 'One'), await say(oleg, 'Two'), await say(leyla, 'Three')]
    const [one = 0, two = 0, three = 0] = ids
    expect(await whole(store, edda, 'new')).toEqual([[three, two, one]])
    await judge(edda, two, 'approve')
    await judge(edda, three, 'reject')
    expect(await whole(store, edda, 'new')).toEqual([[one]])
    expect(await whole(store, edda, 'rejected')).toEqual([[three]])
    expect(await counts(store, edda)).toEqual([1, 0, 1])
  })

  test('a reported comment is in Reported once, the one reported first on top, until a moderator decides', async () => {
    const store = await fresh()
    const { leyla, oleg, mira, edda, say, report, judge } = await deskScene(store)
    const [one, two] = [await say(leyla, 'One'), await say(leyla, 'Two')]
    await report(oleg, two, 'First.')
    await report(oleg, one, 'Second.', 'people')
    await report(mira, two, 'Third.')
    const { items } = await queuePage(store, edda, { queue: 'reported' })
    expect(items.map(({ id, reports }) => [id, reports.map(({ words }) => words)])).toEqual([
      [two, ['First.', 'Third.']],
      [one, ['Second.']],
    ])
    expect(items[1]?.reports[0]?.guideline).toEqual({ number: 1, title: 'Speak to people' })
    const { reported } = await queueLengths(store, edda)
    expect(reported).toEqual({ count: 2, more: false, since: items[0]?.reports[0]?.at })
    await judge(edda, two, 'approve')
    await judge(edda, one, 'reject')
    expect(await whole(store, edda, 'reported')).toEqual([[]])
    await report(mira, one, 'Late.').catch(() => undefined)
    expect(await counts(store, edda)).toEqual([0, 0, 1])
  })

  test('every comment of a long queue is on one page, though many share their time', async () => {
    const store = await fresh()
    const { leyla, oleg, edda, say, report, judge } = await deskScene(store)
    const ids: number[] = []
    for (let n = 0; n < cardsInQueue + 3; n++) ids.push(await say(leyla, `No ${n}`, undefined, Math.floor(n / 9)))
    expect(await whole(store, edda, 'new')).toEqual([ids.slice(3).toReversed(), ids.slice(0, 3).toReversed()])
    for (const id of ids) await report(oleg, id)
    await store.write(async tx => void (await tx.update(tx.t.reports).set({ createdAt: hoursAfterNoon(2) })))
    expect(await whole(store, edda, 'reported')).toEqual([ids.slice(0, cardsInQueue), ids.slice(cardsInQueue)])
    for (const id of ids) await judge(edda, id, 'reject')
    expect((await whole(store, edda, 'rejected')).flat()).toEqual(ids.toReversed())
    expect(await counts(store, edda)).toEqual([0, 0, ids.length])
  })

  test('a queue holds only what its moderator may decide on', async () => {
    const store = await fresh()
    const { leyla, oleg, edda, ilka, editor, owner, say, report } = await deskScene(store)
    const [ofLeyla, ofEdda, ofEditor, ofOwner] = [
      await say(leyla, 'By Leyla'),
      await say(edda, 'By Edda'),
      await say(editor, 'By Ruta'),
      await say(owner, 'By Oskar'),
    ]
    for (const id of [ofLeyla, ofEdda, ofEditor]) await report(oleg, id)
    await expect(report(oleg, ofOwner)).rejects.toMatchObject({ code: 'moderation.reportNobodyAbove', status: 403 })
    for (const queue of ['new', 'reported'] as const) {
      const seen = async (moderator: Moderator) =>
        (await whole(store, moderator, queue)).flat().toSorted((a, b) => a - b)
      expect(await seen(ilka)).toEqual([ofLeyla])
      expect(await seen(edda)).toEqual([ofLeyla])
      expect(await seen(editor)).toEqual([ofLeyla, ofEdda])
      expect(await seen(owner)).toEqual([ofLeyla, ofEdda, ofEditor])
    }
    expect(await counts(store, owner)).toEqual([3, 3, 0])
  })

  test('a card shows Latin letters under an Arabic article from the left', async () => {
    const store = await fresh()
    const { leyla, edda, say } = await deskScene(store)
    await say(leyla, 'Ok!', await say(leyla, 'رأيته أمس.'))
    await store.write(async tx => void (await tx.update(tx.t.articles).set({ language: 'ar' })))
    expect((await queuePage(store, edda, { queue: 'new' })).items).toMatchObject([
      { said: { language: 'und-Latn', direction: 'ltr' }, parent: { language: 'ar', direction: 'rtl' } },
      { said: { language: 'ar', direction: 'rtl' } },
    ])
  })

  test('a card has all that is needed to judge', async () => {
    const store = await fresh()
    const { slug, leyla, oleg, edda, say, judge } = await deskScene(store)
    const thread = await say(leyla, 'I have *seen* it.')
    await say(oleg, 'Not one of yours.')
    const gone = await say(oleg, 'You never did.', thread)
    await judge(edda, gone, 'reject', 'people')
    const id = await say(oleg, 'Where was that?', thread)
    const [card] = (await queuePage(store, edda, { queue: 'new' })).items
    expect(card).toMatchObject({
      id,
      state: 'published',
      said: { name: 'Oleg', language: 'en', direction: 'ltr' },
      article: { slug, headline: 'The sea' },
      parent: { name: 'Leyla', state: 'published' },
      record: { name: 'Oleg', handle: 'oleg', published: 2, rejected: 1 },
      reports: [],
      decided: undefined,
      seen: { revision: 1, decision: 0, report: 0 },
    })
    const [rejected] = (await queuePage(store, edda, { queue: 'rejected' })).items
    expect(rejected).toMatchObject({
      id: gone,
      decided: { verdict: 'reject', by: 'Edda', guideline: { number: 1, title: 'Speak to people' } },
      seen: { revision: 1, decision: 1, report: 0 },
    })
  })
})
