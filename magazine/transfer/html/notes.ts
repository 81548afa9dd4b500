import type { Element, ElementContent, Root } from 'hast'
import { attribute, elementOf, elementsWithin, isElement, isNamed, lineWithin, textWithin } from './elements'

/** A footnote that a page had: the number under which its text names it, and what it says. */
export type Note = { number: string; words: Element }

const mostNotes = 500
// What one clicks on to read a note: 1, [1], *, †, note 1.
const mark = /^[\s\u00A0]*[[(]?(\d{1,3}|[*†‡§]{1,3}|[a-z]|[ivx]{1,5})[\])]?[\s\u00A0]*$/i
const wayBack = /^[\s\u00A0]*(?:[[(]?[\d*†‡§a-z]{1,3}[\])]?|[↩↑^⤴⏎]\uFE0E?|back|return)?[\s\u00A0]*$/i
const holders = ['li', 'p', 'div', 'dd', 'td', 'aside', 'section']

/**
 * Takes the footnotes out of a page, however its program wrote them: a mark links to a place whose words link back, or a
 * raised mark to a place of its own. The mark becomes a `sup` that names the note's number; what the notes stood in is gone.
 */
export function takeNotes(root: Root): Note[] {
  const parents: Page['parents'] = new Map()
  const places = new Map<string, Element>()
  const links: Element[] = []
  for (const [element, above] of elementsWithin(root)) {
    parents.set(element, above.at(-1) ?? root)
    for (const id of [attribute(element, 'id'), attribute(element, 'name')])
      if (id !== '' && !places.has(id)) places.set(id, element)
    if (element.tagName === 'a' && attribute(element, 'href').startsWith('#')) links.push(element)
  }
  const page: Page = { places, parents }
  const found = new Map<Element, string>()
  for (const link of links) {
    const holder = found.size < mostNotes && mark.test(textWithin(link)) ? holderOf(link, page) : undefined
    if (!holder || isWithin(link, holder, page) || [...found.keys()].some(other => isWithin(link, other, page)))
      continue
    const number = found.get(holder) ?? String(found.size + 1)
    found.set(holder, number)
    markAs(number, raisedAround(link, page))
  }
  return [...found].map(([holder, number]) => ({ number, words: takeOut(holder, page) }))
}

type Page = { places: Map<string, Element>; parents: Map<ElementContent | Root, Element | Root> }

/** What holds the note that a link leads to, if it is one: it leads back to the link, or the link is raised. */
function holderOf(link: Element, page: Page): Element | undefined {
  const target = targetOf(link, page)
  const holder = target && above(target, page).find(({ tagName }) => holders.includes(tagName))
  if (!holder || lineWithin(holder).length > 5_000) return undefined
  const back = linksWithin(holder).some(each => {
    const place = targetOf(each, page)
    return place && (place === link || isWithin(link, place, page, 3) || isWithin(place, link, page, 3))
  })
  const raised = above(link, page)
    .slice(0, 3)
    .some(({ tagName }) => tagName === 'sup')
  return back || (raised && holder.tagName !== 'div' && !isWithin(link, holder, page)) ? holder : undefined
}

const linksWithin = (element: Element) =>
  [...elementsWithin(element), [element] as const].map(([each]) => each).filter(({ tagName }) => tagName === 'a')

function targetOf(link: Element, { places }: Page): Element | undefined {
  const href = attribute(link, 'href')
  return href.startsWith('#') ? (places.get(href.slice(1)) ?? places.get(decoded(href.slice(1)))) : undefined
}

function decoded(text: string) {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** An element and all it stands in, innermost first. */
function above(element: Element, { parents }: Page): Element[] {
  const found = [element]
  for (let at = parents.get(element); at?.type === 'element'; at = parents.get(at)) found.push(at)
  return found
}

const isWithin = (element: Element, outer: Element, page: Page, levels = Infinity) =>
  above(element, page)
    .slice(0, levels + 1)
    .includes(outer)

/** The mark with what raises it, if nothing else stands there. */
function raisedAround(link: Element, page: Page): Element {
  const around = page.parents.get(link)
  const alone = around && isNamed(around, 'sup', 'span') && lineWithin(around) === lineWithin(link)
  return alone ? raisedAround(around, page) : link
}

function markAs(number: string, element: Element) {
  element.tagName = 'sup'
  element.properties = { dataNote: number }
  element.children = [{ type: 'text', value: number }]
}

/** The words of a note without the way back and the number before them; they leave the page. */
function takeOut(holder: Element, page: Page): Element {
  const words = elementOf('div', holder.tagName === 'p' ? [elementOf('p', holder.children)] : holder.children)
  withoutWayBack(words)
  withoutNumber(words)
  holder.children = []
  const outer = page.parents.get(holder)
  if (outer) removeFrom(outer, holder, page)
  return words
}

/** Takes an element out, and what it stood in too if nothing is left of that, with the line and the heading before it. */
function removeFrom(outer: Element | Root, gone: Element, page: Page) {
  const children = outer.children as ElementContent[]
  const at = children.indexOf(gone)
  const before = children.slice(0, at).findLastIndex(isElement)
  const heading = children[before]
  const isLast = !children.slice(at + 1).some(isElement)
  outer.children = children.filter(
    (child, i) => child !== gone && !(isLast && i === before && heading && leadsToNotes(heading)),
  )
  const around = outer.type === 'element' ? page.parents.get(outer) : undefined
  const isEmpty = lineWithin(outer) === '' && !outer.children.some(isElement)
  if (outer.type === 'element' && around && outer.tagName !== 'body' && isEmpty) removeFrom(around, outer, page)
}

const leadsToNotes = (node: ElementContent) =>
  isNamed(node, 'hr') ||
  (isNamed(node, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6') &&
    /^(foot|end)?notes?:?$|^сноски|^примечани|^qeydlər|^dipnotlar|^هوامش|^الهوامش/iu.test(lineWithin(node)))

function withoutWayBack(element: Element) {
  element.children = element.children.filter(
    child => !(isNamed(child, 'a') && attribute(child, 'href').startsWith('#') && wayBack.test(textWithin(child))),
  )
  for (const child of element.children) if (child.type === 'element') withoutWayBack(child)
  element.children = element.children.filter(child => !(isNamed(child, 'sup') && lineWithin(child) === ''))
}

/** `1. `, `[1]` or `*` before the words, where a page numbers its notes itself. */
function withoutNumber(element: Element) {
  const first = element.children.find(child => child.type === 'element' || textWithin(child).trim() !== '')
  if (first?.type === 'element') withoutNumber(first)
  else if (first?.type === 'text')
    first.value = first.value.replace(
      /^[\s\u00A0]*(?:\[\d{1,3}\]|\d{1,3}[.)](?=\s|\u00A0)|[*†‡§^]{1,3}(?=\s|\u00A0))[\s\u00A0]*/,
      '',
    )
}
