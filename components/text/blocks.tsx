import type { Block } from '@/magazine/text/tree'
import { Line } from './line'
import { Table } from './table'

/** What the writing alone does not say. */
export type Manner = {
  /** The word for a table; who listens hears it, and its heads, when the table is focused to be scrolled. */
  tableName: string
  /** `rel` of links to other sites. */
  rel?: string
}

/** How members' words are shown: no table stands in them, and the magazine doesn't answer for what they link to. */
export const membersManner: Manner = { tableName: '', rel: 'nofollow ugc noopener' }

type Props = { blocks: Block[]; manner: Manner }

/** Writing as elements. What isn't in the tree can't be said here, so nothing a writer typed becomes HTML. */
export const Blocks = ({ blocks, manner }: Props) =>
  blocks.map((block, n) =>
    block.type === 'table' ? (
      <Table key={n} {...block} number={1 + tablesBefore(blocks, n)} manner={manner} />
    ) : (
      <OneBlock key={n} block={block} manner={manner} />
    ),
  )

const tablesBefore = (blocks: Block[], n: number) => blocks.slice(0, n).filter(({ type }) => type === 'table').length

type AnyButTable = Exclude<Block, { type: 'table' }>

function OneBlock({ block, manner }: { block: AnyButTable; manner: Manner }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Line of={block.children} rel={manner.rel} />
        </p>
      )
    case 'heading':
      return <Heading {...block} manner={manner} />
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.children} manner={manner} />
        </blockquote>
      )
    case 'list':
      return <List {...block} manner={manner} />
    case 'code':
      return (
        <pre tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      )
    case 'rule':
      return <hr />
    case 'picture':
      return (
        <figure>
          <img src={block.src} alt={block.alt} loading="lazy" />
          {block.caption && <figcaption>{block.caption}</figcaption>}
        </figure>
      )
  }
}

type Of<Type extends Block['type']> = Extract<Block, { type: Type }> & { manner: Manner }

function Heading({ depth, id, children, manner }: Of<'heading'>) {
  const Rank = `h${depth}` as const
  return (
    <Rank id={id}>
      <Line of={children} rel={manner.rel} />
    </Rank>
  )
}

function List({ start, items, manner }: Of<'list'>) {
  const rows = items.map((blocks, n) => (
    <li key={n}>
      <Item blocks={blocks} manner={manner} />
    </li>
  ))
  return start === undefined ? <ul>{rows}</ul> : <ol start={start === 1 ? undefined : start}>{rows}</ol>
}

/** An item's only paragraph is its line, with inner lists below it; more than one need to be told apart. */
function Item({ blocks, manner }: Props) {
  const [first, ...others] = blocks
  if (first?.type !== 'paragraph' || others.some(block => block.type === 'paragraph'))
    return <Blocks blocks={blocks} manner={manner} />
  return (
    <>
      <Line of={first.children} rel={manner.rel} />
      <Blocks blocks={others} manner={manner} />
    </>
  )
}
