import { expect, test } from 'vitest'
import { cast } from '@/testing/cast'
import { eachEngine } from '@/testing/each-engine'
import { clearSessions, endSession, memberBySession, sessionByHash, slideSession, startSession } from './session-row'
import { hashOf } from './token'

const now = new Date('2026-11-24T12:00:00Z')
const after = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const days = 24

eachEngine(fresh => {
  test('a session tells who it is, and the database holds only its hash', async () => {
    const store = await fresh()
    const { leyla } = await cast(store)
    const token = await store.write(tx => startSession(tx, leyla.id, now))
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(await memberBySession(store, hashOf(token), now)).toEqual(leyla)
    expect(await memberBySession(store, token, now)).toBeUndefined()
    const rows = await store.read.select().from(store.t.sessions)
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('a session ends 30 days after its last use, and is lengthened once a day', async () => {
    const store = await fresh()
    const { leyla } = await cast(store)
    const hash = hashOf(await store.write(tx => startSession(tx, leyla.id, now)))
    expect(await slideSession(store, hash, after(23))).toBeUndefined()
    expect(await slideSession(store, hash, after(25))).toEqual(after(25 + 30 * days))
    expect(await sessionByHash(store, hash, after(26))).toMatchObject({ expiresAt: after(25 + 30 * days) })
    expect(await memberBySession(store, hash, after(30 * days + 24))).toEqual(leyla)
    expect(await memberBySession(store, hash, after(30 * days + 26))).toBeUndefined()
    expect(await slideSession(store, hash, after(30 * days + 26))).toBeUndefined()
  })

  test('a session that the desk can be reached with ends 12 hours after its last use', async () => {
    const store = await fresh()
    const { moderator } = await cast(store)
    const hash = hashOf(await store.write(tx => startSession(tx, moderator.id, now)))
    expect(await slideSession(store, hash, after(0.05))).toBeUndefined()
    expect(await slideSession(store, hash, after(11))).toEqual(after(23))
    expect(await memberBySession(store, hash, after(22.9))).toEqual(moderator)
    expect(await memberBySession(store, hash, after(23.1))).toBeUndefined()
    expect(await slideSession(store, hash, after(23.1))).toBeUndefined()
  })

  test('the use of a session is noted within five minutes, and not at each request', async () => {
    const store = await fresh()
    const { leyla } = await cast(store)
    const hash = hashOf(await store.write(tx => startSession(tx, leyla.id, now)))
    const usedAfter = async (hours: number) => {
      await slideSession(store, hash, after(hours))
      return (await sessionByHash(store, hash, after(hours)))?.usedAt
    }
    expect(await usedAfter(4 / 60)).toEqual(now)
    expect(await usedAfter(2)).toEqual(after(2))
    expect(await sessionByHash(store, hash, after(2))).toMatchObject({ slidAt: now, expiresAt: after(30 * days) })
  })

  test('signing out ends this browser’s session and no other', async () => {
    const store = await fresh()
    const { leyla } = await cast(store)
    const [one, other] = await store.write(async tx => [
      hashOf(await startSession(tx, leyla.id, now)),
      hashOf(await startSession(tx, leyla.id, now)),
    ])
    await endSession(store, one ?? '')
    expect(await memberBySession(store, one ?? '', now)).toBeUndefined()
    expect(await memberBySession(store, other ?? '', now)).toEqual(leyla)
  })

  test('ended sessions are cleared away, living ones stay', async () => {
    const store = await fresh()
    const { leyla } = await cast(store)
    await store.write(tx => startSession(tx, leyla.id, now))
    const living = hashOf(await store.write(tx => startSession(tx, leyla.id, after(5 * days))))
    await clearSessions(store, after(31 * days))
    const rows = await store.read.select().from(store.t.sessions)
    expect(rows.map(({ tokenHash }) => tokenHash)).toEqual([living])
  })
})
