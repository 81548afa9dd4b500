import { Fragment, type ReactNode } from 'react'
import type { Block, Moment, Of, Turn } from '@/magazine/text/tree'
import { Aside } from './aside'
import { Figure, Group } from './figure'
import { Heading } from './heading'
import { Line } from './line'
import type { Manner } from './manner'
import { Notes, WaysBack } from './notes'
import { Quotation } from './quotation'
import { Table } from './table'
import { Video } from './video'

/** How members' words are shown: nothing stands in them that has words of ours, and we don't vouch for what they link to. */
export const membersManner: Manner = { t: () => '', rel: 'nofollow ugc noopener' }

type Props = { blocks: Block[]; manner: Manner }

/** Writing as elements. What isn't in the tree can't be said here, so nothing a writer typed becomes HTML. */
export function Blocks({ blocks, manner }: Props) {
  const last = blocks.at(-1)
  const known = last?.type === 'notes' ? { ...manner, notes: last.notes } : manner
  return blocks.map((block, n) => (
    <Fragment key={n}>
      {manner.beside?.(block)}
      <OneBlock block={block} manner={known} />
    </Fragment>
  ))
}

function OneBlock({ block, manner }: { block: Block; manner: Manner }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Line of={block.children} manner={manner} opening />
        </p>
      )
    case 'heading':
      return <Heading heading={block} manner={manner} />
    case 'list':
      return <List list={block} manner={manner} />
    case 'code':
      return (
        <pre tabIndex={0} dir="ltr">
          <code>{block.text}</code>
        </pre>
      )
    case 'rule':
      return <hr />
    case 'picture':
      return <Figure picture={block} manner={manner} />
    case 'group':
      return <Group {...block} manner={manner} />
    case 'table':
      return <Table table={block} manner={manner} />
    case 'video':
      return <Video video={block} manner={manner} />
    default:
      return <Holding block={block} manner={manner} />
  }
}

/** A block that holds others. */
function Holding({
  block,
  manner,
}: {
  block: Of<'quote' | 'pull' | 'aside' | 'interview' | 'timeline' | 'notes'>
  manner: Manner
}) {
  switch (block.type) {
    case 'quote':
    case 'pull':
      return (
        <Quotation quotation={block} manner={manner}>
          <Blocks blocks={block.children} manner={manner} />
        </Quotation>
      )
    case 'aside':
      return (
        <Aside aside={block} manner={manner}>
          <Blocks blocks={block.children} manner={manner} />
        </Aside>
      )
    case 'interview':
      return <Interview turns={block.turns} manner={manner} />
    case 'timeline':
      return <Timeline moments={block.moments} manner={manner} />
    case 'notes':
      return (
        <Notes t={manner.t}>
          {block.notes.map(note => (
            <li key={note.number} id={`note-${note.number}`}>
              <Item blocks={note.children} manner={manner} behind={<WaysBack note={note} t={manner.t} />} />
            </li>
          ))}
        </Notes>
      )
  }
}

function List({ list: { start, items }, manner }: { list: Of<'list'>; manner: Manner }) {
  const rows = items.map((blocks, n) => (
    <li key={n}>
      <Item blocks={blocks} manner={manner} />
    </li>
  ))
  return start === undefined ? <ul>{rows}</ul> : <ol start={start === 1 ? undefined : start}>{rows}</ol>
}

/** An item's only paragraph is its line, with inner lists below it; more than one need to be told apart. */
function Item({ blocks, manner, behind }: Props & { behind?: ReactNode }) {
  const [first, ...others] = blocks
  if (first?.type !== 'paragraph' || others.some(block => block.type === 'paragraph'))
    return (
      <>
        <Blocks blocks={blocks} manner={manner} />
        {behind}
      </>
    )
  return (
    <>
      <Line of={first.children} manner={manner} opening />
      <Blocks blocks={others} manner={manner} />
      {behind}
    </>
  )
}

const Interview = ({ turns, manner }: { turns: Turn[]; manner: Manner }) => (
  <div className="interview">
    {turns.map(({ question, answer }, n) => (
      <Fragment key={n}>
        <p className="question">
          <strong>
            <Line of={question} manner={manner} />
          </strong>
        </p>
        <Blocks blocks={answer} manner={manner} />
      </Fragment>
    ))}
  </div>
)

/** Some screen readers take a list without marks for none, if it does not say that it is one. */
const Timeline = ({ moments, manner }: { moments: Moment[]; manner: Manner }) => (
  <ol className="timeline" role="list">
    {moments.map(({ when, children }, n) => (
      <li key={n}>
        {when.length > 0 && (
          <b>
            <Line of={when} manner={manner} />
          </b>
        )}{' '}
        <Item blocks={children} manner={manner} />
      </li>
    ))}
  </ol>
)
