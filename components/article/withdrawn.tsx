import { PageHead } from '@/components/ui/page-head'
import type { Words } from '@/messages/words'

type Props = { article: { headline: string; language: string }; t: Words }

/** What stands at the address of an article that was taken back: that it was here, and that it is not a mistake. */
export const Withdrawn = ({ article: { headline, language }, t }: Props) => (
  <div className="page">
    <PageHead kicker={t('article.withdrawn')} title={headline} language={language}>
      {t('article.withdrawnWhy')}
    </PageHead>
  </div>
)
