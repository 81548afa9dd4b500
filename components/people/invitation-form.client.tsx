'use client'

import { useSending } from '@/components/ui/sending'
import { Wrong } from '@/components/ui/wrong'
import { makeInvitationAction } from '@/magazine/people/actions'

/** Makes an invitation. */
export function InvitationForm({ label }: { label: string }) {
  const { state, pending, action, sendOnce } = useSending(makeInvitationAction)
  return (
    <form action={action} onSubmit={sendOnce}>
      <button className="button quiet" aria-disabled={pending || undefined}>
        {label}
      </button>
      <Wrong errors={state.errors} />
    </form>
  )
}
