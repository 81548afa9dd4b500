import type { Metadata } from 'next'
import { NextToRead } from '@/components/article/next-to-read'
import { Withdrawn } from '@/components/article/withdrawn'
import { store } from '@/db/kept'
import { nextToRead } from '@/magazine/articles/next-to-read'
import { cardsNext } from '@/magazine/articles/rules'
import { defaultSort } from '@/magazine/conversation/rules'
import { answer, here } from '@/magazine/people/here'
import { magazine } from '../../magazine'
import { Nowhere, nowhereHead } from '../../nowhere'
import { Sheet } from '../../sheet'
import { articleAt, relatedAt } from './article'
import { headOf } from './head'
import { Read } from './read'
import { Talk } from './talk'
import { readHere, talkAt } from './talk-at'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await articleAt((await params).slug)
  if (!article) return nowhereHead()
  const { name, t } = await magazine()
  const conversation = t('conversation.pageTitle', { headline: article.headline })
  const related = await relatedAt(article)
  return headOf(article, { related, magazine: { name }, site: here().site, conversation })
}

export default async function ArticlePage({ params }: Props) {
  const article = await articleAt((await params).slug)
  if (!article) return <Nowhere />
  const { language, home, t } = await magazine()
  const withdrawn = article.state === 'withdrawn'
  // An action that refused a comment has words to give back, though the article was withdrawn while they were written.
  const talks = !withdrawn || here().status !== undefined
  if (withdrawn) answer(410)
  else await readHere(article, await talkAt(article, defaultSort, undefined))
  return (
    <Sheet current={article.section && { slug: article.section.slug, is: 'true' }}>
      {withdrawn ? <Withdrawn article={article} t={t} /> : <Read article={article} />}
      <NextToRead cards={await nextToRead(store(), article, cardsNext)} language={language} home={home} t={t} />
      {talks && (
        <div className="page">
          <Talk article={article} />
        </div>
      )}
    </Sheet>
  )
}
