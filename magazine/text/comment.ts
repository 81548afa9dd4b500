import { fromMarkdown } from 'mdast-util-from-markdown'
import { treeOf } from './block'
import { readerOf } from './reader'
import type { Block } from './tree'

// A member who sets a line in with four spaces, or begins it with "[x]:", means these characters.
const extensions = [{ disable: { null: ['htmlFlow', 'htmlText', 'codeIndented', 'definition'] } }]

/**
 * The tree of a member's words: paragraphs that keep their lines, emphasis, links, quotes, lists and code. Headings,
 * pictures and tables are paragraphs of their words. Never throws.
 */
export const commentBlocksOf: (markdown: string) => Block[] = readerOf('comment', markdown =>
  treeOf(fromMarkdown(markdown, { extensions }), markdown, 'comment'),
)
