import type { Store } from '@/db/store'
import { sessionCookie, sessionCookieName } from '@/magazine/people/cookie'
import { memberBySession, slideSession } from '@/magazine/people/session-row'
import { hashOf } from '@/magazine/people/token'
import { isBusy } from './fail'
import type { People } from './visitor'

// While one try waits for the database, the same session's next request makes no other. What can't be written now is
// written another time.
function oneAtATime(slide: People['slide']): People['slide'] {
  const running = new Set<string>()
  return async token => {
    if (running.has(token)) return undefined
    running.add(token)
    try {
      return await slide(token)
    } catch (error) {
      if (!isBusy(error)) throw error
      return undefined
    } finally {
      running.delete(token)
    }
  }
}

/** What people/ knows of sessions, as the server asks for it. `site` is the origin. */
export const peopleOf = (store: Store, site: string): People => ({
  cookieName: sessionCookieName(site),
  memberBySession: token => memberBySession(store, hashOf(token)),
  slide: oneAtATime(token => slideSession(store, hashOf(token), new Date())),
  cookie: (token, expires) => {
    const { secure } = sessionCookie(site, expires)
    const line = `${sessionCookieName(site)}=${token}; Path=/; Expires=${expires.toUTCString()}; HttpOnly; SameSite=Lax`
    return secure ? `${line}; Secure` : line
  },
})
