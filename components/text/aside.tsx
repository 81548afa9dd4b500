import type { ReactNode } from 'react'
import type { Of } from '@/magazine/text/tree'
import { Heading } from './heading'
import type { Manner } from './manner'

type Props = { aside: Of<'aside'>; manner: Manner; children: ReactNode }

/** A box beside the story. */
export const Aside = ({ aside: { title }, manner, children }: Props) => (
  <aside className="box" aria-labelledby={title?.id}>
    {title && <Heading heading={title} manner={manner} />}
    {children}
  </aside>
)
