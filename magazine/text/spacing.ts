import type { Block } from './tree'

/**
 * Words with the spaces that printers of their language put: in Russian no line ends behind a word of one letter or
 * before a dash. Other languages stay as they are. Nothing but the kind of a space changes.
 */
export const spaced = (text: string, language: string): string =>
  isRussian(language) ? text.replace(behindOneLetter, noBreak).replace(beforeDash, noBreak) : text

const isRussian = (language: string) => /^ru(?:-|$)/i.test(language)
const noBreak = '\u00a0'
const behindOneLetter = /(?<=(?<![\p{L}\p{M}\p{N}.-])\p{Script=Cyrillic})[ \n](?!\n)/gu
const beforeDash = /[ \n](?=—)/g

/** A whole text so spaced, captions and titles too; code and addresses are what they are. */
export const spacedBlocks = (blocks: Block[], language: string): Block[] =>
  isRussian(language) ? blocks.map(block => respaced(block, language)) : blocks

function respaced<Part>(part: Part, language: string): Part {
  if (Array.isArray(part)) return part.map(inner => respaced(inner, language)) as Part
  if (typeof part !== 'object' || part === null) return part
  const said = 'type' in part ? wordsIn[String(part.type)] : undefined
  const entries = Object.entries(part).map(([key, value]) =>
    typeof value === 'string'
      ? [key, key === said ? spaced(value, language) : value]
      : [key, respaced(value, language)],
  )
  return Object.fromEntries(entries) as Part
}

/** What is words, and no inline piece. */
const wordsIn: Record<string, string> = { text: 'text', picture: 'caption', video: 'title' }
