import { beforeEach, expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { keepLimits } from '@/magazine/people/limits'
import type { Member } from '@/magazine/people/member'
import { startSession } from '@/magazine/people/session-row'
import { hashOf } from '@/magazine/people/token'
import { setMagazine } from '@/magazine/settings/magazine'
import { cast } from '@/testing/cast'
import { eachEngine } from '@/testing/each-engine'
import { askForEmail } from './email'

const now = new Date('2026-11-24T12:00:00Z')
const asked = { address: '192.0.2.7', site: 'https://magazine.example' }

beforeEach(() => keepLimits('off'))

async function ask(store: Store, member: Member, email: string) {
  const session = hashOf(await store.write(tx => startSession(tx, member.id, now)))
  await askForEmail(store, member, { ...asked, session, email }, now)
}
const letters = (store: Store) => store.read.select().from(store.t.letters)

eachEngine(fresh => {
  test('an address that nobody may join with cannot be changed to', async () => {
    const store = await fresh()
    const { tom } = await cast(store)
    await setMagazine(store, { refusedDomains: ['refused.example'], refuseDisposable: true })
    const refused = { code: 'setup.domainRefused', field: 'email' }
    await expect(ask(store, tom, 'tom@sub.refused.example')).rejects.toMatchObject(refused)
    await expect(ask(store, tom, 'tom@mailinator.com')).rejects.toMatchObject({ code: 'setup.disposableRefused' })
    expect(await letters(store)).toEqual([])
  })

  test('an address that has an account costs as much as one that has none', async () => {
    const store = await fresh()
    const { tom } = await cast(store)
    await ask(store, tom, 'leyla.nur@example.org')
    expect(await letters(store)).toEqual([])
    await ask(store, tom, 'tom@new.example')
    expect((await letters(store)).map(({ id }) => id)).toEqual([2]) // the first was written, and taken back
  })
})
