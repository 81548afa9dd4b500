import type { Root } from 'mdast'
import { directiveToMarkdown } from 'mdast-util-directive'
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown, type Options } from 'mdast-util-to-markdown'

const directives = directiveToMarkdown()
// Our Markdown has no directives within a line: a colon there needs no backslash.
const unsafe = directives.unsafe?.filter(({ before }) => before !== '[^:]')

const options: Options = {
  bullet: '-',
  fences: true,
  rule: '-',
  listItemIndent: 'one',
  tightDefinitions: true,
  extensions: [{ ...directives, unsafe }, gfmFootnoteToMarkdown(), gfmTableToMarkdown({ tablePipeAlign: false })],
}

/** A tree as the Markdown that an article has. */
export const markdownOfTree = (tree: Root): string => toMarkdown(tree, options).trim()
