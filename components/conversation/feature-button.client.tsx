'use client'

import { useSending } from '@/components/ui/sending'
import { Wrong } from '@/components/ui/wrong'
import { featureAction } from '@/magazine/moderation/actions'

type Props = { id: number; featured: boolean; label: string }

/** A moderator's button to feature a comment, or to take that back. */
export function FeatureButton({ id, featured, label }: Props) {
  const { state, pending, action, sendOnce } = useSending(featureAction)
  return (
    <form action={action} onSubmit={sendOnce}>
      <input type="hidden" name="comment" value={id} />
      <input type="hidden" name="wanted" value={featured ? 'off' : 'on'} />
      <button aria-pressed={featured} aria-disabled={pending || undefined}>
        {label}
      </button>
      <Wrong errors={state.errors} />
    </form>
  )
}
