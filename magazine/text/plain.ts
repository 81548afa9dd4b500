import type { Block, Inline } from './tree'

/** The words of a tree without any mark: paragraphs, items and rows parted by an empty line, breaks as line ends. */
export const plainOf = (blocks: Block[]): string => blocks.flatMap(textsOf).join('\n\n')

/** What a text begins with, on one line: cut after so many code points, between two words where there is a space. */
export function beginningOf(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const letters = Array.from(line)
  if (letters.length <= most) return line
  return `${letters
    .slice(0, most)
    .join('')
    .replace(/\s\S{0,20}$/, '')}…`
}

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
    case 'pull':
      return [...block.children.flatMap(textsOf), ...(block.source ? [`— ${lineOf(block.source)}`] : [])]
    case 'list':
      return block.items.flat().flatMap(textsOf)
    case 'code':
      return [block.text]
    case 'rule':
      return []
    case 'video':
      return [block.title]
    case 'picture':
    case 'group':
    case 'table':
      return figureTexts(block).filter(words => words !== '')
    case 'aside':
      return [...(block.title ? [block.title] : []), ...block.children].flatMap(textsOf)
    case 'interview':
      return block.turns.flatMap(({ question, answer }) => [lineOf(question), ...answer.flatMap(textsOf)])
    case 'timeline':
      return block.moments.flatMap(({ when, children }) => [lineOf(when), ...children.flatMap(textsOf)])
    case 'notes':
      return block.notes.flatMap(({ children }) => children.flatMap(textsOf))
  }
}

type Figure = Extract<Block, { type: 'picture' | 'group' | 'table' }>

function figureTexts(block: Figure): string[] {
  if (block.type === 'picture') return [block.caption ?? block.alt]
  if (block.type === 'group') return [...block.pictures.flatMap(figureTexts), lineOf(block.caption)]
  return [lineOf(block.caption ?? []), ...[block.head, ...block.rows].map(cells => cells.map(lineOf).join(' '))]
}

const lineOf = (pieces: Inline[]): string => pieces.map(wordsOf).join('')

function wordsOf(piece: Inline): string {
  if (piece.type === 'break') return '\n'
  if (piece.type === 'note') return ''
  return 'text' in piece ? piece.text : lineOf(piece.children)
}
