import type { Of } from '@/magazine/text/tree'
import { Line } from './line'
import type { Manner } from './manner'

/** A heading of the text, at its rank below the headline; its id is where links to this part lead. */
export function Heading({ heading: { depth, id, children }, manner }: { heading: Of<'heading'>; manner: Manner }) {
  const Rank = `h${depth}` as const
  return (
    <Rank id={id}>
      <Line of={children} manner={manner} />
    </Rank>
  )
}
