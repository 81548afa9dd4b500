import type { Metadata } from 'next'
import { DiscussPage } from '@/components/conversation/discuss-page'
import { store } from '@/db/kept'
import { countsByParagraph } from '@/magazine/conversation/passages'
import { paragraphsOf } from '@/magazine/text/paragraphs'
import { magazine } from '../../../magazine'
import { Nowhere } from '../../../nowhere'
import { Sheet } from '../../../sheet'
import { articleAt } from '../article'
import { textOf } from '../text'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await magazine()).t('passage.discuss'), robots: 'noindex' }
}

export default async function Discuss({ params }: Props) {
  const article = await articleAt((await params).slug)
  if (article?.state !== 'published') return <Nowhere />
  const { language, t } = await magazine()
  const { blocks, direction } = await textOf(article)
  return (
    <Sheet current={article.section && { slug: article.section.slug, is: 'true' }}>
      <DiscussPage
        article={{ ...article, direction }}
        paragraphs={paragraphsOf(blocks)}
        counts={await countsByParagraph(store(), article)}
        language={language}
        t={t}
      />
    </Sheet>
  )
}
