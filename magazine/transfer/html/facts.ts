import type { Element, Root } from 'hast'
import { attribute, classesOf, elementsWithin, isNamed, lineWithin } from './elements'
import { structuredIn } from './structured'

/** What a page says of its article for machines; what is said in several ways, the surest first. */
export type Facts = {
  headline?: string
  standfirst?: string
  /** Names, each by itself. */
  authors: string[]
  /** Lines that say who wrote it, the surest first. */
  bylines: string[]
  dates: string[]
  language?: string
  section?: string
  tags: string[]
  /** Its own address. */
  address?: string
  /** The title of the page as its window shows it. */
  title: string
}

const mostTags = 20

export function factsOf(root: Root, written: { structured: string[]; start: string }): Facts {
  const page = readPage(root)
  const said = structuredIn(written.structured)
  const meta = (...names: string[]) => names.flatMap(name => page.metas.get(name) ?? [])
  const marked = (...properties: string[]) =>
    page.marked.filter(({ names }) => properties.some(name => names.includes(name)))
  const wordsOf = (found: Marked[]) => found.map(({ words }) => words)
  const saved = /<!-- saved from url=\(\d+\)(https?:\/\/\S+) -->/.exec(written.start)?.[1]
  const addresses = [
    page.base,
    page.canonical,
    ...marked('p-canonical').map(({ href }) => href),
    ...meta('og:url'),
    saved,
  ]
  const days = marked('datePublished', 'dt-published').map(({ time, words }) => time || words)
  return {
    headline: firstOf(wordsOf(marked('p-name'))),
    standfirst: firstOf([...wordsOf(marked('p-summary')), ...said.descriptions, ...meta(...names.descriptions)]),
    authors: said.authors,
    bylines: [...meta(...names.authors), ...wordsOf([...marked('p-author', 'author'), ...page.authors])],
    dates: [...said.dates, ...meta(...names.published), ...days, ...page.times],
    language: firstOf([page.language, ...meta(...names.language), ...said.languages]),
    section: firstOf([...meta('article:section'), ...said.sections]),
    tags: [...new Set([...meta('article:tag'), ...page.tags, ...said.tags])].slice(0, mostTags),
    address: firstOf(addresses.filter(isWeb)),
    title: page.title,
  }
}

/** What such things are called in a page's head, the surest first. */
const names = {
  descriptions: ['dc:description', 'dcterms.description', 'og:description', 'description', 'twitter:description'],
  authors: ['author', 'dc.creator', 'dc:creator', 'dcterms.creator', 'sailthru.author', 'parsely-author'],
  language: ['content-language', 'og:locale', 'dc.language', 'language'],
  published: `article:published_time datepublished date pubdate publishdate publish-date dc.date dc.date.issued dc:date
    dcterms.date dcterms.created sailthru.date parsely-pub-date article.published cxenseparse:recs:publishtime
    citation_publication_date citation_date og:published_time created`.split(/\s+/),
}

const firstOf = (all: (string | undefined)[]) => all.find(each => each !== undefined && each.trim() !== '')?.trim()
const isWeb = (address: string | undefined) =>
  address !== undefined && /^https?:\/\/[^/]/i.test(address) && URL.canParse(address)

type Marked = { names: string[]; words: string; time: string; href: string }

function readPage(root: Root) {
  const metas = new Map<string, string[]>()
  const page = {
    metas,
    marked: [] as Marked[],
    authors: [] as Marked[],
    times: [] as string[],
    tags: [] as string[],
    title: '',
  }
  const found: { language?: string; base?: string; canonical?: string } = {}
  for (const [element, above] of elementsWithin(root)) {
    const { tagName } = element
    if (tagName === 'meta') addMeta(metas, element)
    else if (tagName === 'title') page.title ||= lineWithin(element)
    else if (tagName === 'html' || tagName === 'body') found.language ??= attribute(element, 'lang') || undefined
    else if (tagName === 'base') found.base ??= attribute(element, 'href')
    else if (tagName === 'link') found.canonical ??= canonicalIn(element)
    else addMarked(page, element, above)
  }
  return { ...page, ...found }
}

const canonicalIn = (link: Element) => (attribute(link, 'rel') === 'canonical' ? attribute(link, 'href') : undefined)

function addMeta(metas: Map<string, string[]>, meta: Element) {
  const content = attribute(meta, 'content')
  const name =
    attribute(meta, 'property') ||
    attribute(meta, 'name') ||
    attribute(meta, 'itemprop') ||
    attribute(meta, 'httpEquiv')
  if (content === '' || name === '') return
  const key = name.toLowerCase()
  const said = metas.get(key) ?? []
  if (said.length < mostTags) metas.set(key, [...said, content])
}

function addMarked(
  page: { marked: Marked[]; authors: Marked[]; times: string[]; tags: string[] },
  element: Element,
  above: readonly Element[],
) {
  const classes = classesOf(element)
  const names = [...classes.split(' '), ...attribute(element, 'itemprop').split(/\s+/)]
  const rel = attribute(element, 'rel').split(/\s+/)
  const isMarked = names.some(name => /^(p-|dt-|datePublished$|author$)/.test(name))
  const made = () => ({
    names,
    words: lineWithin(element),
    time: attribute(element, 'datetime') || attribute(element, 'content'),
    href: attribute(element, 'href'),
  })
  if (isMarked) page.marked.push(made())
  else if (rel.includes('author') && isNamed(element, 'a')) page.authors.push(made())
  if (isNamed(element, 'a') && (rel.includes('tag') || names.includes('p-tag'))) page.tags.push(lineWithin(element))
  // A page lists other articles too: a time in one of those is not its own.
  if (isNamed(element, 'time') && !above.some(({ tagName }) => ['aside', 'nav', 'footer', 'li'].includes(tagName)))
    page.times.push(attribute(element, 'datetime') || lineWithin(element))
}
