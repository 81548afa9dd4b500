import type { ReactNode } from 'react'
import { KeptWords } from '@/components/people/kept-words'
import { PageHead } from '@/components/ui/page-head'
import type { Kept } from '@/magazine/people/kept'
import { magazine } from '../magazine'
import { Sheet } from '../sheet'

type Props = { title: string; why?: string; words?: Kept; children?: ReactNode }

/** A page on the way in: a narrow one, on which the words that wait come first. */
export async function Entrance({ title, why, words, children }: Props) {
  const { t } = await magazine()
  return (
    <Sheet>
      <div className="page entrance">
        <PageHead title={title}>{why}</PageHead>
        {words && <KeptWords kept={words} t={t} />}
        {children}
      </div>
    </Sheet>
  )
}
