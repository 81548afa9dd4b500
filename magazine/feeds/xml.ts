import { escaped, escapedInAttribute, readable } from '@/magazine/text/markup'

/** A piece of a document that is written already. Only `element` makes one, so no text gets in without being escaped. */
export type Xml = { readonly xml: string }
type Content = Xml | string | undefined | Content[]

/**
 * An element. Strings become text; nothing else does. An attribute or a content that is undefined is left out, and so are
 * characters that XML 1.0 can't hold, in any spelling: a reader's parser would stop at them.
 */
export function element(name: string, attributes: Record<string, string | undefined>, ...content: Content[]): Xml {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escapedInAttribute(readable(value))}"`,
  )
  const inside = content.map(contentOf).join('')
  const open = `<${name}${written.join('')}`
  return { xml: inside ? `${open}>${inside}</${name}>` : `${open}/>` }
}

/** A whole document in UTF-8. */
export const documentOf = ({ xml }: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`

function contentOf(content: Content): string {
  if (content === undefined) return ''
  if (typeof content === 'string') return text(content)
  return Array.isArray(content) ? content.map(contentOf).join('') : content.xml
}

const text = (words: string) => escaped(readable(words))
