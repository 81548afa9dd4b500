import { HeadlineForm } from '@/components/article/headline-form.client'
import { store } from '@/db/kept'
import type { Article } from '@/magazine/articles/article'
import { proposedHeadline } from '@/magazine/articles/headline'
import { asEditor } from '@/magazine/people/roles'
import { currentMember } from '@/magazine/people/session'
import { isCapitals } from '@/magazine/text/capitals'
import { magazine } from '../../magazine'

/** What editors do about a headline in capitals; nothing for anybody else, and for other headlines. */
export async function HeadlineSwitch({ article }: { article: Article }) {
  const member = await currentMember()
  if (!member || !asEditor(member) || !isCapitals(article.written)) return undefined
  const { t } = await magazine()
  const isSmall = article.headline !== article.written
  const { slug, headline, written, language } = article
  return (
    <HeadlineForm
      article={slug}
      headline={isSmall ? headline : await proposedHeadline(store(), { headline: written, language })}
      isSmall={isSmall}
      says={{
        headline: t('headline.shown'),
        hint: t('headline.hint'),
        show: t('headline.show'),
        asWritten: t('headline.asWritten'),
        notShown: t('headline.notShown'),
      }}
    />
  )
}
