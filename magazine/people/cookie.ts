/** The cookie of a signed-in browser. On https its name keeps other hosts and paths of the domain from setting it. */
export const sessionCookieName = (site: string): '__Host-session' | 'session' =>
  site.startsWith('https:') ? '__Host-session' : 'session'

/** The cookie that remembers on the way to a provider where somebody came from. Its name must not begin as the session's does. */
export const journeyCookieName = (site: string): string =>
  `${site.startsWith('https:') ? '__Host-' : ''}authjs.callback-url`

/** The cookie that remembers in a browser that a passkey is offered, or was declined. */
export const offerCookieName = (site: string): string =>
  site.startsWith('https:') ? '__Host-passkey-offer' : 'passkey-offer'

/** What that cookie says: whether a passkey is offered here. */
export type Offer = 'yes' | 'no'

/** Whether a `name=value` pair is that cookie, as we set it. */
export const isOffer = (site: string, pair: string): boolean =>
  ['yes', 'no'].some(answer => pair === `${offerCookieName(site)}=${answer}`)

/** How the session's cookie, and what goes with it, is set: read by the server alone, sent along from other sites only when a link is followed. */
export const sessionCookie = (site: string, expires?: Date) =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: site.startsWith('https:'), expires }) as const
