import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { treeOf } from './block'
import { readerOf } from './reader'
import type { Block } from './tree'

// HTML is no part of the language: a tag is the characters that it is.
const extensions = [gfmTable(), { disable: { null: ['htmlFlow', 'htmlText'] } }]
const mdastExtensions = [gfmTableFromMarkdown()]

/**
 * The tree of an article's Markdown: CommonMark and tables. A first-level heading becomes a second-level one, HTML is
 * plain text, links and pictures that hrefOf and pictureOf refuse leave their words. Never throws.
 */
export const blocksOf: (markdown: string) => Block[] = readerOf(markdown =>
  treeOf(fromMarkdown(markdown, { extensions, mdastExtensions }), markdown, 'article'),
)
