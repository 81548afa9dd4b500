import type { Calendar } from '@/components/ui/dates'
import { PageHead } from '@/components/ui/page-head'
import { Pages } from '@/components/ui/pages'
import type { Card } from '@/magazine/articles/article'
import type { Words } from '@/messages/words'
import { Dated } from './dated'
import { Part } from './part'

type Props = {
  head: { kicker?: string | { href: string; label: string }; title: string; description?: string }
  /** The name of the list, in the rail. */
  name: string
  /** The address of its first page. */
  path: string
  /** The cursor of the next page, and of the one before it: empty where that is the first. */
  page: { items: Card[]; next?: string; previous?: string }
  /** What each article would repeat of the head. */
  without?: ('section' | 'standfirst' | 'authors')[]
  calendar: Calendar
  t: Words
}

/** A page of articles, newest first: a section's, an author's, a tag's, a month's. */
export function ArticleList({ head, name, path, page, without, calendar, t }: Props) {
  const at = (cursor: string) => (cursor ? `${path}?after=${cursor}` : path)
  const isEmpty = page.items.length === 0
  return (
    <div className="page">
      <PageHead title={head.title} kicker={head.kicker}>
        {[head.description, isEmpty && t('list.empty')].filter(Boolean).join(' ')}
      </PageHead>
      {!isEmpty && (
        <Part id="list" title={name}>
          <div className="body">
            <Dated cards={page.items} calendar={calendar} without={without} />
            <Pages
              name={t('list.pages')}
              back={page.previous === undefined ? undefined : { href: at(page.previous), label: t('list.newer') }}
              on={page.next === undefined ? undefined : { href: at(page.next), label: t('list.older') }}
            />
          </div>
        </Part>
      )}
    </div>
  )
}
