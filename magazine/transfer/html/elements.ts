import type { Element, ElementContent, Nodes, Root } from 'hast'

/** The text within a node, with its spaces as they are written. */
export function textWithin(node: Nodes | undefined): string {
  if (!node) return ''
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textWithin).join('') : ''
}

/** The same on one line, spaces single. */
export const lineWithin = (node: Nodes | undefined): string => textWithin(node).replace(/\s+/g, ' ').trim()

/** All elements within a node, in the order of the text, with the elements that they are in, outermost first. */
export function elementsWithin(node: Root | Element): [Element, readonly Element[]][] {
  const found: [Element, readonly Element[]][] = []
  gather(node, [], found)
  return found
}

function gather(node: Root | Element, above: readonly Element[], found: [Element, readonly Element[]][]) {
  for (const child of node.children)
    if (child.type === 'element') {
      found.push([child, above])
      if (child.children.length > 0) gather(child, [...above, child], found)
    }
}

/** The first element within a node of which something is true. */
export function firstWithin(node: Root | Element, is: (element: Element) => boolean): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    const found = is(child) ? child : firstWithin(child, is)
    if (found) return found
  }
  return undefined
}

/** An attribute as text; empty where there is none. */
export const attribute = (element: Element | undefined, name: string): string => {
  const value = element?.properties[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
}

/** The classes of an element, as written. */
export const classesOf = (element: Element): string =>
  Array.isArray(element.properties.className) ? element.properties.className.join(' ') : ''

export const isElement = (node: Nodes): node is Element => node.type === 'element'

/** Whether a node is an element of one of these names. */
export const isNamed = (node: Nodes, ...names: string[]): node is Element =>
  node.type === 'element' && names.includes(node.tagName)

export const elementOf = (tagName: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
})
