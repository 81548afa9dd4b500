import { plainOf } from './plain'
import type { Block } from './tree'

/**
 * A piece of an article that can be spoken about: its number, from 1 on, where it begins, its words line by line without any
 * mark, and on one line.
 */
export type Paragraph = { number: number; block: Block; lines: string[]; text: string }

// What has no words of its own, or repeats those of a paragraph.
const silent: ReadonlySet<Block['type']> = new Set(['heading', 'pull', 'rule', 'code', 'video', 'picture', 'group'])

/**
 * What an article can be discussed by: its paragraphs, quotations, lists, boxes, tables, timelines and notes, and each piece
 * of an interview's answers. The numbers are those of one text: they change when it does.
 */
export function paragraphsOf(blocks: Block[]): Paragraph[] {
  const spoken = blocks
    .flatMap(block => (block.type === 'interview' ? block.turns.flatMap(({ answer }) => answer) : [block]))
    .filter(({ type }) => !silent.has(type))
    .map(block => ({ block, lines: plainOf([block]).split('\n\n') }))
    .map(each => ({ ...each, text: onOneLine(each.lines.join(' ')) }))
    .filter(({ text }) => text !== '')
  return spoken.map((each, at) => ({ number: at + 1, ...each }))
}

/** Words with single spaces between them and none around them. */
export const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()
