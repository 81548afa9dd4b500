'use client'

import { RecommendForm } from '@/components/conversation/recommend-form.client'
import { recommendArticleAction } from '@/magazine/conversation/actions'

type Props = { slug: string; count: number; pressed: boolean; label: string; language: string; again?: boolean }

/** The recommend button of an article. */
export const RecommendArticle = ({ slug, ...shown }: Props) => (
  <RecommendForm action={recommendArticleAction} what={{ field: 'article', value: slug }} {...shown} />
)
