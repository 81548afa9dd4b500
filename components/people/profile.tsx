import { Face } from '@/components/account/face'
import { Part } from '@/components/article/part'
import { Blocks, membersManner } from '@/components/text/blocks'
import { type Calendar, countInWords, dayInFigures, dayInWords, timeInFigures } from '@/components/ui/dates'
import { inLanguage } from '@/components/ui/in-language'
import { Pages } from '@/components/ui/pages'
import { hole, said } from '@/components/ui/said'
import { commentAddress } from '@/magazine/conversation/rules'
import type { SaidThere } from '@/magazine/conversation/said-by'
import type { Person } from '@/magazine/people/person'
import type { Words } from '@/messages/words'

type Props = { person: Person; page: { items: SaidThere[]; next?: string }; calendar: Calendar; t: Words }

/** A member's page, of which they want nothing shown but the name. */
export const PrivateProfile = ({ name, t }: { name: string; t: Words }) => (
  <div className="page">
    <header className="page-head">
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <p>{t('people.profilePrivate')}</p>
    </header>
  </div>
)

/** Who a member is to everybody: a name, since when, some words of theirs, and what they said. */
export const Profile = ({ person, page: { items, next }, calendar, t }: Props) => (
  <div className="page">
    <Head person={person} calendar={calendar} t={t} />
    <Part id="comments" title={t('people.comments')}>
      <div className="body">
        {items.length === 0 && <p className="soft">{t('people.noComments')}</p>}
        <ol className="said-list">
          {items.map(item => (
            <li key={item.id}>
              <OneSaid said={item} calendar={calendar} t={t} />
            </li>
          ))}
        </ol>
        <Pages
          name={t('list.pages')}
          on={
            next === undefined
              ? undefined
              : { href: `/people/${person.handle}?after=${next}`, label: t('people.earlier') }
          }
        />
      </div>
    </Part>
  </div>
)

function Head({ person, calendar, t }: Omit<Props, 'page'>) {
  const { name, handle, since, bio } = person
  return (
    <header className="page-head">
      <Face member={person} size="xl" />
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <p>
        {said(
          t('people.profileSince', { handle, day: hole }),
          <time dateTime={dayInFigures(since, calendar)}>{dayInWords(since, calendar)}</time>,
        )}
      </p>
      {bio && (
        <p className="bio" dir="auto">
          {bio}
        </p>
      )}
    </header>
  )
}

function OneSaid({ said: one, calendar, t }: { said: SaidThere; calendar: Calendar; t: Words }) {
  const { id, blocks, at, recommends, article } = one
  return (
    <>
      <p className="soft">
        {said(
          t('people.saidOn', { article: hole, when: hole }),
          <a href={`/articles/${article.slug}`}>
            <bdi>{article.headline}</bdi>
          </a>,
          <a href={commentAddress(article.slug, id)}>
            <time dateTime={at.toISOString()}>
              {t('comment.when', { date: dayInWords(at, calendar), time: timeInFigures(at, calendar) })}
            </time>
          </a>,
        )}
      </p>
      <div className="words" {...inLanguage(one, calendar.language)}>
        <Blocks blocks={blocks} manner={membersManner} />
      </div>
      {recommends > 0 && (
        <p className="soft">
          {said(
            t('comment.recommends', { count: recommends, number: hole }),
            <data value={recommends}>{countInWords(recommends, calendar.language)}</data>,
          )}
        </p>
      )}
    </>
  )
}
