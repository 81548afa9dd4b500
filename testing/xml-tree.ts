import { SaxesParser } from 'saxes'

/** An element as a strict reader of XML has it. `name` is written with the usual prefix of its namespace. */
export type XmlElement = {
  name: string
  attributes: Record<string, string>
  children: XmlElement[]
  /** All words within. */
  text: string
  parent?: XmlElement
}

export type XmlDocument = { root?: XmlElement; doctype?: string; /** What is not well-formed. */ broken: string[] }

const prefixes: Record<string, string> = {
  'http://www.w3.org/2005/Atom': 'atom',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/rss/1.0/modules/syndication/': 'sy',
  'http://search.yahoo.com/mrss/': 'media',
  'http://www.sitemaps.org/schemas/sitemap/0.9': 'sitemap',
  'http://www.google.com/schemas/sitemap-news/0.9': 'news',
  'http://www.w3.org/1999/xhtml': 'xhtml',
}

/** Reads XML as strictly as its standard is, namespaces too. */
export function readXml(xml: string): XmlDocument {
  const document: XmlDocument = { broken: [] }
  const open: XmlElement[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', ({ message }) => void document.broken.push(message))
  parser.on('doctype', doctype => void (document.doctype = doctype))
  parser.on('opentag', ({ uri, local, name, attributes }) => {
    const given = Object.values(attributes).map(({ name: key, value }) => [key, value])
    const spaced = given.find(([key, value]) => key?.startsWith('xmlns') && /\s/.test(String(value)))
    if (spaced) document.broken.push('a namespace with a space in it')
    const element: XmlElement = {
      name: uri === '' ? name : uri in prefixes ? `${prefixes[uri]}:${local}` : name,
      attributes: Object.fromEntries(given),
      children: [],
      text: '',
      parent: open.at(-1),
    }
    open.at(-1)?.children.push(element)
    document.root ??= element
    open.push(element)
  })
  const hear = (text: string) => open.forEach(element => (element.text += text))
  parser.on('text', hear)
  parser.on('cdata', hear)
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return document
}

/** An element and all within it. */
export const within = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(within)]

/** The elements of this name within. */
export const named = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element ? within(element).filter(each => each.name === name) : []
