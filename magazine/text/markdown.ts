import { directiveFromMarkdown } from 'mdast-util-directive'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { directive } from 'micromark-extension-directive'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import { treeOf } from './block'
import { readerOf } from './reader'
import type { Block } from './tree'

// Directives of blocks only: a colon before a word is a colon. HTML is no part of the language: a tag is the characters that it is.
const { flow } = directive()
const extensions = [gfmTable(), gfmFootnote(), { flow }, { disable: { null: ['htmlFlow', 'htmlText'] } }]
const mdastExtensions = [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), directiveFromMarkdown()]

/**
 * The tree of an article's Markdown: CommonMark, tables, footnotes and the directives of docs/writing.md. A first-level
 * heading becomes a second-level one, HTML is plain text, links and pictures that hrefOf and pictureOf refuse leave their
 * words, and so does a directive that is unknown. Never throws.
 */
export const blocksOf: (markdown: string) => Block[] = readerOf('article', markdown =>
  treeOf(fromMarkdown(markdown, { extensions, mdastExtensions }), markdown, 'article'),
)
