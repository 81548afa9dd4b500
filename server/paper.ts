import { Parser } from 'htmlparser2'

/**
 * A page without what only Next's router and React's hydration need; facts (JSON-LD) and our own script stay. A
 * tokenizer finds the places, the rest stays byte for byte.
 */
export function withoutScripts(html: string): string {
  let kept = ''
  let from = 0
  let inScript = false
  const parser = new Parser({
    onopentag(name, attributes) {
      inScript = name === 'script' && isNexts(attributes)
      if (!inScript && !(name === 'link' && fetchesScript(attributes))) return
      kept += html.slice(from, parser.startIndex)
      from = parser.endIndex + 1
    },
    onclosetag(name) {
      if (name === 'script' && inScript) from = parser.endIndex + 1
      inScript = false
    },
  })
  parser.end(html)
  return kept + html.slice(from)
}

type Attributes = Record<string, string>

const isNexts = ({ type, src }: Attributes) => type !== 'application/ld+json' && (!src || src.startsWith('/_next/'))

const fetchesScript = ({ rel, as, href }: Attributes) =>
  (rel === 'modulepreload' || (rel === 'preload' && as === 'script')) && (!href || href.startsWith('/_next/'))
