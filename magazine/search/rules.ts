export const kinds = ['articles', 'comments'] as const
export type Kind = (typeof kinds)[number]
export const sorts = ['relevance', 'date'] as const
export type Sort = (typeof sorts)[number]

export const resultsOnPage = 20
/** What is typed beyond is not looked for: characters, phrases that must occur, phrases that must not, words of a phrase. */
export const longestQuery = 300
export const mostPhrases = 12
export const mostPhrasesNot = 6
export const mostWordsInPhrase = 16
/** In characters, before and after the cut. */
export const longestExcerpt = 260
export const suggestionsShown = 6
/** Shorter beginnings suggest too much to be of use. */
export const fewestLettersToSuggest = 2

/** What an address of the search says; what it leaves out is not asked for. */
export type Asked = {
  q: string
  kind?: string
  section?: string
  author?: string
  language?: string
  year?: string
  sort?: string
  after?: string
}

const order = ['q', 'kind', 'section', 'author', 'language', 'year', 'sort', 'after'] as const

/** The one address of a page of results. */
export function searchAddress(asked: Asked): string {
  const query = new URLSearchParams()
  for (const name of order) if (asked[name]) query.set(name, asked[name])
  return query.size ? `/search?${query}` : '/search'
}

/** Whether the value of a select can be: empty for all of them. */
export const isKind = (text: string): text is Kind | '' => text === '' || kinds.some(kind => kind === text)
export const isSort = (text: string): text is Sort | '' => text === '' || sorts.some(sort => sort === text)
export const isYear = (text: string): boolean => /^$|^(1[6-9]\d\d|20\d\d)$/.test(text)
export const isLanguage = (text: string): boolean => /^$|^[a-z]{2,8}$/.test(text)
export const isSlug = (text: string): boolean => /^$|^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 120
