import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { atomRules, relations, rssRules, wordsOnly } from './feed-rules'
import { idFault, isMediaType, isPlain, isWholeUrl } from './feed-values'
import { named, readXml, within, type XmlElement } from './xml-tree'

/** What is wrong with a feed: as the W3C's validator calls it, in which element of which parent. */
export type Fault = { fault: string; element: string; parent: string }

/** All that the standards of RSS 2.0 and Atom 1.0 don't allow in a feed, of what a feed of ours could do wrong. */
export function faultsOf(xml: string): Fault[] {
  const { root, doctype, broken } = readXml(xml)
  const unreadable = broken.map(() => ({ fault: 'SAXError', element: '', parent: '' }))
  const typed = doctype === undefined ? [] : [{ fault: 'InvalidDoctype', element: '', parent: '' }]
  if (!root) return unreadable
  return [...unreadable, ...typed, ...known(root)]
}

function known(root: XmlElement): Fault[] {
  if (root.name === 'rss') return within(root).flatMap(rssFaults)
  if (root.name === 'atom:feed') return within(root).flatMap(atomFaults)
  return /^rdf:RDF$/.test(root.name) ? [] : [{ fault: 'UndefinedElement', element: root.name, parent: 'root' }]
}

const bare = (name: string) => name.replace(/^atom:/, '')
const at = (element: XmlElement, fault: string): Fault => ({
  fault,
  element: bare(element.name),
  parent: bare(element.parent?.name ?? 'root'),
})
const has = (element: XmlElement, name: string) => element.children.some(child => child.name === name)
const missing = (element: XmlElement, names: string[]) =>
  names
    .filter(name => !has(element, name))
    .map(name => ({ fault: 'MissingElement', element: bare(name), parent: bare(element.name) }))
const isSecond = (element: XmlElement) => element.parent?.children.find(({ name }) => name === element.name) !== element

function rssFaults(element: XmlElement): Fault[] {
  const { name, text, children, attributes } = element
  const rule = /^(channel|item)$/.test(element.parent?.name ?? '') ? rssRules[name] : undefined
  const faults = (rule?.must ?? []).filter(([is]) => !is(text.trim())).map(([, fault]) => at(element, fault))
  if (rule?.once && isSecond(element)) faults.push(at(element, 'DuplicateElement'))
  if (wordsOnly.has(name)) faults.push(...children.map(child => at(child, 'UndefinedElement')))
  if (name === 'channel') faults.push(...missing(element, ['title', 'link', 'description']))
  if (name === 'item' && !has(element, 'title') && !has(element, 'description'))
    faults.push(at(element, 'ItemMustContainTitleOrDescription'))
  if (name === 'atom:link' && !isWholeUrl(attributes.href ?? '')) faults.push(at(element, 'InvalidLink'))
  if (name === 'media:content' && !isMediaType(attributes.type ?? '')) faults.push(at(element, 'InvalidMIMEAttribute'))
  if (name === 'rss' && attributes.version !== '2.0') faults.push(at(element, 'UndefinedVersion'))
  if (name === 'channel') faults.push(...twice(element, 'guid'))
  return [...faults, ...(/^(description|content:encoded)$/.test(name) ? htmlFaults(element) : [])]
}

function atomFaults(element: XmlElement): Fault[] {
  const name = bare(element.name)
  const { text, attributes, children } = element
  const rule = atomRules[bare(element.parent?.name ?? '')]?.[name]
  const faults = (rule?.must ?? []).filter(([is]) => !is(text.trim())).map(([, fault]) => at(element, fault))
  if (rule?.once && isSecond(element)) faults.push(at(element, 'DuplicateElement'))
  if (name === 'id') faults.push(...[idFault(text.trim())].flatMap(fault => (fault ? [at(element, fault)] : [])))
  if (name === 'feed')
    faults.push(...missing(element, ['atom:id', 'atom:title', 'atom:updated']), ...misplaced(element))
  if (name === 'feed') faults.push(...twice(element, 'atom:id'))
  if (name === 'entry') faults.push(...missing(element, ['atom:id', 'atom:title', 'atom:updated']))
  if (name === 'entry' && !has(element, 'atom:author') && !(element.parent && has(element.parent, 'atom:author')))
    faults.push(...missing(element, ['atom:author']))
  if (name === 'link') faults.push(...linkFaults(element))
  if (attributes.type && !/^(text|html|xhtml)$/.test(attributes.type) && !isMediaType(attributes.type))
    faults.push(at(element, 'InvalidMIMEAttribute'))
  if (attributes.type === 'xhtml' && !children.length) faults.push(at(element, 'NotInline'))
  if (/^(title|subtitle|summary|content)$/.test(name))
    faults.push(...(/html/.test(attributes.type ?? '') ? htmlFaults(element) : undeclared(element)))
  return faults
}

const undeclared = (element: XmlElement) => (isPlain(element.text) ? [] : [at(element, 'ContainsUndeclaredHTML')])

/** What is said of the whole feed comes before its entries. */
const misplaced = ({ children }: XmlElement) =>
  children
    .slice(children.findIndex(({ name }) => name === 'atom:entry'))
    .filter(child => has(child.parent ?? child, 'atom:entry') && child.name !== 'atom:entry')
    .map(child => at(child, 'MisplacedMetadata'))

function linkFaults(link: XmlElement): Fault[] {
  const { href, rel = 'alternate', type = '', hreflang = '' } = link.attributes
  const same = link.parent?.children.find(
    ({ name, attributes }) =>
      name === link.name &&
      rel === 'alternate' &&
      (attributes.rel ?? 'alternate') === rel &&
      (attributes.type ?? '') === type &&
      (attributes.hreflang ?? '') === hreflang,
  )
  return [
    ...(href === undefined ? [at(link, 'MissingHref')] : isWholeUrl(href) ? [] : [at(link, 'InvalidLink')]),
    ...(relations.includes(rel) || isWholeUrl(rel) ? [] : [at(link, 'UnregisteredAtomLinkRel')]),
    ...(same && same !== link ? [at(link, 'DuplicateAtomLink')] : []),
  ]
}

function twice(root: XmlElement, name: string): Fault[] {
  const ids = named(root, name).filter(({ parent }) => parent !== root)
  const seen = new Set<string>()
  return ids.filter(({ text }) => seen.size === seen.add(text).size).map(id => at(id, 'DuplicateEntries'))
}

/** HTML of which nothing may run, and every address is whole. */
function htmlFaults(element: XmlElement): Fault[] {
  const everything = (nodes: DefaultTreeAdapterTypes.ChildNode[]): DefaultTreeAdapterTypes.Element[] =>
    nodes.flatMap(node => ('tagName' in node ? [node, ...everything(node.childNodes)] : []))
  const found = everything(parseFragment(element.text).childNodes)
  const attributes = found.flatMap(({ attrs }) => attrs)
  return [
    ...(found.some(({ tagName }) => /^(script|meta|embed|object|iframe|style|form)$/.test(tagName)) ||
    attributes.some(({ name }) => /^(on|style$)/.test(name))
      ? [at(element, 'ContainsScript')]
      : []),
    ...(attributes.some(({ name, value }) => /^(href|src)$/.test(name) && !isWholeUrl(value))
      ? [at(element, 'ContainsRelRef')]
      : []),
  ]
}
