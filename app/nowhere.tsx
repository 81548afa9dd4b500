import type { Metadata } from 'next'
import { NotHere } from '@/components/article/not-here'
import { store } from '@/db/kept'
import { latestArticles } from '@/magazine/articles/list'
import { answer } from '@/magazine/people/here'
import { magazine } from './magazine'
import { Sheet } from './sheet'

/** The head of a page for an address where nothing is. */
export const nowhereHead = async (): Promise<Metadata> => ({
  title: (await magazine()).t('notFound.shortTitle'),
  robots: 'noindex',
})

/**
 * The page for an address where nothing is. A page returns it instead of calling Next's notFound(), whose answer is an
 * empty document until scripts have run.
 */
export async function Nowhere() {
  answer(404)
  const { language, home, t } = await magazine()
  const { items } = await latestArticles(store(), { size: 3 })
  return (
    <Sheet>
      <NotHere cards={items} language={language} home={home} t={t} />
    </Sheet>
  )
}
