import { PageHead } from '@/components/ui/page-head'
import type { Article } from '@/magazine/articles/article'
import type { Words } from '@/messages/words'
import { Part } from './part'

type Props = { article: Pick<Article, 'headline' | 'language' | 'note'>; t: Words }

/** What stands at the address of an article that was taken back: that it was here, and that it is not a mistake. */
export const Withdrawn = ({ article: { headline, language, note }, t }: Props) => (
  <div className="page">
    <PageHead kicker={t('article.withdrawn')} title={headline} language={language}>
      {t('article.withdrawnWhy')}
    </PageHead>
    {note && (
      <Part id="why" title={t('article.withdrawnNote')}>
        <p className="body">
          <bdi>{note}</bdi>
        </p>
      </Part>
    )}
  </div>
)
