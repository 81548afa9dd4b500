/** In code points, as a person counts characters. */
export const longestComment = 5_000
export const fewestCharacters = 2
/** The same words of the same member on the same article are refused for so long. */
export const sameWordsSeconds = 60

/** How long its author can change a comment, and take back that they deleted it. */
export const editMinutes = 10
export const undoMinutes = 10
/** What a comment said before is kept for moderators so long. */
export const versionDays = 30
/** A comment tells at most so many people that it names them. */
export const mostMentions = 10

/** What somebody has begun to say is kept so long, and so much of it. */
export const draftDays = 30
export const longestDraft = 20_000
/** While somebody types, what they typed is kept so often. */
export const draftSeconds = 3

/** More comments than this are not counted as new to a page that is open. */
export const mostFresh = 500

/** What is new in something followed is counted so far. */
export const mostNewsCounted = 100

export const threadsOnPage = 50
/** Replies that a page of a conversation shows of a thread; the rest stands on the thread's own page. */
export const repliesOfThread = 3
/** Where all its threads together have more replies than this, a page shows fewer of each, so that it stays light. */
const repliesOnPage = 100
export const repliesOnThreadPage = 200
/** Featured comments that stand on top of a conversation, and how much of each, in code points. */
export const featuredOnTop = 3
export const longestExcerpt = 200
export const commentsOnProfile = 25
export const commentsInFeed = 50
/** Threads, and three levels of replies below them. Who answers a comment of the last level stands beside it. */
export const deepestLevel = 3

/** Places among the most recommended, from 0, for threads of the last days that fewer readers than these have seen. */
export const trialPlaces = [2, 7, 12] as const
export const trialReaders = 30
export const trialDays = 7

export const sorts = ['newest', 'oldest', 'recommended'] as const
export type Sort = (typeof sorts)[number]
export const defaultSort: Sort = 'newest'

/** The sort of an address, the default if it names none; undefined for anything else. */
export const sortOf = (text: unknown): Sort | undefined =>
  text === undefined ? defaultSort : sorts.find(sort => sort === text)

/** The address of a comment on the page of its article. */
export const placeOnArticle = (slug: string, id: number) => `/articles/${slug}#comment-${id}`
/** The address of a comment's thread, at the comment itself. */
export const commentAddress = (slug: string, id: number) => `/articles/${slug}/comments/${id}#comment-${id}`
export const replyAddress = (slug: string, id: number) => `/articles/${slug}/comments/${id}/reply`
export const editAddress = (slug: string, id: number) => `/articles/${slug}/comments/${id}/edit`
export const reportAddress = (slug: string, id: number) => `/articles/${slug}/comments/${id}/report`

/** Who comes again after so long is on another visit. */
export const visitMinutes = 30
/** Where a member reads what is new since the one before. */
export const freshAddress = (slug: string) => `/articles/${slug}/conversation/new`

/** Where a conversation is searched. */
export const seekAddress = (slug: string, words?: string, after?: string) =>
  `/articles/${slug}/conversation/search${words === undefined ? '' : `?${new URLSearchParams({ q: words, ...(after && { after }) })}`}`
/** A conversation of so many comments has a field to search it. */
export const commentsToSeek = 20

/** Where an article is read paragraph by paragraph, to discuss one; where one is discussed, and one that stands there no more. */
export const discussAddress = (slug: string) => `/articles/${slug}/discuss`
export const paragraphAddress = (slug: string, number: number) => `/articles/${slug}/discuss/${number}`
export const earlierAddress = (slug: string, passage: number) => `/articles/${slug}/discuss/earlier/${passage}`

/** From so many comments on a conversation has a brief. */
export const fewestForBrief = 100
export const briefAddress = (slug: string) => `/articles/${slug}/brief`

/** Where a member sees what they follow. */
export const followedAddress = '/account/notifications?show=followed'
/** Where a member sees whom they have muted. */
export const mutedAddress = '/account#muted'

/** The address of a conversation in one order: the article itself for the first page of the default one. */
export function conversationAddress(slug: string, sort: Sort, after?: string): string {
  if (sort === defaultSort && after === undefined) return `/articles/${slug}#conversation`
  return `/articles/${slug}/conversation?sort=${sort}${after === undefined ? '' : `&after=${after}`}`
}

/** How many replies of each thread a page shows, 2 or 3, for the number of replies that each of its threads has. */
export function repliesOfEach(replies: number[]): number {
  const shown = (each: number) => replies.reduce((sum, count) => sum + Math.min(count, each), 0)
  let each = repliesOfThread
  while (each > repliesOnPage / threadsOnPage && shown(each) > repliesOnPage) each--
  return each
}
