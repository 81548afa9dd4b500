import type { Element, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { Dropped } from '../dropped'
import { attribute, classesOf, elementsWithin, firstWithin, isNamed, lineWithin, textWithin } from './elements'
import { treeOfHtml } from './tree'

/** The article among what a page has around it, with what was found out on the way. */
export type Found = {
  body: Root
  title?: string
  byline?: string
  direction?: string
  language?: string
}

const leastMarked = 200

/**
 * Finds the article's words in a page: all of it where nothing is around them, what is marked as them, or what Mozilla's
 * Readability takes for them.
 */
export function bodyOf(root: Root, structured: string[]): Found {
  const whole = firstWithin(root, ({ tagName }) => tagName === 'body') ?? root
  if (isDocument(root) || !isPage(root)) return { body: within(whole) }
  const article = readable(root, structured)
  const marked = markedBody(root)
  return { ...article, body: marked ? within(marked) : (article.body ?? within(largest(whole))) }
}

/** What a page calls its article, or its main part, where it has only one. */
function largest(whole: Root | Element): Root | Element {
  const named = elementsWithin(whole).filter(([element]) => isNamed(element, 'article', 'main'))
  const [only, ...more] = named.filter(([, above]) => !above.some(outer => named.some(([other]) => other === outer)))
  return only && more.length === 0 ? only[0] : whole
}

const within = (element: Root | Element): Root => ({ type: 'root', children: element.children })

const mostLinks = 10
const programs =
  /word|libreoffice|openoffice|pandoc|google|cocoa html|scrivener|pages|typora|org mode|asciidoctor|latex/i

/** Whether a program for documents wrote it. */
const isDocument = (root: Root) =>
  firstWithin(
    root,
    element =>
      (isNamed(element, 'meta') &&
        /^(generator|progid)$/i.test(attribute(element, 'name')) &&
        programs.test(attribute(element, 'content'))) ||
      (isNamed(element, 'body') && /\bdoc-content\b/.test(classesOf(element))),
  ) !== undefined

/** Whether there is anything around the words: programs for documents write none of this, and a part of a page has none. */
function isPage(root: Root): boolean {
  const elements = [...elementsWithin(root)].map(([element]) => element)
  if (!hasBody(root)) return false
  return elements.filter(({ tagName }) => tagName === 'a').length > mostLinks || elements.some(isAround)
}

const hasBody = (root: Root) => firstWithin(root, ({ tagName }) => tagName === 'body') !== undefined

const isAround = (element: Element) =>
  isNamed(element, 'nav', 'header', 'footer', 'aside', 'form', 'article', 'main') ||
  /\b(nav|menu|sidebar|footer|header|comments?)\b/i.test(`${classesOf(element)} ${attribute(element, 'id')}`)

/** The one place that is marked as an article's words by a vocabulary for that. */
function markedBody(root: Root): Element | undefined {
  const found: Element[] = []
  for (const [element, above] of elementsWithin(root)) {
    const isMarked =
      /\barticleBody\b/.test(attribute(element, 'itemprop')) || /(^|\s)e-content(\s|$)/.test(classesOf(element))
    if (isMarked && !above.some(outer => found.includes(outer))) found.push(element)
  }
  const [only, ...more] = found
  return only && more.length === 0 && (lineWithin(only).length >= leastMarked || isExport(only)) ? only : undefined
}

const isExport = (body: Element) => attribute(body, 'dataField') === 'body'

// It goes through a page many times (measured: 15,000 elements took it 2 s).
const mostReadable = 12_000
const mostCharacters = 400_000

/** What Readability makes of the page; nothing of it where it finds no article, or where the page is too much for it. */
function readable(root: Root, structured: string[]): Partial<Found> {
  if (elementsWithin(root).length > mostReadable || textWithin(root).length > mostCharacters) return {}
  try {
    return read(root, structured)
  } catch {
    // It works on a tree that is not a browser's: what it stumbles over is read whole.
    return {}
  }
}

function read(root: Root, structured: string[]): Partial<Found> {
  const { document } = parseHTML(toHtml(root))
  for (const json of structured) {
    const script = document.createElement('script')
    script.setAttribute('type', 'application/ld+json')
    script.textContent = json
    document.head.append(script)
  }
  const written = document.title
  // Readability knows only the shorter dash between a title and the site's name.
  if (/ [–—] /.test(written)) document.title = written.replace(/(?<= )[–—](?= )/g, '-')
  const plain = document.title
  const article = new Readability(document, { keepClasses: true }).parse()
  if (!article) return {}
  const from = plain.indexOf(article.title ?? plain)
  const tree = treeOfHtml(article.content ?? '', new Dropped())
  return {
    body: 'refused' in tree ? undefined : tree.root,
    title: from < 0 ? (article.title ?? undefined) : written.slice(from, from + (article.title ?? plain).length),
    byline: article.byline ?? undefined,
    direction: article.dir ?? undefined,
    language: article.lang ?? undefined,
  }
}
