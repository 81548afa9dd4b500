import type { Definition, Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** A tree whose links and pictures that named their addresses elsewhere in the text have them with them. */
export function withoutReferences(tree: Root): Root {
  const definitions = new Map<string, Definition>()
  visit(tree, 'definition', node => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return
    const { url = '', title } = definitions.get(node.identifier) ?? {}
    parent.children[index] =
      node.type === 'linkReference'
        ? { type: 'link', url, children: node.children }
        : { type: 'image', url, title, alt: node.alt }
  })
  return tree
}
