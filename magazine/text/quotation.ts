import type { Block, Inline } from './tree'

type Quotation = { children: Block[]; source: Inline[] | undefined }

/**
 * Quoted words, and whose they are: the last paragraph, if it begins with a dash and a space. In a dialogue every speaker
 * begins so, and its last line is no source.
 */
export function quotationOf(blocks: Block[]): Quotation {
  const words = blocks.slice(0, -1)
  const last = blocks.at(-1)
  const source = last && words.length > 0 && !words.some(block => behindDash(block)) ? behindDash(last) : undefined
  return source ? { children: words, source } : { children: blocks, source: undefined }
}

const dash = /^—[ \u00a0]+/

/** What a paragraph says behind the dash that it begins with. */
function behindDash(block: Block): Inline[] | undefined {
  if (block.type !== 'paragraph') return undefined
  const [first, ...others] = block.children
  if (first?.type !== 'text' || !dash.test(first.text)) return undefined
  const text = first.text.replace(dash, '')
  return text === '' ? others : [{ type: 'text', text }, ...others]
}
