import { Part } from '@/components/article/part'
import type { Showing } from '@/components/conversation/showing'
import { Tree } from '@/components/conversation/thread-shown'
import { dayInWords, timeInFigures } from '@/components/ui/dates'
import { inLanguage } from '@/components/ui/in-language'
import { PageHead } from '@/components/ui/page-head'
import { Pages } from '@/components/ui/pages'
import { hole, said } from '@/components/ui/said'
import type { LeavingCounts, OwnComment, ThreadAfter } from '@/magazine/account/leave-preview'
import { daysToStay, leaveAddress, type LeavingChoice } from '@/magazine/account/rules'
import { freshMinutes } from '@/magazine/people/rules'
import { commentAddress } from '@/magazine/conversation/rules'
import type { Words } from '@/messages/words'
import { KeepForm, LeaveForm } from './account-forms.client'

type Props = {
  words: LeavingChoice
  after?: string
  counts: LeavingCounts
  preview: { items: OwnComment[]; threads: ThreadAfter[]; next?: string }
  who: { name: string; hasPassword: boolean }
  showing: Omit<Showing, 'slug'>
}

/** What would happen if a member left: the numbers, the choice for each comment, the threads, and the button at last. */
export function LeavePage({ words, after, counts, preview, who, showing }: Props) {
  const { t } = showing
  return (
    <div className="page leaving">
      <PageHead kicker={{ href: '/account#leave', label: t('people.account') }} title={whatHappens(words, counts, t)}>
        {t('leaving.what', { daysToStay })}
      </PageHead>
      {words === 'each' && preview.items.length > 0 && (
        <Part id="each" title={t('leaving.yourComments', { count: counts.comments })}>
          <KeepForm after={after} says={{ button: t('leaving.saveChoices'), wrong: t('leaving.notLeft') }}>
            <ul className="keep-list">
              {preview.items.map(item => (
                <OneChoice key={item.id} item={item} showing={showing} />
              ))}
            </ul>
          </KeepForm>
        </Part>
      )}
      {preview.items.length > 0 && <Threads words={words} preview={preview} showing={showing} />}
      <Part id="leave" title={t('leaving.title')}>
        <div className="body danger">
          <LeaveForm words={words} hasPassword={who.hasPassword} says={formWords(words, counts, who, t)} />
        </div>
      </Part>
    </div>
  )
}

const Threads = ({ words, preview: { threads, next }, showing }: Pick<Props, 'words' | 'preview' | 'showing'>) => (
  <Part id="threads" title={showing.t('leaving.threads')} className="conversation">
    <div className="body">
      {threads.map(thread => (
        <OneThread key={thread.id} after={thread} showing={showing} />
      ))}
      <Pages
        name={showing.t('list.pages')}
        on={next === undefined ? undefined : { href: leaveAddress(words, next), label: showing.t('leaving.earlier') }}
      />
    </div>
  </Part>
)

/** The numbers, as the page's heading and on its button. */
export function whatHappens(words: LeavingChoice, { comments, kept }: LeavingCounts, t: Words): string {
  if (words === 'erase') return t('leaving.willErase', { count: comments })
  if (words === 'keep') return t('leaving.willKeep', { count: comments })
  return t('leaving.willEach', { erased: comments - kept, kept })
}

const formWords = (words: LeavingChoice, counts: LeavingCounts, { name }: { name: string }, t: Words) => ({
  button: whatHappens(words, counts, t),
  wrong: t('leaving.notLeft'),
  name: t('leaving.confirmName'),
  nameHint: t('leaving.confirmHint', { name }),
  password: t('people.password'),
  passwordHint: t('leaving.passwordHint', { freshMinutes }),
})

type InPage = { showing: Omit<Showing, 'slug'> }

function OneChoice({ item, showing: { calendar, t } }: InPage & { item: OwnComment }) {
  const { id, words, at, keep, article } = item
  return (
    <li>
      <p className="soft">
        {said(
          t('people.saidOn', { article: hole, when: hole }),
          <bdi>{article.headline}</bdi>,
          <a href={commentAddress(article.slug, id)}>
            <time dateTime={at.toISOString()}>
              {t('comment.when', { date: dayInWords(at, calendar), time: timeInFigures(at, calendar) })}
            </time>
          </a>,
        )}
      </p>
      <p className="kept-said" id={`said-${id}`} {...inLanguage(item, calendar.language)}>
        {words}
      </p>
      <input type="hidden" name="shown" value={id} />
      <div className="tick">
        <input
          type="checkbox"
          id={`keep-${id}`}
          name="keep"
          value={id}
          defaultChecked={keep}
          aria-describedby={`said-${id}`}
        />
        <label htmlFor={`keep-${id}`}>{t('leaving.keepThis')}</label>
      </div>
    </li>
  )
}

const OneThread = ({ after: { slug, headline, thread, gone }, showing }: InPage & { after: ThreadAfter }) => (
  <section className="thread-after">
    <h3>
      <a href={`/articles/${slug}`}>
        <bdi>{headline}</bdi>
      </a>
    </h3>
    {thread && (
      <div className="thread">
        <Tree shown={thread} showing={{ ...showing, slug, still: true }} />
      </div>
    )}
    {gone > 0 && <p className="soft">{showing.t('leaving.gone', { count: gone })}</p>}
  </section>
)
