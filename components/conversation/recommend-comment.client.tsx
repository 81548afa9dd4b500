'use client'

import { recommendCommentAction } from '@/magazine/conversation/actions'
import { useDiscussion } from './discussion.client'
import { RecommendForm } from './recommend-form.client'

type Props = { id: number; count: number; pressed: boolean }

/** The recommend button of a comment. */
export function RecommendComment({ id, count, pressed }: Props) {
  const { language, says } = useDiscussion()
  return (
    <RecommendForm
      action={recommendCommentAction}
      what={{ field: 'comment', value: id }}
      count={count}
      pressed={pressed}
      label={says.recommend}
      language={language}
    />
  )
}
