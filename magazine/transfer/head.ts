import type { Root, RootContent } from 'mdast'
import { momentIn, type Day } from './day'
import { dayWithin } from './moment'
import { isByline, namesIn } from './names'
import { wordsOf } from './pieces'

/** What stood above an article's words: the lines that a page prints there, and the words without them. */
export type Head = { body: Root; authors: string[]; day?: Day; standfirst?: string }
type Known = { headline?: string; standfirst?: string }

const blocksOfHead = 8
const longestLine = 200

/**
 * Takes the headline, the standfirst, the byline and the date off the beginning of a text, where they stand once more. A
 * description that is only the beginning of the words is no standfirst.
 */
export function headOf(tree: Root, { headline = '', standfirst = '' }: Known): Head {
  const head: Head = { body: tree, authors: [] }
  const blocks: RootContent[] = []
  let isHead = true
  for (const [at, block] of tree.children.entries()) {
    isHead &&= at < blocksOfHead
    const words = isHead ? wordsOf(block) : ''
    if (isHead && isLine(block) && takes(head, block, words, { headline, standfirst })) continue
    if (words.length > longestLine) isHead = false
    blocks.push(block)
  }
  head.body = { ...tree, children: blocks }
  if (standfirst !== '' && !isBeginning(standfirst, head.body)) head.standfirst = standfirst
  return head
}

const isLine = ({ type }: RootContent) => type === 'heading' || type === 'paragraph'

function takes(head: Head, block: RootContent, words: string, { headline, standfirst }: Required<Known>): boolean {
  if (words === '' || (block.type === 'paragraph' && block.children.some(({ type }) => type === 'image'))) return false
  if (isSame(words, headline)) return true
  if (isSame(words, standfirst) && isSetOff(block)) return true
  if (block.type !== 'paragraph' || words.length > longestLine) return false
  const moment = momentIn(words)
  if (moment) {
    head.day ??= moment.day
    return moment.day !== undefined
  }
  if (!isByline(words)) return false
  head.authors.push(...namesIn(words))
  head.day ??= dayWithin(words)
  return true
}

/** Whether a line is written unlike the text: a heading, or all bold or italic. */
const isSetOff = (block: RootContent) =>
  block.type === 'heading' ||
  (block.type === 'paragraph' && block.children.every(({ type }) => type === 'strong' || type === 'emphasis'))

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
const isSame = (one: string, other: string) => other !== '' && lettersOf(one) === lettersOf(other)

/** Whether a description was made of a text's first words. */
function isBeginning(description: string, { children }: Root): boolean {
  const start = lettersOf(
    children
      .slice(0, blocksOfHead * 2)
      .map(wordsOf)
      .join(' ')
      .slice(0, 3_000),
  )
  const letters = lettersOf(description.replace(/(\.\.\.|…|\[…\]|\[\.\.\.\])\s*$/, ''))
  return letters !== '' && start.includes(letters)
}
