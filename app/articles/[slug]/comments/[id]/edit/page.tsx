import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { EditPage } from '@/components/conversation/edit-page'
import { store } from '@/db/kept'
import { wordsToEdit } from '@/magazine/conversation/edit'
import { editAddress } from '@/magazine/conversation/rules'
import { here } from '@/magazine/people/here'
import { signInAddress } from '@/magazine/people/rules'
import { currentMember } from '@/magazine/people/session'
import { magazine } from '../../../../../magazine'
import { Nowhere } from '../../../../../nowhere'
import { Sheet } from '../../../../../sheet'
import { articleAt } from '../../../article'
import { InArticle } from '../../../discussion'

type Props = { params: Promise<{ slug: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await magazine()).t('comment.editing'), robots: 'noindex' }
}

export default async function ChangePage({ params }: Props) {
  const { slug, id: number } = await params
  const article = await articleAt(slug)
  const id = Number(/^[1-9]\d{0,14}$/.exec(number)?.[0])
  if (!article || !id) return <Nowhere />
  const member = await currentMember()
  if (!member) redirect(signInAddress(editAddress(slug, id)))
  const words = await wordsToEdit(store(), member, { id, articleId: article.id }, new Date())
  // An action that refused the change has words to give back, though it may be too late by now.
  if (words === undefined && here().status === undefined) return <Nowhere />
  const { t } = await magazine()
  return (
    <Sheet current={article.section && { slug: article.section.slug, is: 'true' }}>
      <InArticle article={article}>
        <EditPage article={article} id={id} words={words} t={t} />
      </InArticle>
    </Sheet>
  )
}
