import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { person } from '@/testing/cast'
import { eachEngine } from '@/testing/each-engine'
import { keepLimits } from '../limits'
import { hashPassword } from '../password'
import { startSession } from '../session-row'
import { hashOf } from '../token'
import { believe, believePassword, proveSession } from './proven'

const now = new Date('2026-11-24T12:00:00Z')
const after = (seconds: number) => new Date(now.getTime() + seconds * 1_000)
const address = '192.0.2.7'
const password = 'nine ferries left the pier'

beforeEach(() => keepLimits('fresh'))

describe('whether it is the member themself', () => {
  eachEngine(fresh => {
    async function begun() {
      const store = await fresh()
      const member = await person(store, 'Mona Derin', 'moderator')
      const { members } = store.t
      const set = (values: Partial<typeof members.$inferInsert>) =>
        store.write(tx => tx.update(members).set(values).where(eq(members.id, member.id)))
      const session = hashOf(await store.write(tx => startSession(tx, member.id, now)))
      return { store, member, set, session }
    }

    test('is believed of a fresh session, and of an old one by the password', async () => {
      const { store, member, set, session } = await begun()
      await believe(store, member, { session, address }, after(900))
      const old = { code: 'account.notFresh' }
      await expect(believe(store, member, { session, address }, after(901))).rejects.toMatchObject(old)
      await expect(believe(store, member, { address }, now)).rejects.toMatchObject(old)
      await set({ passwordHash: await hashPassword(password) })
      const needed = { code: 'factor.passwordNeeded', field: 'password' }
      await expect(believe(store, member, { session, address }, after(901))).rejects.toMatchObject(needed)
      const guessed = { session, password: 'not the password', address, field: 'passwordNow' }
      const wrong = { code: 'account.wrongPassword', field: 'passwordNow' }
      await expect(believe(store, member, guessed, after(901))).rejects.toMatchObject(wrong)
      await believe(store, member, { session, password, address }, after(901))
      await expect(believePassword(store, member, { session, address }, now)).rejects.toMatchObject(needed)
    })

    test('is not believed while their second factor was not shown, whatever the password', async () => {
      const { store, member, set, session } = await begun()
      await set({ passwordHash: await hashPassword(password), totpConfirmedAt: now })
      for (const ask of [believe, believePassword])
        await expect(ask(store, member, { session, password, address }, now)).rejects.toMatchObject({ status: 403 })
      await store.write(tx => proveSession(tx, session, now))
      await believe(store, member, { session, address }, now)
    })

    test('is asked for five times, then not for a while; who knows it begins anew', async () => {
      const { store, member, set, session } = await begun()
      await set({ passwordHash: await hashPassword(password) })
      const tried = (typed: string) => believePassword(store, member, { session, password: typed, address }, now)
      for (let n = 0; n < 4; n++) await expect(tried('wrong')).rejects.toMatchObject({ code: 'account.wrongPassword' })
      await tried(password)
      for (let n = 0; n < 5; n++) await expect(tried('wrong')).rejects.toMatchObject({ code: 'account.wrongPassword' })
      await expect(tried(password)).rejects.toMatchObject({ status: 429 })
    })
  })
})
