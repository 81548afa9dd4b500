import type { Block, Inline } from './tree'

/** The words of a tree without any mark: paragraphs, items and rows parted by an empty line, breaks as line ends. */
export const plainOf = (blocks: Block[]): string => blocks.flatMap(textsOf).join('\n\n')

/** How many words there are to read; of the scripts without spaces, each two characters count as one. */
export function wordCount(blocks: Block[]): number {
  const text = plainOf(blocks)
  const unspaced = text.match(scriptsWithoutSpaces)?.length ?? 0
  const words = text.replace(scriptsWithoutSpaces, ' ').match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0
  return words + Math.ceil(unspaced / 2)
}

const scriptsWithoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu

function textsOf(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [lineOf(block.children)]
    case 'quote':
      return block.children.flatMap(textsOf)
    case 'list':
      return block.items.flat().flatMap(textsOf)
    case 'code':
      return [block.text]
    case 'picture':
      return [block.caption ?? block.alt].filter(words => words !== '')
    case 'table':
      return [block.head, ...block.rows].map(cells => cells.map(lineOf).join(' '))
    case 'rule':
      return []
  }
}

const lineOf = (pieces: Inline[]): string => pieces.map(wordsOf).join('')

function wordsOf(piece: Inline): string {
  if (piece.type === 'break') return '\n'
  return 'text' in piece ? piece.text : lineOf(piece.children)
}
