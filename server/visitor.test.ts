import { describe, expect, test } from 'vitest'
import { memberOf } from '@/magazine/people/member'
import { type People, visitorOf } from './visitor'

const ilka = memberOf({ id: 1, name: 'Ilka', handle: 'ilka', role: 'member', language: null, appearance: null })
const people = (slides?: Date): People => ({
  cookieName: 'session',
  memberBySession: async token => (token === 'living' ? ilka : undefined),
  slide: async () => slides,
  cookie: (token, expires) => `session=${token}; Expires=${expires.toUTCString()}`,
})

describe('who asks', () => {
  test('without the session cookie: nobody known, and no cookie is set', async () => {
    for (const header of [undefined, '', 'session=', 'a=living', 'xsession=living', 'sessionx=living'])
      expect(await visitorOf(header, people()), header).toEqual({})
  })

  test('with a living session: its member', async () => {
    expect(await visitorOf('a=b; session=living; c=d', people())).toEqual({ member: ilka, token: 'living' })
  })

  test('a session that was lengthened has its cookie set again', async () => {
    const until = new Date('2026-12-24T12:00:00Z')
    expect((await visitorOf('session=living', people(until))).cookie).toContain('living; Expires=Thu, 24 Dec 2026')
  })

  test('a cookie that is no session is ended', async () => {
    expect(await visitorOf('session=dead', people())).toEqual({
      cookie: 'session=; Expires=Thu, 01 Jan 1970 00:00:00 GMT',
    })
  })
})
