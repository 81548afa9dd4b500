/** Who asked to leave has so many days to change their mind. */
export const daysToStay = 14
/** A session that began so recently proves who asks, in place of a password. */
export const freshMinutes = 15
/** What becomes of the comments of who leaves. */
export const leavingChoices = ['erase', 'keep', 'each'] as const
export type LeavingChoice = (typeof leavingChoices)[number]
/** The choice that an address names; undefined for anything else. */
export const leavingChoiceOf = (text: unknown): LeavingChoice | undefined =>
  leavingChoices.find(choice => choice === text)
/** The preview of leaving, with its further pages. */
export const leaveAddress = (words: LeavingChoice, after?: string) =>
  `/account/leave?words=${words}${after === undefined ? '' : `&after=${after}`}`
export const commentsOnPreview = 20

/** A made archive is kept for so long, and a new one is made at most once in so many hours. */
export const archiveDays = 7
export const hoursBetweenArchives = 24
export const archiveAddress = (id: number) => `/account/archive/${id}.zip`
/** Comments on one page of an archive. */
export const commentsInPiece = 50

/** Comments and replies on one page of a member's conversations. */
export const commentsInConversations = 20
