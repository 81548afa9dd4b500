import { PageHead } from '@/components/ui/page-head'
import type { Calendar } from '@/components/ui/dates'
import { Pages } from '@/components/ui/pages'
import type { Told } from '@/magazine/account/notices'
import { noticesAddress, noticesShown, type NoticesShown } from '@/magazine/account/rules'
import type { Followed } from '@/magazine/conversation/followed-news'
import type { Words } from '@/messages/words'
import { MarkAll } from './mark-all.client'
import { FollowedItem, NoticeItem } from './notice-item'

type Props = {
  show: NoticesShown
  page: { items: Told[]; next?: string }
  followed: Followed[]
  /** How much is new, of all kinds. */
  news: number
  calendar: Calendar
  t: Words
}

/** All that a member is told of, what is new first. */
export function NotificationsPage({ show, page: { items, next }, followed, news, calendar, t }: Props) {
  const all = [...followed, ...items]
  const nothing = show === 'all' ? t('notices.none') : t('notices.noneOf')
  return (
    <div className="page notices">
      <div className="top">
        <PageHead kicker={{ href: '/account', label: t('people.account') }} title={t('notices.title')} />
        {news > 0 && <MarkAll label={t('notices.markAll', { count: news })} />}
      </div>
      <nav className="inpage" aria-label={t('notices.show')}>
        <ul>
          {noticesShown.map(each => (
            <li key={each}>
              <a href={noticesAddress(each)} aria-current={each === show ? 'page' : undefined}>
                {t(`notices.${each}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {all.length === 0 && <p>{nothing}</p>}
      <List title={t('notices.new')} all={all.filter(isNew)} calendar={calendar} t={t} />
      <List
        title={show === 'followed' ? t('notices.quiet') : t('notices.earlier')}
        all={all.filter(each => !isNew(each))}
        calendar={calendar}
        t={t}
      />
      <Pages
        name={t('list.pages')}
        on={next === undefined ? undefined : { href: noticesAddress(show, next), label: t('notices.more') }}
      />
      <p>
        <a href="/account#mail">{t('notices.mail')}</a>
      </p>
    </div>
  )
}

type Any = Told | Followed
const isNew = (each: Any) => ('kind' in each ? each.isNew : each.count > 0)
const timeOf = (each: Any) => ('kind' in each ? each.at : each.latest)?.getTime() ?? 0

type ListProps = { title: string; all: Any[]; calendar: Calendar; t: Words }

const List = ({ title, all, calendar, t }: ListProps) =>
  all.length > 0 && (
    <>
      <h2 className="day">{title}</h2>
      <ul className="feed">
        {all
          .toSorted((one, other) => timeOf(other) - timeOf(one))
          .map(each => (
            <li key={keyOf(each)} className={isNew(each) ? 'unread' : undefined}>
              {'kind' in each ? (
                <NoticeItem told={each} calendar={calendar} t={t} />
              ) : (
                <FollowedItem followed={each} calendar={calendar} t={t} />
              )}
            </li>
          ))}
      </ul>
    </>
  )

const keyOf = (each: Any) => ('kind' in each ? each.id : `${each.article.slug} ${each.thread ?? ''}`)
