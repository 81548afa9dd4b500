import { escaped, escapedInAttribute, readable } from '@/magazine/text/markup'

/** What the HTML of a feed is made of. Nothing else can be said: no script, style, form, frame or handler. */
export const elements = [
  ...(['p', 'h2', 'h3', 'h4', 'blockquote', 'ul', 'ol', 'li', 'pre', 'hr', 'figure', 'figcaption', 'img'] as const),
  ...(['aside', 'div', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td'] as const),
  ...(['em', 'strong', 'code', 'a', 'sup', 'small', 'br'] as const),
]
export const attributes = ['href', 'src', 'alt', 'width', 'height', 'start', 'scope', 'lang', 'dir'] as const

type Element = (typeof elements)[number]
type Attributes = { [Name in (typeof attributes)[number]]?: string | number }

/** A piece of HTML that is written already. Only `tag` makes one, so no text gets in without being escaped. */
export type Html = { readonly html: string }
export type Content = Html | string | undefined | Content[]

const empty = new Set<Element>(['hr', 'img', 'br'])

/** An element. Strings become text. An attribute or a content that is undefined is left out. */
export function tag(name: Element, given: Attributes, ...content: Content[]): Html {
  const written = attributes.map(key =>
    given[key] === undefined ? '' : ` ${key}="${escapedInAttribute(readable(String(given[key])))}"`,
  )
  const open = `<${name}${written.join('')}>`
  return { html: empty.has(name) ? open : `${open}${htmlIn(content)}</${name}>` }
}

/** Pieces one after another, as a document has them. */
export const together = (...content: Content[]): Html => ({ html: htmlIn(content) })

function htmlIn(content: Content): string {
  if (content === undefined) return ''
  if (typeof content === 'string') return escaped(readable(content))
  return Array.isArray(content) ? content.map(htmlIn).join('') : content.html
}
