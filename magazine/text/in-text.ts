import type { Block, Inline } from './tree'

/**
 * A comment's tree with every piece of plain text replaced by what `replace` makes of it. What stands in code or in a link
 * is left as it is.
 */
export const inText = (blocks: Block[], replace: (text: string) => Inline[]): Block[] =>
  blocks.map(block => {
    switch (block.type) {
      case 'paragraph':
        return { ...block, children: inLine(block.children, replace) }
      case 'quote':
        return { ...block, children: inText(block.children, replace) }
      case 'list':
        return { ...block, items: block.items.map(item => inText(item, replace)) }
      default:
        return block
    }
  })

const inLine = (pieces: Inline[], replace: (text: string) => Inline[]): Inline[] =>
  pieces.flatMap(piece => {
    if (piece.type === 'text') return replace(piece.text)
    if (piece.type === 'emphasis' || piece.type === 'strong')
      return [{ ...piece, children: inLine(piece.children, replace) }]
    return [piece]
  })
