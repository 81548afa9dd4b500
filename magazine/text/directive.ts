import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import { titled } from './heading'
import { hrefOf, pictureOf } from './href'
import { inlineOf, partedFromNotes } from './inline'
import type { Manner, Within } from './manner'
import { plainOf } from './plain'
import { quotationOf } from './quotation'
import { asWritten } from './as-written'
import type { Block, Inline, Moment, Turn } from './tree'

/** What stands between `:::name` and `:::`. One that is unknown, or that is put around the wrong thing, is not there. */
export function containerOf(node: ContainerDirective, manner: Manner, read: Within): Block[] {
  const [first, ...others] = node.children
  const isLabelled = first?.type === 'paragraph' && first.data?.directiveLabel === true
  const label = isLabelled ? inlineOf(first.children, manner) : []
  const nodes = isLabelled ? others : node.children
  const blocks = node.name === 'aside' ? asideOf(label, nodes, manner, read) : madeOf(node.name, label, read(nodes))
  return blocks.length > 0 ? blocks : asWritten(node, manner)
}

function asideOf(label: Inline[], nodes: ContainerDirective['children'], manner: Manner, read: Within): Block[] {
  const { heading: title, inside: children } = titled(label, manner.headings, () => read(nodes))
  return title || children.length > 0 ? [{ type: 'aside', title, children }] : []
}

function madeOf(name: string, label: Inline[], inside: Block[]): Block[] {
  const made = captioned.get(name)?.(inside, label)
  if (made) return [made]
  const rest = plain.get(name)?.(inside) ?? inside
  return label.length > 0 ? [{ type: 'paragraph', children: label }, ...rest] : rest
}

/** The directives whose label is a caption. */
const captioned = new Map<string, (inside: Block[], caption: Inline[]) => Block | undefined>([
  [
    'group',
    (inside, caption) => {
      const pictures = inside.filter(block => block.type === 'picture')
      return pictures.length > 1 && pictures.length === inside.length ? { type: 'group', pictures, caption } : undefined
    },
  ],
  [
    'table',
    ([table, ...others], caption) =>
      table?.type === 'table' && others.length === 0 && caption.length > 0 ? { ...table, caption } : undefined,
  ],
])

/** The directives that say of what is in them what it is. */
const plain = new Map<string, (inside: Block[]) => Block[] | undefined>([
  [
    'pull',
    inside => {
      const isWords = inside.length > 0 && inside.every(block => block.type === 'paragraph')
      return isWords ? [{ type: 'pull', ...quotationOf(inside) }] : undefined
    },
  ],
  [
    'wide',
    ([picture, ...others]) =>
      picture?.type === 'picture' && others.length === 0 ? [{ ...picture, wide: true }] : undefined,
  ],
  ['interview', interviewOf],
  ['timeline', inside => inside.map(block => (block.type === 'list' ? timelineOf(block.items) : block))],
])

/** A paragraph that is wholly strong is a question, what follows is the answer; what comes before the first stays. */
function interviewOf(inside: Block[]): Block[] {
  const turns: Turn[] = []
  const before: Block[] = []
  for (const block of inside) {
    const question = questionIn(block)
    if (question) turns.push({ question, answer: [] })
    else (turns.at(-1)?.answer ?? before).push(block)
  }
  return turns.length > 0 ? [...before, { type: 'interview', turns }] : before
}

function questionIn(block: Block): Inline[] | undefined {
  if (block.type !== 'paragraph') return undefined
  const [first, ...others] = block.children
  return first?.type === 'strong' && others.every(piece => piece.type === 'note')
    ? [...first.children, ...others]
    : undefined
}

const timelineOf = (items: Block[][]): Block => ({ type: 'timeline', moments: items.map(momentOf) })

function momentOf([first, ...others]: Block[]): Moment {
  const all = first ? [first, ...others] : []
  if (first?.type !== 'paragraph') return { when: [], children: all }
  const [when, next, ...rest] = first.children
  if (when?.type !== 'strong') return { when: [], children: all }
  const words = next?.type === 'text' ? behindSpace(next.text) : next ? [next] : []
  const children = [...words, ...rest]
  return { when: when.children, children: children.length > 0 ? [{ type: 'paragraph', children }, ...others] : others }
}

function behindSpace(text: string): Inline[] {
  const words = text.trimStart()
  return words === '' ? [] : [{ type: 'text', text: words }]
}

/** What stands in one line as `::name[words]{…}`. Of one that is unknown the words stay. */
export function leafOf(node: LeafDirective, manner: Manner): Block[] {
  const children = inlineOf(node.children, manner)
  if (children.length === 0) return asWritten(node, manner)
  const paragraph: Block = { type: 'paragraph', children }
  const { href: address, still, length } = node.attributes ?? {}
  const href = hrefOf(address ?? '')
  const title = plainOf([paragraph]).trim()
  if (node.name !== 'video' || href === undefined || !isPage.test(href) || title === '') return [paragraph]
  const video: Block = { type: 'video', title, href, still: pictureOf(still ?? ''), length: lengthOf(length ?? '') }
  const { notes } = partedFromNotes(children)
  return notes.length > 0 ? [video, { type: 'paragraph', children: notes }] : [video]
}

const isPage = /^(?:https?:|\/)/
const lengthOf = (written: string) => (/^(?:\d{1,2}:)?\d{1,3}:[0-5]\d$/.test(written) ? written : undefined)
