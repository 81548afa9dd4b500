import { PageHead } from '@/components/ui/page-head'
import type { BriefLine, ShownTheme } from '@/magazine/conversation/brief/shown'
import type { Words } from '@/messages/words'
import { Line } from './brief'
import { ChooseLine, PinComment } from './choose-line.client'

type Props = {
  article: { slug: string; headline: string; language: string }
  themes: ShownTheme[]
  /** Comments that an editor keeps out, by their ids. */
  dropped: number[]
  language: string
  t: Words
}

/** Where editors say what stands in the brief of a conversation, and what not. */
export function BriefPage({ article, themes, dropped, language, t }: Props) {
  const { slug } = article
  const lines = themes.flatMap(({ comment, against }) => (against ? [comment, against] : [comment]))
  const says = { pin: t('brief.pin'), drop: t('brief.drop'), none: t('brief.none'), notDone: t('brief.notDone') }
  const choices = (line: BriefLine) =>
    line.choice === 'pin' ? (['none', 'drop'] as const) : (['pin', 'drop'] as const)
  return (
    <div className="page">
      <PageHead
        kicker={{ href: `/articles/${slug}#conversation`, label: article.headline, language: article.language }}
        title={t('brief.title')}
      >
        {t('brief.hint')}
      </PageHead>
      <div className="under-head">
        <ul className="brief-lines">
          {lines.map(line => (
            <li key={line.id} id={`line-${line.id}`}>
              <p>
                <Line line={line} slug={slug} language={language} t={t} />
              </p>
              <ChooseLine article={slug} comment={line.id} about={line.text} choices={[...choices(line)]} says={says} />
            </li>
          ))}
          {dropped.map(id => (
            <li key={id} id={`line-${id}`}>
              <p className="soft">{t('brief.dropped', { id: String(id) })}</p>
              <ChooseLine article={slug} comment={id} about={String(id)} choices={['none']} says={says} />
            </li>
          ))}
        </ul>
        <PinComment
          article={slug}
          says={{ comment: t('brief.comment'), hint: t('brief.commentHint'), pin: says.pin, notDone: says.notDone }}
        />
      </div>
    </div>
  )
}
