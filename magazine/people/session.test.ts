import { expect, test } from 'vitest'
import type { Tx } from '@/db/store'
import { as } from '@/testing/as'
import { cast } from '@/testing/cast'
import { eachEngine } from '@/testing/each-engine'
import { currentMember, enter, leave } from './session'
import { startSession } from './session-row'

const now = () => new Date()

eachEngine(fresh => {
  test('who asks is the member whose session it is, and a visitor is nobody', async () => {
    const store = await fresh()
    const { leyla } = await cast(store)
    expect((await as(store, leyla, currentMember)).result).toEqual(leyla)
    expect((await as(store, undefined, currentMember)).result).toBeUndefined()
  })

  test('a request that is taken for a member’s is nobody’s when its session has ended or is another’s', async () => {
    const store = await fresh()
    const { leyla, tom } = await cast(store)
    const toms = await store.write(tx => startSession(tx, tom.id, now()))
    expect((await as(store, leyla, currentMember, {}, { session: toms })).result).toBeUndefined()
    const after = async (change: (tx: Tx) => PromiseLike<unknown>) =>
      (await as(store, leyla, () => store.write(tx => Promise.resolve(change(tx))).then(currentMember))).result
    expect(await after(async () => undefined)).toEqual(leyla)
    expect(await after(tx => tx.delete(tx.t.sessions))).toBeUndefined()
    expect(await after(tx => tx.update(tx.t.members).set({ disabledAt: now() }))).toBeUndefined()
  })

  test('signing in again ends the session before, in this browser only', async () => {
    const store = await fresh()
    const { leyla } = await cast(store)
    await store.write(tx => startSession(tx, leyla.id, now())) // in another browser
    const token = await store.write(tx => startSession(tx, leyla.id, now()))
    const { jar, result } = await as(store, leyla, () => enter(store, { token, go: '/' }, now()))
    expect([jar.get('session'), result]).toEqual([token, { go: '/', leave: true }])
    expect(await store.read.$count(store.t.sessions)).toBe(2)
  })

  test('signing out ends the session and takes its cookie; the request stays the member’s to its end', async () => {
    const store = await fresh()
    const { leyla } = await cast(store)
    const { jar, result } = await as(store, leyla, async () => {
      const before = await currentMember()
      await leave()
      return [before, await currentMember()]
    })
    expect(result).toEqual([leyla, leyla])
    expect(jar.has('session')).toBe(false)
    expect(await store.read.$count(store.t.sessions)).toBe(0)
  })
})
