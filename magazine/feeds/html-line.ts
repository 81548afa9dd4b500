import type { Inline } from '@/magazine/text/tree'
import { type Content, tag } from './tag'

type Standing = { site: string; address: string }

/** The pieces of one line. What leads to another part of the text leads to the text's own page. */
export const lineOf = (pieces: Inline[], standing: Standing): Content => pieces.map(piece => pieceOf(piece, standing))

function pieceOf(piece: Inline, standing: Standing): Content {
  switch (piece.type) {
    case 'text':
      return piece.text
    case 'emphasis':
      return tag('em', {}, lineOf(piece.children, standing))
    case 'strong':
      return tag('strong', {}, lineOf(piece.children, standing))
    case 'code':
      return tag('code', { dir: 'ltr' }, piece.text)
    case 'link':
      return tag('a', { href: wholeOf(piece.href, standing) }, lineOf(piece.children, standing))
    case 'note': {
      const href = `${standing.address}#note-${piece.number}`
      return tag('sup', {}, tag('a', { href }, String(piece.number)))
    }
    case 'break':
      return tag('br', {})
  }
}

/** The address of a link of the text, for who reads it elsewhere. */
export function wholeOf(href: string, { site, address }: Standing): string {
  if (href.startsWith('#')) return address.replace(/#.*/, '') + href
  return href.startsWith('/') ? site + href : href
}
