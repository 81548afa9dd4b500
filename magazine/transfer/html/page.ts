import type { Root } from 'hast'
import type { FootnoteDefinition } from 'mdast'
import { Dropped } from '../dropped'
import { headOf, type Head } from '../head'
import { dayWithin, publishedIn } from '../moment'
import { keptNames, namesIn } from '../names'
import type { NotTaken, Story } from '../story'
import { bodyOf, type Found } from './body'
import { attribute, classesOf, elementsWithin, firstWithin, isNamed, lineWithin } from './elements'
import { factsOf, type Facts } from './facts'
import { mend, withoutAround } from './mend'
import { takeNotes, type Note } from './notes'
import { dayBelow, dayInAddress } from './seen'
import { markdownTree } from './to-markdown'
import { treeOfHtml } from './tree'

/**
 * Reads a page that was saved as HTML, a document that a program wrote as HTML, or a part of a page: the article in it,
 * with what the page says of it. The pictures are still named as in the page.
 */
export function readHtml(html: string, dropped = new Dropped()): Story | NotTaken {
  const page = treeOfHtml(html, dropped)
  if ('refused' in page) return page
  const { root, structured, styles } = page
  const facts = factsOf(root, { structured, start: html.slice(0, 2_000) })
  withoutAround(root)
  const notes = takeNotes(root)
  const found = bodyOf(root, structured)
  const headline = headlineOf(root, facts, found)
  const head = headOf(treeOf(found.body, notes, styles), { headline, standfirst: facts.standfirst })
  return {
    headline,
    standfirst: head.standfirst,
    authors: keptNames(authorsOf(facts, found, head), dropped),
    published: publishedOf(facts, found, head) ?? dayBelow(root, headline ?? '') ?? dayInAddress(facts.address ?? ''),
    body: head.body,
    language: facts.language ?? found.language,
    rightToLeft: directionOf(root, found) === 'rtl',
    section: facts.section,
    tags: facts.tags,
    formerSlugs: facts.address ? [facts.address] : [],
    unpublished: isDraft(root) ? 'it is a draft' : isProfile(root) ? 'it is a person’s page' : undefined,
    surroundings: { base: facts.address, anchors: anchorsIn(root) },
    dropped,
  }
}

/** The words as Markdown's tree, with the footnotes that were taken out of the page. */
function treeOf(body: Root, notes: Note[], styles: string) {
  mend(body)
  const tree = markdownTree(body, { styles })
  for (const { number, words } of notes) {
    const note: Root = { type: 'root', children: [words] }
    mend(note)
    const { children } = markdownTree(note, { styles }) as Pick<FootnoteDefinition, 'children'>
    tree.children.push({ type: 'footnoteDefinition', identifier: number, label: number, children })
  }
  return tree
}

function authorsOf({ authors, bylines }: Facts, { byline = '' }: Found, head: Head): string[] {
  const line = [byline, ...bylines].find(each => each !== '')
  const found = authors.length > 0 ? authors : line === undefined ? head.authors : [line]
  return found.flatMap(namesIn)
}

const publishedOf = ({ dates }: Facts, { byline = '' }: Found, head: Head) =>
  dates.map(publishedIn).find(date => date !== undefined) ?? dayWithin(byline) ?? head.day

/** Medium writes its drafts out too: the same pages without the day on which they were published. */
const isDraft = (root: Root) =>
  firstWithin(root, element => attribute(element, 'dataField') === 'body') !== undefined &&
  firstWithin(root, element => /\bdt-published\b/.test(classesOf(element))) === undefined

const isProfile = (root: Root) => {
  const first = firstWithin(root, element => /\bh-(card|entry)\b/.test(classesOf(element)))
  return first !== undefined && isNamed(first, 'section') && /\bh-card\b/.test(classesOf(first))
}

function directionOf(root: Root, { direction }: Found): string {
  const html = firstWithin(
    root,
    element => isNamed(element, 'html', 'body', 'main', 'article') && attribute(element, 'dir') !== '',
  )
  return (direction ?? attribute(html, 'dir')).toLowerCase()
}

/** The words of the headings by what leads to them. */
function anchorsIn(root: Root): Map<string, string> {
  const anchors = new Map<string, string>()
  for (const [element, above] of elementsWithin(root)) {
    const heading = [element, ...above].find(each => /^h[1-6]$/.test(each.tagName))
    for (const name of [attribute(element, 'id'), attribute(element, 'name')])
      if (heading && name !== '') anchors.set(name, lineWithin(heading))
  }
  return anchors
}

function headlineOf(root: Root, facts: Facts, { title = '' }: Found): string | undefined {
  if (facts.headline) return facts.headline
  if (title !== '' && !noTitle.test(title)) return title
  const titled = firstWithin(
    root,
    element => isNamed(element, 'p', 'h1') && /(^|\s)(MsoTitle|title)(\s|$)/.test(classesOf(element)),
  )
  const first = titled ?? firstWithin(root, ({ tagName }) => tagName === 'h1')
  const headings = firstWithin(root, ({ tagName }) => /^h[1-3]$/.test(tagName))
  const named = [
    first && lineWithin(first),
    noTitle.test(facts.title) ? '' : facts.title,
    headings && lineWithin(headings),
  ]
  return named.find(words => words !== undefined && words !== '')
}

// What programs call a document that has no name.
const noTitle = /^(untitled|document|документ|sənəd|unbenannt|sans titre|microsoft word)\b|^$/iu
