import { expect, test } from 'vitest'
import { choicesOf } from '@/magazine/mail/choices'
import { stopToken } from '@/magazine/mail/stop'
import { authSecret } from '@/magazine/people/secret'
import { person } from '@/testing/cast'
import { serverWithoutNext } from '@/testing/server-without-next'

const { scene, get } = serverWithoutNext()
const coded = { 'content-type': 'application/x-www-form-urlencoded' }
const oneClick = { method: 'POST', headers: coded, body: 'List-Unsubscribe=One-Click' }

async function tokenFor() {
  const { id } = await person(scene.store, 'Leyla')
  const token = stopToken(authSecret({ dataDir: scene.folder }), { memberId: id, kind: 'reply' })
  return { id, token, address: `/unsubscribe/${token}` }
}

test('one click from a mail program, which names no origin, ends the letters at once and is answered without a redirect', async () => {
  const { id, address } = await tokenFor()
  const { status, headers } = await get(address, oneClick)
  expect([status, headers.location]).toEqual([200, undefined])
  expect(await choicesOf(scene.store.read, id)).toMatchObject({ reply: 'never', mention: 'hourly' })
  expect(scene.seen.map(({ method, url }) => `${method} ${url}`)).toEqual([`GET ${address}`])
})

test('to read the page ends nothing', async () => {
  const { id, address } = await tokenFor()
  await get(address)
  await get(address, { method: 'HEAD' })
  expect(await choicesOf(scene.store.read, id)).toMatchObject({ reply: 'once' })
})

test('the exemption from the guard is that address alone', async () => {
  const { address } = await tokenFor()
  for (const other of ['/unsubscribe', '/account', `${address}/x`, '/unsubscribe/../account', `/a${address}`])
    expect((await get(other, oneClick)).status).toBe(403)
  const elsewhere = { ...oneClick, headers: { ...coded, host: 'evil.example' } }
  expect((await get(address, elsewhere)).status).toBe(421)
  const large = { ...oneClick, body: 'x'.repeat(300 * 1024) }
  expect((await get(address, large)).status).toBe(413)
})
