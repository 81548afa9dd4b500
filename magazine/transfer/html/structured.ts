/** What a page's JSON-LD says of its article. */
export type Structured = {
  authors: string[]
  descriptions: string[]
  dates: string[]
  languages: string[]
  sections: string[]
  tags: string[]
}

type Thing = Record<string, unknown>
const mostThings = 500
const deepest = 6

/** Reads JSON-LD for the first article in it. What can't be read says nothing. */
export function structuredIn(scripts: string[]): Structured {
  const article = scripts.flatMap(things).find(isArticle) ?? {}
  return {
    authors: listed(article.author).flatMap(each => nameOf(each)),
    descriptions: texts(article.description),
    dates: texts(article.datePublished),
    languages: texts(article.inLanguage).concat(listed(article.inLanguage).flatMap(nameOf)),
    sections: texts(article.articleSection),
    tags: texts(article.keywords).flatMap(words => words.split(/\s*,\s*/)),
  }
}

function things(script: string): Thing[] {
  try {
    const found: Thing[] = []
    gather(JSON.parse(script.replace(/^\s*(?:<!--|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, '')), found, 0)
    return found
  } catch {
    return []
  }
}

function gather(value: unknown, found: Thing[], depth: number) {
  if (depth > deepest || found.length > mostThings || typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) found.push(value as Thing)
  for (const each of Array.isArray(value) ? value : [(value as Thing)['@graph'], (value as Thing).mainEntity])
    gather(each, found, depth + 1)
}

const isArticle = (thing: Thing) => texts(thing['@type']).some(type => /Article$|Posting$|^Report$|^Review$/.test(type))
const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])
const texts = (value: unknown): string[] =>
  listed(value).filter((each): each is string => typeof each === 'string' && each.trim() !== '')
const nameOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : texts((value as Thing | undefined | null)?.name)
