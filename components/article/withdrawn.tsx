import { PageHead } from '@/components/ui/page-head'
import type { Words } from '@/messages/words'

/** What stands at the address of an article that was taken back: that it was here, and that it is not a mistake. */
export const Withdrawn = ({ headline, t }: { headline: string; t: Words }) => (
  <div className="page">
    <PageHead kicker={t('article.withdrawn')} title={headline}>
      {t('article.withdrawnWhy')}
    </PageHead>
  </div>
)
