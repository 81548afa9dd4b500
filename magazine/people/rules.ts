/** A session ends so long after its last use, and is lengthened once it has been this old since it last was. */
export const sessionDays = 30
export const slideHours = 24
/** One of a moderator, editor or owner, which is lengthened whenever its use is noted. */
export const deskHours = 12
/** The use of a session is noted once in so long. */
export const usedMinutes = 5

/** Words of somebody who is not signed in yet wait so long. */
export const keptHours = 24
/** A one-time link works so long; one to confirm an address has no hurry. */
export const linkMinutes = 30
export const confirmDays = 7

/** In code points. */
export const fewestInName = 2
export const longestName = 50
export const fewestInPassword = 12
export const longestPassword = 256
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

/** Invitations of a member: how many, and how long each works; the first owner's, which a start prints, is shorter. */
export const mostInvitations = 3
export const invitationDays = 30
export const ownerLinkHours = 24

/** Networks that a member was seen from are forgotten after so long, and noted once in so long. */
export const networkDays = 30
export const networkNotedHours = 12

/** In code points, what staff writes down about a member. */
export const longestMemberNote = 2_000

/** Where the owner sees a member's account. */
export const personAddress = (handle: string) => `/admin/people/${handle}`
/** What a browser is asked for a passkey waits so long; who has shown the first factor has so long for the second. */
export const challengeMinutes = 5
export const secondMinutes = 10
/** After so many wrong codes one begins again with the first factor. */
export const mostSecondTries = 5
/** So long after signing in, or showing a second factor, the password need not be written again to change how one signs in. */
export const freshMinutes = 15
export const recoveryCodeCount = 10
export const mostPasskeys = 20
/** In code points. */
export const longestPasskeyName = 50
/** Where a member sets a second factor up, or shows it in a session that began without. */
export const secondFactorAddress = '/account/second-factor'
/** Who has signed in without a passkey is offered one for so long; "Not now" is remembered in the browser for so long after it was last there. */
export const offerMinutes = 15
export const declinedDays = 30
