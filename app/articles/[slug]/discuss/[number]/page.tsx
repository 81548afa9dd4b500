import type { Metadata } from 'next'
import { store } from '@/db/kept'
import { paragraphOf } from '@/magazine/conversation/passages'
import { here } from '@/magazine/people/here'
import { magazine } from '../../../../magazine'
import { Nowhere } from '../../../../nowhere'
import { articleAt } from '../../article'
import { numberIn, Passage, type Query } from '../passage'

type Props = { params: Promise<{ slug: string; number: string }>; searchParams: Query }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await magazine()).t('passage.discussThis'), robots: 'noindex' }
}

export default async function Paragraph({ params, searchParams }: Props) {
  const { slug, number } = await params
  const article = await articleAt(slug)
  const place = numberIn(number)
  if (article?.state !== 'published' || place === undefined) return <Nowhere />
  const found = await paragraphOf(store(), article, place)
  // A form that was refused has words to give back, though its paragraph may be gone by now.
  if (!found && here().status === undefined) return <Nowhere />
  const { paragraph, version = 0, passages = [] } = found ?? {}
  const passage = { lines: paragraph?.lines ?? [], number: place, version, passages }
  return <Passage article={article} passage={passage} after={(await searchParams).after} />
}
