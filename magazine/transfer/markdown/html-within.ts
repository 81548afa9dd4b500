import type { Handle } from 'hast-util-to-mdast'
import type { Nodes, Parents, Root, RootContent } from 'mdast'
import type { Dropped } from '../dropped'
import { attribute } from '../html/elements'
import { mend } from '../html/mend'
import { markdownTree } from '../html/to-markdown'
import { treeOfHtml } from '../html/tree'

const slot = 'markdown-slot'
// What makes spaces single looks for the next word, and past what is empty.
const filled = '\u2060'

/**
 * Makes Markdown of the HTML that stands in a tree of Markdown, by the way that pages take. What is Markdown between two
 * tags stands in for itself meanwhile, and comes out as it went in, once.
 */
export function withoutHtml(tree: Root, dropped: Dropped): Root {
  settle(tree, dropped)
  return tree
}

function settle(parent: Parents, dropped: Dropped) {
  for (const child of parent.children) if ('children' in child) settle(child, dropped)
  if (!parent.children.some(({ type }) => type === 'html')) return
  const kept = new Map<string, Nodes>()
  const html = parent.children.map(child => {
    if (child.type === 'html') return child.value
    kept.set(String(kept.size), child)
    return `<${slot} data-note="${kept.size - 1}">${filled}</${slot}>`
  })
  const page = treeOfHtml(html.join(isLine(parent) ? '' : '\n'), dropped)
  if ('refused' in page) throw new RangeError(page.refused)
  mend(page.root)
  const handler: Handle = (_, node) => {
    const name = attribute(node, 'dataNote')
    const own = kept.get(name)
    kept.delete(name)
    return own
  }
  const made = markdownTree(page.root, { styles: page.styles, handlers: { [slot]: handler }, part: true })
  parent.children = made.children as typeof parent.children
}

const lines = new Set<RootContent['type']>([
  'paragraph',
  'heading',
  'tableCell',
  'emphasis',
  'strong',
  'link',
  'delete',
])
const isLine = ({ type }: Parents) => lines.has(type as RootContent['type'])
