import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { saveProfile } from '@/magazine/account/profile'
import { setMagazine } from '@/magazine/settings/magazine'
import { person } from '@/testing/cast'
import { eachEngine } from '@/testing/each-engine'
import { keepLimits } from './limits'
import type { Member } from './member'
import { nameFor } from './name-for'
import { registerMember } from './register'

const now = new Date('2026-11-24T12:00:00Z')
const mail = { email: 'eve@mail.example', password: 'nine ferries left the pier' }
const known = { ...mail, address: '192.0.2.7', site: 'https://magazine.example' }

beforeEach(() => keepLimits('off'))

const register = (store: Store, name: string) => registerMember(store, { ...known, name }, now)
const rename = (store: Store, { id, handle }: Member, name: string) => {
  const rest = { bio: '', language: '', look: '', isPrivate: false, drawn: false, folder: '' }
  return saveProfile(store, { id } as Member, { name, handle, ...rest }, now)
}

eachEngine(fresh => {
  test.each([
    ['Plumbline', 'people.nameReserved'],
    ['The Рlumbline', 'people.nameReserved'],
    ['A former member', 'people.nameReserved'],
    ['Модератор', 'people.nameReserved'],
    ['Администрация', 'people.nameReserved'],
    ['Baş redaktor', 'people.nameReserved'],
    ['المشرف', 'people.nameReserved'],
    ['عضو سابق', 'people.nameReserved'],
    ['Mira Ostrowe', 'people.nameTaken'],
    ['mira-ostrowe', 'people.nameTaken'],
    ['Prize: https://evil.example', 'people.nameUnreadable'],
    ['Prize WWW.evil', 'people.nameUnreadable'],
  ])('nobody new is called %j, nor does a member become it (%s)', async (name, code) => {
    const store = await fresh()
    await setMagazine(store, { name: 'Plumbline' })
    const mira = await person(store, 'Mira Ostrowe')
    await rename(store, mira, 'M. O.')
    const tom = await person(store, 'Tom Ashby')
    await expect(register(store, name)).rejects.toMatchObject({ code, field: 'name' })
    await expect(rename(store, tom, name)).rejects.toMatchObject({ code, field: 'name' })
    expect(await store.write(tx => nameFor(tx, name))).not.toBe(name)
    await rename(store, mira, 'Mira Ostrowe') // it was hers
  })

  test.each(['Sign in', 'Edit', 'Me', 'New'])('%j can be a name, and the address is another', async name => {
    const store = await fresh()
    await register(store, name)
    const [row] = await store.read.select().from(store.t.members).where(eq(store.t.members.name, name))
    expect(row?.handle).toBe('member')
  })
})
