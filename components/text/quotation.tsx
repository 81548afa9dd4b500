import type { ReactNode } from 'react'
import type { Of } from '@/magazine/text/tree'
import { Line } from './line'
import type { Manner } from './manner'

type Props = { quotation: Of<'quote' | 'pull'>; manner: Manner; children: ReactNode }

/** Words of somebody, and whose they are. A pull quote is set large, beside the text where there is room. */
export const Quotation = ({ quotation: { type, source }, manner, children }: Props) => (
  <blockquote className={type === 'pull' ? 'pull' : undefined}>
    {children}
    {source && (
      <footer>
        <Line of={source} manner={manner} />
      </footer>
    )}
  </blockquote>
)
