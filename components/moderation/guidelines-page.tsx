import { Blocks } from '@/components/text/blocks'
import { PageHead } from '@/components/ui/page-head'
import { hole, said } from '@/components/ui/said'
import type { Guideline } from '@/magazine/moderation/guideline'
import type { Block } from '@/magazine/text/tree'
import type { Words } from '@/messages/words'

type Props = { guidelines: (Guideline & { blocks: Block[] })[]; t: Words }

/** The rules of the conversation, and what becomes of them. */
export const GuidelinesPage = ({ guidelines, t }: Props) => (
  <div className="page">
    <PageHead title={t('moderation.guidelines')}>
      {t('moderation.guidelinesWhy', { count: guidelines.length })}
    </PageHead>
    <div className="beside">
      <ol className="rules">
        {guidelines.map(({ slug, number, title, blocks }) => (
          <li key={slug} id={`rule-${number}`}>
            <h2>
              <span className="rule-no">{number}</span> {title}
            </h2>
            <Blocks blocks={blocks} manner={{ t }} />
          </li>
        ))}
      </ol>
      <section aria-labelledby="how">
        <h2 id="how">{t('moderation.how')}</h2>
        <ul className="points">
          <li>{t('moderation.howSeen')}</li>
          <li>{t('moderation.howReported')}</li>
          <li>{t('moderation.howTold')}</li>
          <li>{said(t('moderation.howLogged', { log: hole }), <a href="/moderation-log">{t('moderation.log')}</a>)}</li>
        </ul>
      </section>
    </div>
  </div>
)
