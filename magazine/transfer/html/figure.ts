import type { Element } from 'hast'
import { defaultHandlers, type State } from 'hast-util-to-mdast'
import type { Image, Nodes, Root, RootContent } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { labelled, paragraphOf, textNode, wordsOf } from '../pieces'
import { classesOf, elementOf, elementsWithin } from './elements'

const mostInGroup = 3

/** A figure: its pictures, table or quote with the caption, and whose they are. */
export function figure(state: State, node: Element): RootContent[] {
  const caption = lineOf(state, node, isCaption)
  const credit = lineOf(state, node, isCredit)
  const inside = elementOf('div', without(node, element => isCaption(element) || isCredit(element)).children)
  const blocks = state.toFlow(state.all(inside)) as RootContent[]
  const pictures = picturesIn(blocks)
  for (const picture of pictures) if (credit) picture.data = { ...picture.data, credit }
  const [first, ...more] = pictures
  if (first && more.length === 0 && caption) first.title = caption
  else if (first && more.length < mostInGroup) return more.length ? [labelled('group', caption, blocks)] : blocks
  else if (caption) return captioned(blocks, caption)
  return blocks
}

/** A table with its caption. */
export function table(state: State, node: Element): Nodes {
  const made = defaultHandlers.table(state, node)
  const caption = lineOf(state, node, ({ tagName }) => tagName === 'caption')
  return made.type === 'table' && caption ? labelled('table', caption, [made]) : made
}

/** The words of an element: what stands in it may be Markdown. */
export const saidIn = (state: State, node: Element): string => wordsOf({ type: 'root', children: state.all(node) })

function captioned(blocks: RootContent[], caption: string): RootContent[] {
  const [only, ...more] = blocks
  if (only?.type === 'table' && more.length === 0) return [labelled('table', caption, [only])]
  const isQuote = only?.type === 'blockquote' && more.length === 0
  return [...blocks, paragraphOf(textNode(isQuote ? `— ${caption}` : caption))]
}

const isCaption = (element: Element) =>
  element.tagName === 'figcaption' || /\b(wp-caption-text|imageCaption|image-caption)\b/.test(classesOf(element))
const isCredit = (element: Element) => /(^|[\s_-])(credits?|copyright)($|[\s_-])/i.test(classesOf(element))

/** The words of the elements within of which this is true, without those of credits within captions. */
function lineOf(state: State, node: Element, is: (element: Element) => boolean): string {
  const found = [...elementsWithin(node)].filter(([element, above]) => is(element) && !above.some(is))
  return found
    .map(([element]) => saidIn(state, is === isCaption ? without(element, isCredit) : element))
    .filter(words => words !== '')
    .join(' ')
}

function without(node: Element, is: (element: Element) => boolean): Element {
  const children = node.children
    .filter(child => child.type !== 'element' || !is(child))
    .map(child => (child.type === 'element' ? without(child, is) : child))
  return { ...node, children }
}

function picturesIn(blocks: RootContent[]): Image[] {
  const pictures: Image[] = []
  visit({ type: 'root', children: blocks } satisfies Root as Root, node => {
    if (node.type === 'image') pictures.push(node)
    return node.type === 'table' ? SKIP : undefined
  })
  return pictures
}
