import type { Element, ElementContent, Properties, Root } from 'hast'
import { Parser } from 'htmlparser2'
import type { Dropped } from '../dropped'
import type { NotTaken } from '../story'
import { filmAddress } from './film'

/** HTML as a tree without anything that runs, and what stood in it for machines. */
export type HtmlTree = {
  root: Root
  /** JSON-LD, as written. */
  structured: string[]
  /** Its style sheets, as written: some programs say bold and italic only there. */
  styles: string
}

// Elements in each other: a page of today has 30, and what is deeper is taken out of its wrappings. The parser grows slow
// with the square of its own depth, and no page has so many pieces (measured: an article has 2,000, an encyclopedia's longest 30,000).
const deepest = 60
const deepestParsed = 1_000
const mostPieces = 40_000
const mostStructured = 200_000
const mostSpanned = 2_000
const mostCharacters = 1_000_000

class TooMuch extends Error {}

/**
 * Reads HTML, a page or a part of one, in time that grows with its length only. Scripts, frames, films, drawings and what one
 * types into are left out and counted; of the attributes only those stay that tell what the words are.
 */
export function treeOfHtml(html: string, dropped: Dropped): HtmlTree | NotTaken {
  const builder = new Builder(dropped)
  const parser = new Parser(builder, { recognizeSelfClosing: false })
  try {
    parser.end(html)
  } catch (error) {
    if (error instanceof TooMuch)
      return { refused: 'it has too many pieces, or too many in each other, for an article' }
    throw error
  }
  return builder.tree
}

/** What is left out with all that is in it, and what it counts as. */
const leftOut: Record<string, Parameters<Dropped['add']>[0] | undefined> = {
  script: 'script',
  style: undefined,
  iframe: 'frame',
  frame: 'frame',
  object: 'frame',
  embed: 'frame',
  applet: 'frame',
  video: 'media',
  audio: 'media',
  bgsound: 'media',
  svg: 'drawing',
  canvas: 'drawing',
  math: undefined,
  template: undefined,
  dialog: undefined,
  input: undefined,
  select: undefined,
  textarea: undefined,
  button: undefined,
  datalist: undefined,
}

/** Takes what the parser finds; see `treeOfHtml`. */
class Builder {
  tree: HtmlTree = { root: { type: 'root', children: [] }, structured: [], styles: '' }
  #open: (Element | undefined)[] = []
  #places: (Root | Element)[] = [this.tree.root]
  /** How deep the parser is where something is left out. */
  #leftOutAt: number | undefined
  #kept: 'structured' | 'styles' | undefined
  #pieces = 0
  #spanned = 0
  #characters = 0

  constructor(private readonly dropped: Dropped) {}

  onopentag(name: string, attributes: Record<string, string>) {
    if (++this.#pieces > mostPieces || this.#open.length >= deepestParsed) throw new TooMuch()
    const film = name === 'iframe' ? filmAddress(attributes.src ?? '') : undefined
    const hidden = this.#leftOutAt !== undefined
    const taken = !hidden && !Object.hasOwn(leftOut, name) && this.#places.length <= deepest
    const element: Element = { type: 'element', tagName: name, properties: this.#properties(attributes), children: [] }
    this.#open.push(taken ? element : undefined)
    if (hidden) return
    if (taken) {
      this.#place().children.push(element)
      this.#places.push(element)
    } else if (film !== undefined) this.#place().children.push(filmAt(film, attributes.title))
    else if (Object.hasOwn(leftOut, name)) this.#count(name, attributes)
    if (name === 'form') this.dropped.add('form')
    if (Object.hasOwn(leftOut, name)) this.#leftOutAt = this.#open.length
  }

  ontext(text: string) {
    if (this.#kept === 'styles') this.tree.styles += text
    else if (this.#kept) this.tree.structured.push(`${this.tree.structured.pop() ?? ''}${text}`)
    if (this.#leftOutAt !== undefined) return
    if ((this.#characters += text.length) > mostCharacters) throw new TooMuch()
    const { children } = this.#place()
    const last = children.at(-1)
    if (last?.type === 'text') last.value += text
    else if (++this.#pieces > mostPieces * 2) throw new TooMuch()
    else children.push({ type: 'text', value: text })
  }

  onclosetag() {
    if (this.#leftOutAt === this.#open.length) this.#leftOutAt = this.#kept = undefined
    if (this.#open.pop()) this.#places.pop()
  }

  #place() {
    return this.#places.at(-1) ?? this.tree.root
  }

  #count(name: string, { type = '' }: Record<string, string>) {
    const what = leftOut[name]
    if (name === 'script' && /ld\+json/i.test(type) && this.tree.structured.join('').length < mostStructured) {
      this.#kept = 'structured'
      this.tree.structured.push('')
    } else if (name === 'style' && this.tree.styles.length < mostStructured) this.#kept = 'styles'
    else if (what) this.dropped.add(what)
  }

  #properties(attributes: Record<string, string>): Properties {
    const properties: Properties = {}
    for (const [name, value] of Object.entries(attributes)) {
      if (name === 'class') properties.className = value.split(/\s+/).filter(Boolean)
      else if (name === 'colspan' || name === 'rowspan') Object.assign(properties, this.#span(name, value))
      else if (kept.has(name)) properties[keptAs(name)] = value
    }
    return properties
  }

  /** How many columns or rows a cell takes: two numbers could ask for a million cells. */
  #span(name: string, value: string): Properties {
    const many = Number.parseInt(value, 10)
    if (!(many > 1 && many <= 30) || (this.#spanned += many) > mostSpanned) return {}
    return name === 'colspan' ? { colSpan: many } : { rowSpan: many }
  }
}

const kept = new Set(
  `id name href src srcset alt title width height datetime pubdate content property itemprop itemtype itemscope rel http-equiv
  charset lang dir start type align role hidden aria-hidden style data-src data-lazy-src data-original data-srcset
  data-lazy-srcset data-field data-note`.split(/\s+/),
)
const keptAs = (name: string) =>
  name.replace(/^(data|aria)-./, start => `${start.slice(0, -2)}${start.at(-1)?.toUpperCase()}`)

/** A frame that shows a film is where the film is: the frame itself never comes in. Its title stands in it, for what is empty is thrown away. */
function filmAt(href: string, title = ''): ElementContent {
  const value = title.trim() || new URL(href).hostname.replace(/^www\./, '')
  return { type: 'element', tagName: 'magazine-film', properties: { href }, children: [{ type: 'text', value }] }
}
