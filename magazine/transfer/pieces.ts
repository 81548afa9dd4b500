import type { BlockContent, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'

declare module 'mdast' {
  /** Where the picture may lie, best first, and whose it is, while it is still named as in the file. */
  interface ImageData {
    sources?: string[]
    credit?: string
  }
}

/** The words of a piece of Markdown's tree, on one line. */
export function wordsOf(node: Nodes): string {
  return textOf(node).replace(/\s+/g, ' ').trim()
}

function textOf(node: Nodes): string {
  if (node.type === 'image') return node.alt ?? ''
  if (node.type === 'break') return ' '
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join(isBlock(node) ? ' ' : '') : ''
}

const blocks = new Set(['root', 'blockquote', 'list', 'listItem', 'table', 'tableRow', 'containerDirective'])
const isBlock = ({ type }: Nodes) => blocks.has(type)

export const textNode = (value: string): PhrasingContent => ({ type: 'text', value })

export const paragraphOf = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children })

/** A directive with its label, as Markdown's tree has one: a first paragraph that is marked. */
export function labelled(name: string, label: string, children: RootContent[]): ContainerDirective {
  const first: Paragraph[] = label ? [{ ...paragraphOf(textNode(label)), data: { directiveLabel: true } }] : []
  return { type: 'containerDirective', name, children: [...first, ...(children as BlockContent[])] }
}

/** A directive's label and what stands in it. */
export function unlabelled({ children }: ContainerDirective): { label: string; inside: RootContent[] } {
  const [first, ...rest] = children
  return first?.type === 'paragraph' && first.data?.directiveLabel
    ? { label: wordsOf(first), inside: rest }
    : { label: '', inside: children }
}
