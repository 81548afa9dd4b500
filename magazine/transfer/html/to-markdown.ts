import type { Element, Root as HtmlRoot } from 'hast'
import { defaultHandlers, toMdast, type Handle, type State } from 'hast-util-to-mdast'
import type { BlockContent, Blockquote, Image, Nodes, PhrasingContent, Root } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import { labelled, paragraphOf, textNode, wordsOf } from '../pieces'
import { attribute, classesOf, elementOf, firstWithin, isElement, isNamed, lineWithin } from './elements'
import { figure, saidIn, table } from './figure'
import { sourcesOf } from './sources'
import { boldAndItalicIn, type Look } from './styles'

/** `part`: it may be no more than a piece of a line. */
type Manner = { styles?: string; handlers?: Record<string, Handle>; part?: boolean }

/** HTML as Markdown's tree, with what an article can say: quotes, pictures with their captions, tables, boxes. */
export function markdownTree(html: HtmlRoot, { styles = '', handlers: more = {}, part = false }: Manner = {}): Root {
  const look = boldAndItalicIn(styles)
  const tree = toMdast(html, { document: !part, handlers: { ...handlers, ...marked(look), ...more } })
  return tree.type === 'root' ? tree : { type: 'root', children: [] }
}

const inside: Handle = (state, node) => state.all(node)

/** Not left to the library, which sees only the words of HTML: what stands in it may be Markdown. */
const code: Handle = (state, node) => {
  const value = saidIn(state, node)
  return value === '' ? undefined : { type: 'inlineCode', value }
}

const handlers: Record<string, Handle> = {
  aside: (state, node) => (isPull(node) ? pull(state, node) : box(state, node)),
  code,
  kbd: code,
  samp: code,
  tt: code,
  blockquote: (state, node) => (isPull(node) ? pull(state, node) : quote(state, node)),
  del: inside,
  div: (state, node) => (isCaptioned(node) ? figure(state, node) : state.toFlow(state.all(node))),
  figure,
  img: (_, node) => (isSeen(node) ? imageOf(node) : undefined),
  'magazine-film': (_, node) => video(node),
  mark: inside,
  menu: defaultHandlers.ul,
  picture: inside,
  rt: (state, node) => [textNode('('), ...state.all(node), textNode(')')],
  s: inside,
  strike: inside,
  sub: (state, node) => script(state, node, lowered),
  sup: (state, node) => note(node) ?? script(state, node, raised),
  table,
  u: inside,
  var: inside,
}

/** Words that are bold or italic by their style, as programs write them; a `b` may say by its style that it is none. */
function marked(look: Look): Record<string, Handle> {
  const styled: Handle = (state, node) => {
    const { bold, italic } = look(classesOf(node), attribute(node, 'style'))
    const children = state.all(node)
    // Typed so that blocks in it are taken out later.
    const within = (type: 'strong' | 'emphasis', nodes: Nodes[]) => [{ type, children: nodes as PhrasingContent[] }]
    const slanted: Nodes[] = italic ? within('emphasis', children) : children
    return bold ? within('strong', slanted) : slanted
  }
  const strong: Handle = (state, node) =>
    look('', attribute(node, 'style')).bold === false
      ? state.all(node)
      : { type: 'strong', children: state.all(node) as PhrasingContent[] }
  return { span: styled, font: styled, b: strong }
}

const isCaptioned = (node: Element) => /\bwp-caption\b/.test(classesOf(node))

/** What is a point or less is there to count readers. */
const isSeen = (node: Element) => !['width', 'height'].some(side => /^[0-2](px)?$/.test(attribute(node, side)))

function imageOf(node: Element): Image {
  const alt = attribute(node, 'alt').replace(/\s+/g, ' ')
  return { type: 'image', url: '', alt, data: { sources: sourcesOf(node) } }
}

const video = (node: Element): LeafDirective => ({
  type: 'leafDirective',
  name: 'video',
  attributes: { href: attribute(node, 'href') },
  children: [textNode(lineWithin(node))],
})

function note(node: Element): Nodes | undefined {
  const number = attribute(node, 'dataNote')
  return number ? { type: 'footnoteReference', identifier: number, label: number } : undefined
}

const raised: Record<string, string> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
}
const lowered: Record<string, string> = {
  0: '₀',
  1: '₁',
  2: '₂',
  3: '₃',
  4: '₄',
  5: '₅',
  6: '₆',
  7: '₇',
  8: '₈',
  9: '₉',
}

/** H₂O and m² stay what they are; other raised words stand on the line. */
function script(state: State, node: Element, signs: Record<string, string>): Nodes[] {
  const children = state.all(node)
  const words = wordsOf({ type: 'root', children })
  if (!/^\d{1,3}$/.test(words) || firstWithin(node, ({ tagName }) => tagName === 'a')) return children
  return [textNode(Array.from(words, sign => signs[sign] ?? sign).join(''))]
}

const isPull = (node: Element) => /pull-?quote/i.test(classesOf(node))

function pull(state: State, node: Element): ContainerDirective {
  return { type: 'containerDirective', name: 'pull', children: quote(state, node).children }
}

/** A quote; who said it stands below it, if the page says so. */
function quote(state: State, node: Element): Blockquote {
  const last = node.children.findLast(isElement)
  const source = last && isSource(last) ? saidIn(state, last) : undefined
  const words = source === undefined ? node : { ...node, children: node.children.filter(child => child !== last) }
  const children = state.toFlow(state.all(words)) as BlockContent[]
  return { type: 'blockquote', children: source ? [...children, saidBy(source)] : children }
}

function isSource(last: Element): boolean {
  const only = isNamed(last, 'p') && last.children.length === 1 ? last.children.find(isElement) : undefined
  return isNamed(only ?? last, 'footer', 'cite', 'figcaption')
}

const saidBy = (source: string): BlockContent => paragraphOf(textNode(`— ${source.replace(/^[—–-]\s*/, '')}`))

/** A box beside the story, under its heading. */
function box(state: State, node: Element): ContainerDirective {
  const at = node.children.findIndex(child => isNamed(child, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'))
  const title = node.children[at]
  const rest = elementOf('div', title ? node.children.toSpliced(at, 1) : node.children)
  const children = state.toFlow(state.all(rest)) as BlockContent[]
  return labelled('aside', title && isElement(title) ? saidIn(state, title) : '', children)
}
