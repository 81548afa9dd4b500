import type { ReactNode } from 'react'
import { longestComment } from '@/magazine/conversation/rules'
import type { FormWords } from './discussion.client'

type Props = { of: string; says: FormWords; language: string; children: ReactNode }

/** The hint under a field, and how much stands in it while one types: paper/typed-count.ts. */
export const TypedCount = ({ of, says, language, children }: Props) => (
  <span className="soft number" id={`${of}-hint`}>
    <typed-count of={of} most={longestComment} line={says.count} over={says.over} language={language}>
      {children}
    </typed-count>
  </span>
)

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'typed-count': { of: string; most: number; line: string; over: string; language: string; children: ReactNode }
    }
  }
}
