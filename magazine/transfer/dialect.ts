import type { FootnoteDefinition, ListItem, Nodes, PhrasingContent, Root, RootContent, Table, TableRow } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import { SKIP, visit } from 'unist-util-visit'
import { hrefOf } from '@/magazine/text/href'
import { slugOf } from '@/magazine/text/slug'
import { placeOf, type Surroundings } from './links'
import { clean, lineOf, paragraphsOf, type Manner } from './phrases'
import { labelled, paragraphOf, textNode, unlabelled, wordsOf } from './pieces'

// Quotes and lists in each other, of the ten that an article may have; deeper ones leave what is in them.
const deepest = 7
const containers = new Set(['pull', 'aside', 'wide', 'group', 'table', 'interview', 'timeline'])
/** Boxes of other programs: a note, a tip, a warning. */
const boxes = new Set(['note', 'tip', 'info', 'important', 'warning', 'caution', 'danger', 'details', 'box', 'sidebar'])

/**
 * A tree of Markdown with what our articles can say, and nothing else: see the writers' Markdown. Pictures must have their
 * addresses here; others leave their description. No word is lost but those that were never seen.
 */
export function inDialect(tree: Root, surroundings: Surroundings): Root {
  const notes = notesOf(tree)
  const manner: Manner = {
    place: placeOf(surroundings, headingsOf(tree)),
    noteNumber: notes.number,
    block: node => blockOf(node, manner, 0),
  }
  const blocks = betweenRules(blocksOf(tree.children, manner, 0))
  // A note may name a further one: the list grows while it is gone through.
  const definitions: RootContent[] = []
  for (const { number, definition } of notes.used) {
    const children = blocksOf(definition.children, manner, 1)
    definitions.push({ type: 'footnoteDefinition', identifier: number, label: number, children } as FootnoteDefinition)
  }
  return {
    type: 'root',
    children: [...blocks, ...notes.unused().flatMap(note => blocksOf(note.children, manner, 0)), ...definitions],
  }
}

/** A rule parts what is before it from what is after it: at an end there is nothing to part. */
function betweenRules(blocks: RootContent[]): RootContent[] {
  const isRule = ({ type }: RootContent) => type === 'thematicBreak'
  return blocks.slice(
    blocks.findIndex(block => !isRule(block)),
    blocks.findLastIndex(block => !isRule(block)) + 1,
  )
}

const blocksOf = (nodes: Nodes[], manner: Manner, depth: number): RootContent[] =>
  nodes.flatMap(node => blockOf(node, manner, depth))

function blockOf(node: Nodes, manner: Manner, depth: number): RootContent[] {
  const inner: Manner = { ...manner, block: child => blockOf(child, inner, depth) }
  switch (node.type) {
    case 'paragraph':
      return paragraphsOf(node.children, inner)
    case 'heading': {
      const children = lineOf(node.children, inner)
      const level = Math.min(Math.max(node.depth, 2), 4) as 2 | 3 | 4
      return children.length > 0 ? [{ type: 'heading', depth: level, children }] : []
    }
    case 'blockquote':
    case 'list':
      return depth < deepest ? container(node, inner, depth) : blocksOf(node.children, inner, depth)
    case 'code':
      return [{ type: 'code', lang: node.lang?.replace(/[^\w+#.-]/g, '') || null, value: clean(node.value) }]
    case 'thematicBreak':
      return [{ type: 'thematicBreak' }]
    case 'table':
      return tableOf(node, inner)
    case 'containerDirective':
      return directive(node, inner, depth)
    case 'leafDirective':
      return leaf(node, inner)
    case 'listItem':
    case 'root':
      return blocksOf(node.children, inner, depth)
    case 'tableRow':
    case 'tableCell':
      return paragraphsOf(node.children, inner)
    case 'definition':
    case 'footnoteDefinition':
    case 'html':
    case 'yaml':
      return []
    default:
      return paragraphsOf([node], inner)
  }
}

function container(
  node: Extract<Nodes, { type: 'blockquote' | 'list' }>,
  manner: Manner,
  depth: number,
): RootContent[] {
  if (node.type === 'blockquote') {
    const children = blocksOf(node.children, manner, depth + 1)
    return children.length > 0 ? [{ type: 'blockquote', children } as RootContent] : []
  }
  const items = node.children.flatMap(item => {
    const children = blocksOf([...checkbox(item), ...item.children], manner, depth + 1)
    return children.length > 0 ? [{ type: 'listItem', spread: false, children } as ListItem] : []
  })
  const spread = items.some(({ children }) => children.filter(({ type }) => type !== 'list').length > 1)
  for (const item of items) item.spread = spread
  const { ordered, start } = node
  return items.length > 0 ? [{ type: 'list', ordered, start, spread, children: items }] : []
}

/** What is done and what isn't, in a list of things to do. */
function checkbox({ checked, children: [first] }: ListItem): Nodes[] {
  if (typeof checked !== 'boolean' || first?.type !== 'paragraph') return []
  first.children.unshift(textNode(checked ? '☑ ' : '☐ '))
  return []
}

function tableOf({ align, children }: Table, manner: Manner): RootContent[] {
  const rows = children.map(row => row.children.map(cell => lineOf(cell.children, manner)))
  const filled = rows.filter((row, i) => i === 0 || row.some(cell => cell.length > 0))
  // HTML without a head gets an empty one: then the first row stands there, if it is written like a head.
  const [head = [], first, ...more] = filled
  const isHead =
    head.every(cell => cell.length === 0) && first?.every(cell => cell.every(({ type }) => type === 'strong'))
  const kept = isHead && first ? [first.map(plainCell), ...more] : filled
  if (kept.flat(2).length === 0) return []
  if (Math.max(...kept.map(row => row.length)) < 2)
    return kept.flat().flatMap(cell => (cell.length > 0 ? [paragraphOf(...cell)] : []))
  return [{ type: 'table', align, children: kept.map(asRow) }]
}

/** A head is bold by itself. */
const plainCell = (cell: PhrasingContent[]) =>
  cell.flatMap(piece => (piece.type === 'strong' ? piece.children : [piece]))

const asRow = (cells: ReturnType<typeof lineOf>[]): TableRow => ({
  type: 'tableRow',
  children: cells.map(cell => ({ type: 'tableCell', children: cell })),
})

function directive(node: ContainerDirective, manner: Manner, depth: number): RootContent[] {
  const { label, inside } = unlabelled(node)
  const name = boxes.has(node.name.toLowerCase()) ? 'aside' : node.name
  const blocks = blocksOf(inside, manner, depth + 1)
  if (containers.has(name) && depth < deepest && fits(name, blocks)) return [labelled(name, clean(label), blocks)]
  return label ? [...blocks, paragraphOf(textNode(clean(label)))] : blocks
}

/** Whether what stands in a box is what belongs there: pictures may have been left out. */
function fits(name: string, blocks: RootContent[]): boolean {
  if (blocks.some(hasFence)) return false
  const pictures = blocks.filter(block => block.type === 'paragraph' && block.children[0]?.type === 'image').length
  if (name === 'group') return pictures > 1 && pictures <= 3 && pictures === blocks.length
  if (name === 'wide') return pictures === 1 && blocks.length === 1
  if (name === 'table') return blocks.length === 1 && blocks[0]?.type === 'table'
  return blocks.length > 0
}

/** Whether a line of code in it would end the box. */
const hasFence = (node: Nodes): boolean =>
  node.type === 'code' ? /^\s*:{3}/m.test(node.value) : 'children' in node && node.children.some(hasFence)

function leaf(node: LeafDirective, manner: Manner): RootContent[] {
  const { name, attributes } = node
  const href = hrefOf(attributes?.href ?? '')
  if (name !== 'video' || !href?.startsWith('http')) return paragraphsOf(node.children, manner)
  const { still, length } = attributes ?? {}
  const known = { href, ...(still && /^\/media\/[\w.-]+$/.test(still) && { still }), ...(length && { length }) }
  return [{ type: 'leafDirective', name, attributes: known, children: lineOf(node.children, manner) }]
}

function headingsOf(tree: Root): Set<string> {
  const slugs = new Set<string>()
  visit(tree, node => {
    if (node.type === 'heading') slugs.add(slugOf(wordsOf(node)))
    return node.type === 'table' ? SKIP : undefined
  })
  return slugs
}

/** The footnotes of a text, numbered in the order in which they are named. */
function notesOf(tree: Root) {
  const definitions = new Map<string, FootnoteDefinition>()
  visit(tree, 'footnoteDefinition', node => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  const used: { number: string; definition: FootnoteDefinition }[] = []
  const number = (identifier: string) => {
    const definition = definitions.get(identifier)
    if (!definition) return undefined
    const known = used.find(note => note.definition === definition)
    const number = known?.number ?? String(used.length + 1)
    if (!known) used.push({ number, definition })
    return number
  }
  const unused = () => [...definitions.values()].filter(each => !used.some(({ definition }) => definition === each))
  return { number, used, unused }
}
