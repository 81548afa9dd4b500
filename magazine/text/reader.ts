import { LRUCache } from 'lru-cache'
import { linesOf } from './inline'
import type { Kind } from './manner'
import { tooDeep } from './nesting'
import type { Block } from './tree'

const mostRememberedCharacters = 4_000_000

/**
 * Makes a reading of Markdown total and quick: any text at all gives a tree, in bounded time. What is too deep, or what
 * the parser fails on, comes as plain text, and a line in the log says so without its words. What was read is remembered,
 * for an article is drawn anew with each comment on it (0.4 ms a comment): the trees are shared, never change one.
 */
export function readerOf(kind: Kind, read: (markdown: string) => Block[]): (markdown: string) => Block[] {
  const remembered = new LRUCache<string, Block[]>({
    maxSize: mostRememberedCharacters,
    sizeCalculation: (_, markdown) => markdown.length + 1,
  })
  return markdown => {
    const known = remembered.get(markdown)
    if (known) return known
    const blocks = attempt(kind, read, markdown)
    remembered.set(markdown, blocks)
    return blocks
  }
}

function attempt(kind: Kind, read: (markdown: string) => Block[], markdown: string): Block[] {
  if (tooDeep(markdown, kind)) return asPlain(markdown, 'nested too deep')
  try {
    const blocks = read(markdown)
    // Words that are nothing in Markdown (a lone picture of another site, say) were written nevertheless.
    return blocks.length > 0 ? blocks : plainBlocks(markdown)
  } catch (error) {
    return asPlain(markdown, error instanceof Error ? error.name : 'unknown error')
  }
}

function asPlain(text: string, why: string) {
  console.warn(`text of ${text.length} characters shown as plain text: ${why}`)
  return plainBlocks(text)
}

/** The text as it was written: a paragraph wherever lines are parted by empty ones. */
function plainBlocks(text: string): Block[] {
  const paragraphs: string[][] = [[]]
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (line.trim() === '') paragraphs.push([])
    else paragraphs.at(-1)?.push(line)
  }
  return paragraphs
    .filter(lines => lines.length > 0)
    .map(lines => ({ type: 'paragraph', children: linesOf(lines.join('\n')) }))
}
