import type { Calendar } from '@/components/ui/dates'
import { PageHead } from '@/components/ui/page-head'
import { Pages } from '@/components/ui/pages'
import type { Card } from '@/magazine/articles/article'
import type { Section } from '@/magazine/articles/section'
import type { Words } from '@/messages/words'
import { Dated } from './dated'
import { Part } from './part'

type Props = {
  section: Section
  /** The cursor of the next page, and of the one before it: empty where that is the first. */
  page: { items: Card[]; next?: string; previous?: string }
  calendar: Calendar
  t: Words
}

/** A page of a section's articles, newest first. */
export function SectionList({ section: { slug, name, description }, page, calendar, t }: Props) {
  const at = (cursor: string) => (cursor ? `/sections/${slug}?after=${cursor}` : `/sections/${slug}`)
  return (
    <div className="page">
      <PageHead title={name}>{page.items.length ? description : t('list.empty')}</PageHead>
      {page.items.length > 0 && (
        <Part id="list" title={t('section.newest')}>
          <div className="body">
            <Dated cards={page.items} calendar={calendar} without={['section']} />
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
