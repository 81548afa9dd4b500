/** What a member may be told of by mail, in the order in which the account lists it. */
export const kinds = ['reply', 'mention', 'followed', 'featured'] as const
export type Kind = (typeof kinds)[number]

/** How soon: `once` is at once. */
export const hows = ['once', 'hourly', 'daily', 'never'] as const
export type How = (typeof hows)[number]

export type Choices = Record<Kind, How>

/** What holds for who never chose. */
export const usual: Choices = { reply: 'once', mention: 'hourly', followed: 'daily', featured: 'once' }

/** The hour of the magazine's clocks at which daily letters are made. */
export const dailyHour = 8
/** A conversation makes at most one letter to a member in so many minutes. */
export const conversationMinutes = 60
/** What could be told by no letter for so long is old news. */
export const staleDays = 3
/** A letter that nobody takes is given up after so long. */
export const givenUpDays = 3
/** How long a letter waits after a try, given how many there were before it: 1, 2, 4 ... 60 minutes. */
export const minutesAfter = (triesBefore: number) => Math.min(2 ** triesBefore, 60)
/** So long after it was sent or given up, nothing of a letter is kept any more. */
export const keptDays = 30

/**
 * What an owner can do about a line that the outbox shows: the mail server's certificate is not trusted, it does not encrypt,
 * or it does not take the password. Undefined where the line says all there is.
 */
export function adviceOn(problem: string): 'certificate' | 'plain' | 'password' | undefined {
  if (/^ESOCKET\b.*certificate/i.test(problem)) return 'certificate'
  if (problem.startsWith('ETLS')) return 'plain'
  return problem.startsWith('EAUTH') ? 'password' : undefined
}

export const lettersOnPage = 50

export const outboxAddress = (after?: string) => `/admin/outbox${after === undefined ? '' : `?after=${after}`}`
export const letterAddress = (id: number) => `/admin/outbox/${id}`
export const stopAddress = (token: string) => `/unsubscribe/${token}`
