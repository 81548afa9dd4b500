import type { Store } from '@/db/store'
import { sessionCookie, sessionCookieName } from '@/magazine/people/cookie'
import { memberBySession, sessionEnd, slideSession } from '@/magazine/people/session-row'
import { hashOf } from '@/magazine/people/token'
import type { People } from './visitor'

/** What people/ knows of sessions, as the server asks for it. `site` is the origin. */
export const peopleOf = (store: Store, site: string): People => ({
  cookieName: sessionCookieName(site),
  memberBySession: token => memberBySession(store, hashOf(token)),
  slide: async token => {
    const now = new Date()
    return (await slideSession(store, hashOf(token), now)) ? sessionEnd(now) : undefined
  },
  cookie: (token, expires) => {
    const { secure } = sessionCookie(site, expires)
    const line = `${sessionCookieName(site)}=${token}; Path=/; Expires=${expires.toUTCString()}; HttpOnly; SameSite=Lax`
    return secure ? `${line}; Secure` : line
  },
})
