'use client'

import { useSending } from '@/components/ui/sending'
import { Wrong } from '@/components/ui/wrong'
import { signOutAction } from '@/magazine/people/actions'

/** Ends the session of this browser. */
export function SignOutForm({ label }: { label: string }) {
  const { state, pending, action, sendOnce } = useSending(signOutAction)
  return (
    <form action={action} onSubmit={sendOnce}>
      <button aria-disabled={pending || undefined}>{label}</button>
      <Wrong errors={state.errors} />
    </form>
  )
}
