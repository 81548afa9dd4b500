import { beforeEach, expect, test } from 'vitest'
import { claimKept, keptAt, keptOf } from '@/magazine/people/kept'
import { keepLimits } from '@/magazine/people/limits'
import { as } from '@/testing/as'
import { deskScene } from '@/testing/desk-scene'
import { eachEngine } from '@/testing/each-engine'
import { decideAction, reportAction } from './actions'

const filled = (fields: Record<string, string | number>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, String(value))
  return data
}
const onCard = (comment: number, more: Record<string, string> = {}) =>
  filled({ comment, decision: 'reject', revision: 1, lastDecision: 0, lastReport: 0, queue: 'new', ...more })
const tokenIn = (address = '') => new URL(address, 'http://localhost').searchParams.get('kept') ?? ''

beforeEach(() => keepLimits('off'))

eachEngine(fresh => {
  test('a decision goes back to its place in the queue, and says which comment it was', async () => {
    const store = await fresh()
    const { leyla, edda, say } = await deskScene(store)
    const id = await say(leyla, 'Buy my boats.')
    const form = onCard(id, { reason: 'people', after: 'k0-1' })
    const { went } = await as(store, edda, () => decideAction({}, form))
    expect(went).toBe(`/admin/moderation?queue=new&after=k0-1&decided=${id}`)
  })

  test('what was refused comes back with what was written, for the page to show again', async () => {
    const store = await fresh()
    const { leyla, edda, say } = await deskScene(store)
    const id = await say(leyla, 'Buy my boats.')
    const { result, here } = await as(store, edda, () => decideAction({}, onCard(id, { note: 'Not here.' })))
    expect(result).toMatchObject({ errors: { reason: expect.any(String) }, typed: { note: 'Not here.' } })
    expect(here).toMatchObject({ status: 422, refused: { comment: String(id), note: 'Not here.' } })
  })

  test('a note of a moderator whose session has ended waits for them at the queue until they decide', async () => {
    const store = await fresh()
    const { leyla, edda, say } = await deskScene(store)
    const id = await say(leyla, 'Buy my boats.')
    const form = onCard(id, { reason: 'people', note: 'Not here.' })
    const { went } = await as(store, undefined, () => decideAction({}, form))
    const back = await store.write(tx => claimKept(tx, tokenIn(went), edda.id))
    expect(back).toBe('/admin/moderation?queue=new')
    expect(await keptAt(store, edda.id, back ?? '')).toBe('Not here.')
    expect(await keptAt(store, leyla.id, back ?? '')).toBeUndefined()
    await as(store, edda, () => decideAction({}, form))
    expect(await keptAt(store, edda.id, back ?? '')).toBeUndefined()
  })

  test('a report of who signs in on the way waits at the form of the report, and is no comment', async () => {
    const store = await fresh()
    const { slug, article, leyla, oleg, say } = await deskScene(store)
    const id = await say(leyla, 'Buy my boats.')
    const form = filled({ comment: id, article: slug, guideline: '', words: 'It sells.' })
    const { went } = await as(store, undefined, () => reportAction({}, form))
    expect(await store.write(tx => claimKept(tx, tokenIn(went), oleg.id))).toBe(
      `/articles/${slug}/comments/${id}/report`,
    )
    expect(await keptOf(store, oleg.id, article.id)).toBeUndefined()
    expect(await keptOf(store, oleg.id, article.id, id)).toBeUndefined()
    const { went: onward } = await as(store, oleg, () => reportAction({}, form))
    expect(onward).toBe(`/articles/${slug}/comments/${id}/report`)
    expect(await keptAt(store, oleg.id, onward ?? '')).toBeUndefined()
    expect(await store.read.$count(store.t.reports)).toBe(1)
  })

  test('an address in a form leads nowhere else', async () => {
    const store = await fresh()
    const { leyla, oleg, say } = await deskScene(store)
    const id = await say(leyla, 'Buy my boats.')
    for (const article of ['//evil.example', '..\\..\\evil', 'x?y', ''])
      for (const who of [undefined, oleg]) {
        const form = filled({ comment: id, article, words: 'It sells.' })
        const { went, here } = await as(store, who, () => reportAction({}, form))
        expect([went, here.status]).toEqual([undefined, 422])
      }
  })

  test('one member can’t report without end', async () => {
    const store = await fresh()
    const { slug, leyla, oleg, say } = await deskScene(store)
    const id = await say(leyla, 'Buy my boats.')
    keepLimits('fresh')
    const send = () =>
      as(store, oleg, () => reportAction({}, filled({ comment: id, article: slug, words: 'It sells.' })))
    for (let n = 0; n < 30; n++) await send()
    expect((await send()).here.status).toBe(429)
  }, 60_000)
})
