/** In code points. */
export const longestBio = 500
/** In characters. */
export const fewestInHandle = 2
export const longestHandle = 40
export const exampleOfHandle = 'mira-ostrowe'
/** A handle is changed once in so many days, since others know its address. */
export const handleDays = 30

/** What may be uploaded as a picture, in megabytes. */
export const mostPictureMegabytes = 4
export const pictureFormats = 'JPEG, PNG, WebP'
/** The side of a picture as it is kept, in pixels. */
export const pictureSide = 288

/** What a member may choose of the looks in every browser. */
export const looks = ['light', 'dark', 'sepia'] as const

/** What was just done on the account's page, as its address says it. */
export const doneThings = ['profile', 'emailAsked', 'email', 'password', 'session', 'sessions'] as const
export type DoneThing = (typeof doneThings)[number]

/** The account's page, which says what was done. */
export const accountDone = (thing: DoneThing) => `/account?done=${thing}`

/** Whether a text can stand in the address of a member: small Latin letters and digits, with single dashes between. */
export const isHandle = (text: string): boolean =>
  text.length >= fewestInHandle && text.length <= longestHandle && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)

/** Whose picture a file is by its name; undefined for what is none of a member's. */
export function ownerOfPicture(file: string): number | undefined {
  const id = /^m([1-9][0-9]{0,14})-[a-z0-9]{24}\.webp$/.exec(file)?.[1]
  return id === undefined ? undefined : Number(id)
}

/** A choice of looks as it is kept of a member, `theme=dark`; null for none. */
export const appearanceOf = (look: string): string | null =>
  looks.some(each => each === look) ? `theme=${look}` : null

/** The look in a choice that was kept; undefined where there is none that we have. */
export const lookIn = (appearance: string | null): (typeof looks)[number] | undefined =>
  looks.find(look => appearance === `theme=${look}`)
/** Who asked to leave has so many days to change their mind. */
export const daysToStay = 14
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

/** What of the notifications is shown; the first is what a bare address shows. */
export const noticesShown = ['all', 'replies', 'mentions', 'followed', 'decisions'] as const
export type NoticesShown = (typeof noticesShown)[number]
/** What an address asks to be shown; undefined for anything else. */
export const noticesShownOf = (text: unknown = 'all'): NoticesShown | undefined =>
  noticesShown.find(each => each === text)
export const noticesAddress = (show: NoticesShown, after?: string) => {
  const query = [show !== 'all' && `show=${show}`, after !== undefined && `after=${after}`].filter(Boolean).join('&')
  return `/account/notifications${query && `?${query}`}`
}
export const noticesOnPage = 25
