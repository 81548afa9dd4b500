import type { Metadata } from 'next'
import { store } from '@/db/kept'
import { earlierPassage } from '@/magazine/conversation/passages'
import { magazine } from '../../../../../magazine'
import { Nowhere } from '../../../../../nowhere'
import { articleAt } from '../../../article'
import { numberIn, Passage, type Query } from '../../passage'

type Props = { params: Promise<{ slug: string; id: string }>; searchParams: Query }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await magazine()).t('passage.earlier'), robots: 'noindex' }
}

export default async function Earlier({ params, searchParams }: Props) {
  const { slug, id } = await params
  const article = await articleAt(slug)
  const earlier = numberIn(id)
  if (article?.state !== 'published' || earlier === undefined) return <Nowhere />
  const passage = await earlierPassage(store(), article, earlier)
  if (!passage) return <Nowhere />
  return <Passage article={article} passage={{ ...passage, earlier }} after={(await searchParams).after} />
}
