/** A session ends so long after its last use, and is lengthened once it has been this old since it last was. */
export const sessionDays = 30
export const slideHours = 24

/** Words of somebody who is not signed in yet wait so long. */
export const keptHours = 24
/** A one-time link works so long; one to confirm an address has no hurry. */
export const linkMinutes = 30
export const confirmDays = 7

/** In code points. */
export const fewestInName = 2
export const longestName = 50
export const fewestInPassword = 10
export const longestPassword = 200
/** In characters: what mail servers accept. */
export const longestEmail = 254

/** Where somebody signs in and comes back to a page of ours. */
export const signInAddress = (next: string) => `/sign-in?next=${encodeURIComponent(next)}`

/** The one page of somebody who asked to leave, and may still stay. */
export const stayAddress = '/account/stay'

/** The path of ours to go to after signing in: anything that could lead elsewhere is undefined. */
export function ownPath(text: unknown): string | undefined {
  if (typeof text !== 'string' || text.length > 500 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(text) || text.includes('\\'))
    return undefined
  return text
}
