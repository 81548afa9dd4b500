import { nameOf } from '@/components/people/name-of'
import { Pages } from '@/components/ui/pages'
import { hole, said } from '@/components/ui/said'
import type { WaitingMistake } from '@/magazine/moderation/mistakes'
import { mistakesAddress } from '@/magazine/moderation/rules'
import type { Words } from '@/messages/words'
import { DecideMistake } from './decide-mistake.client'
import { Moment } from './moment'
import type { Showing } from './showing'

type Props = { page: { items: WaitingMistake[]; next?: string }; showing: Showing }

/** What readers hold against articles, each with the form that answers it. */
export const MistakesPage = ({ page: { items, next }, showing }: Props) => {
  const { t } = showing
  return (
    <>
      <header>
        <h1>{t('mistake.desk')}</h1>
        <p className="by">{items.length === 0 ? t('mistake.nothing') : t('mistake.deskIntro')}</p>
      </header>
      {items.map(item => (
        <Mistake key={item.id} item={item} showing={showing} />
      ))}
      <Pages
        name={t('list.pages')}
        on={next === undefined ? undefined : { href: `${mistakesAddress}?after=${next}`, label: t('mistake.more') }}
      />
    </>
  )
}

function Mistake({ item, showing }: { item: WaitingMistake; showing: Showing }) {
  const { id, at, words, credit, article, passage, by } = item
  const { t } = showing
  return (
    <article id={`mistake-${id}`} className="card mistake" aria-labelledby={`mistake-${id}-title`}>
      <header className="card-head">
        <h2 id={`mistake-${id}-title`}>
          <a href={`/articles/${article.slug}`} lang={article.language} dir="auto">
            {article.headline}
          </a>
        </h2>
        <p className="by">
          {said(
            t('mistake.by', { name: hole, when: hole }),
            by?.handle ? (
              <a href={`/people/${by.handle}`}>
                <bdi>{by.name}</bdi>
              </a>
            ) : (
              <bdi>{nameOf(by?.name ?? '', t)}</bdi>
            ),
            <Moment at={at} showing={showing} />,
          )}
        </p>
      </header>
      <div className="mistake-body">
        {passage && (
          <blockquote lang={article.language} dir="auto">
            {passage}
          </blockquote>
        )}
        <p className="said" dir="auto">
          {words}
        </p>
        <DecideMistake id={id} credit={credit} language={article.language} says={mistakeDeskWords(t)} />
      </div>
    </article>
  )
}

const mistakeDeskWords = (t: Words) => ({
  correction: t('mistake.correction'),
  correctionHint: t('mistake.correctionHint'),
  credit: t('mistake.credit'),
  note: t('mistake.note'),
  correct: t('mistake.correct'),
  decline: t('mistake.decline'),
  notDecided: t('mistake.notDecided'),
})
export type MistakeDeskWords = ReturnType<typeof mistakeDeskWords>
