import type { Picture } from '@/magazine/articles/picture'
import type { Block, Inline, Moment, Of } from '@/magazine/text/tree'
import { lineOf, wholeOf } from './html-line'
import { type Content, type Html, tag, together } from './tag'

/** Where a text stands: the site's origin, the whole address of its page, and what is known of its pictures by their `src`. */
export type Standing = { site: string; address: string; pictures?: ReadonlyMap<string, Picture> }

/**
 * A text as HTML for programs that show it elsewhere: the elements of `tag.ts` alone, every address whole. Its words are
 * those of `plainOf`, in the same order.
 */
export const htmlOf = (blocks: Block[], standing: Standing): Html => together(blocks.map(block => one(block, standing)))

/** A picture with what is said about it and whose it is. */
export function figureOf({ src, alt, caption }: Shown, { site, pictures }: Standing): Html {
  const known = pictures?.get(src)
  const size = known && { width: known.width, height: known.height }
  const picture = tag('img', { src: site + src, alt: alt || (known?.alt ?? ''), ...size })
  return tag('figure', {}, picture, captionOf(caption, known?.credit))
}

type Shown = { src: string; alt: string; caption?: string }

const captionOf = (words: Content, credit?: string) =>
  words || credit ? tag('figcaption', {}, words, words && credit ? ' ' : undefined, small(credit)) : undefined

const small = (credit?: string) => (credit ? tag('small', {}, credit) : undefined)

function one(block: Block, standing: Standing): Content {
  switch (block.type) {
    case 'paragraph':
      return tag('p', {}, lineOf(block.children, standing))
    case 'heading':
      return tag(`h${block.depth}`, {}, lineOf(block.children, standing))
    case 'list':
      return listOf(block, standing)
    case 'code':
      return tag('pre', { dir: 'ltr' }, tag('code', {}, block.text))
    case 'rule':
      return tag('hr', {})
    case 'picture':
      return figureOf(block, standing)
    case 'table':
      return tableOf(block, standing)
    case 'video':
      return videoOf(block, standing)
    default:
      return holding(block, standing)
  }
}

type Holding = Of<'quote' | 'pull' | 'group' | 'aside' | 'interview' | 'timeline' | 'notes'>

/** A block that holds others. */
function holding(block: Holding, standing: Standing): Content {
  const within = (blocks: Block[]) => blocks.map(each => one(each, standing))
  switch (block.type) {
    case 'quote':
    case 'pull': {
      const source = block.source && tag('p', {}, '— ', lineOf(block.source, standing))
      return tag('blockquote', {}, within(block.children), source)
    }
    case 'group': {
      const caption = block.caption.length > 0 ? tag('figcaption', {}, lineOf(block.caption, standing)) : undefined
      return tag('figure', {}, within(block.pictures), caption)
    }
    case 'aside':
      return tag('aside', {}, within(block.title ? [block.title, ...block.children] : block.children))
    case 'interview':
      return block.turns.map(({ question, answer }) => [tag('p', {}, strong(question, standing)), within(answer)])
    case 'timeline':
      return tag(
        'ul',
        {},
        block.moments.map(moment => momentOf(moment, standing)),
      )
    case 'notes':
      return [
        tag('hr', {}),
        tag(
          'ol',
          {},
          block.notes.map(({ children }) => tag('li', {}, itemOf(children, standing))),
        ),
      ]
  }
}

const strong = (line: Inline[], standing: Standing) => tag('strong', {}, lineOf(line, standing))

const momentOf = ({ when, children }: Moment, standing: Standing) =>
  tag('li', {}, when.length > 0 ? [strong(when, standing), ' '] : [], itemOf(children, standing))

function listOf({ start, items }: Of<'list'>, standing: Standing): Html {
  const rows = items.map(blocks => tag('li', {}, itemOf(blocks, standing)))
  return start === undefined ? tag('ul', {}, rows) : tag('ol', { start: start === 1 ? undefined : start }, rows)
}

/** An item's only paragraph is its line, with inner lists below it; more than one need to be told apart. */
function itemOf(blocks: Block[], standing: Standing): Content {
  const [first, ...others] = blocks
  if (first?.type !== 'paragraph' || others.some(block => block.type === 'paragraph'))
    return blocks.map(block => one(block, standing))
  return [lineOf(first.children, standing), others.map(block => one(block, standing))]
}

function tableOf({ caption, head, rows, rowsNamed }: Of<'table'>, standing: Standing): Html {
  const row = (cells: (typeof rows)[number], heads: (column: number) => string | undefined) =>
    tag(
      'tr',
      {},
      cells.map((cell, column) => {
        const scope = cell.length > 0 ? heads(column) : undefined
        return tag(scope ? 'th' : 'td', { scope }, lineOf(cell, standing))
      }),
    )
  return tag(
    'table',
    {},
    caption && tag('caption', {}, lineOf(caption, standing)),
    tag(
      'thead',
      {},
      row(head, () => 'col'),
    ),
    tag(
      'tbody',
      {},
      rows.map(cells => row(cells, column => (rowsNamed && column === 0 ? 'row' : undefined))),
    ),
  )
}

/** A film that is somewhere else: a link, with its still. */
function videoOf({ title, href, still }: Of<'video'>, standing: Standing): Html {
  const known = still === undefined ? undefined : standing.pictures?.get(still)
  const size = { width: known?.width, height: known?.height }
  const picture = still && tag('img', { src: standing.site + still, alt: '', ...size })
  return tag('p', {}, tag('a', { href: wholeOf(href, standing) }, picture ? [picture, tag('br', {})] : [], title))
}
