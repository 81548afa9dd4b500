import { Face } from '@/components/account/face'
import { Part } from '@/components/article/part'
import { Mute } from '@/components/conversation/follow-buttons.client'
import { Blocks, membersManner } from '@/components/text/blocks'
import {
  type Calendar,
  countInWords,
  dayInFigures,
  dayInWords,
  monthWithin,
  timeInFigures,
} from '@/components/ui/dates'
import { inLanguage } from '@/components/ui/in-language'
import { Pages } from '@/components/ui/pages'
import { hole, said } from '@/components/ui/said'
import { commentAddress } from '@/magazine/conversation/rules'
import type { SaidThere } from '@/magazine/conversation/said-by'
import type { Person } from '@/magazine/people/person'
import type { Words } from '@/messages/words'

type Props = {
  person: Person
  /** Undefined when they keep their page private. */
  said?: { tally: { comments: number; recommends: number }; page: { items: SaidThere[]; next?: string } }
  /** To a member who may mute them: whether they did. */
  mute?: boolean
  calendar: Calendar
  t: Words
}

/** Who a member is to everybody: a name, since when, what they say of themself, and what they said. */
export const Profile = ({ person, person: { name, handle, since, bio }, said: theirs, mute, calendar, t }: Props) => (
  <div className="page">
    <header className="page-head">
      <div className={theirs && 'who-head'}>
        {theirs && <Face member={person} size="xl" />}
        <h1>
          <bdi>{name}</bdi>
        </h1>
        {theirs ? (
          <p>
            {said(
              t('people.profileSince', { handle, day: hole }),
              <time dateTime={dayInFigures(since, calendar).slice(0, 7)}>{monthWithin(since, calendar)}</time>,
            )}
          </p>
        ) : (
          <p>{t('people.isPrivate')}</p>
        )}
      </div>
      {theirs && bio.length > 0 && (
        <div className="bio" dir="auto">
          <Blocks blocks={bio} manner={membersManner} />
        </div>
      )}
      {mute !== undefined && (
        <Mute handle={handle} on={mute} labels={{ off: t('comment.mute'), on: t('comment.unmute') }} from="person" />
      )}
      {theirs && <Tally {...theirs.tally} language={calendar.language} t={t} />}
    </header>
    {theirs && <Said handle={handle} page={theirs.page} calendar={calendar} t={t} />}
  </div>
)

type TallyProps = { comments: number; recommends: number; language: string; t: Words }

const Tally = ({ comments, recommends, language, t }: TallyProps) => (
  <dl className="tally">
    <div>
      <dt>{t('people.comments')}</dt>
      <dd>{countInWords(comments, language)}</dd>
    </div>
    <div>
      <dt>{t('people.recommendsReceived')}</dt>
      <dd>{countInWords(recommends, language)}</dd>
    </div>
  </dl>
)

type SaidProps = { handle: string; page: { items: SaidThere[]; next?: string }; calendar: Calendar; t: Words }

const Said = ({ handle, page: { items, next }, calendar, t }: SaidProps) => (
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
        on={next === undefined ? undefined : { href: `/people/${handle}?after=${next}`, label: t('people.earlier') }}
      />
    </div>
  </Part>
)

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
