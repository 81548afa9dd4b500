'use client'

import { useSending } from '@/components/ui/sending'
import { Wrong } from '@/components/ui/wrong'
import { endOtherSessionsAction, endSessionAction } from '@/magazine/account/actions'

/** Signs out of one other browser. */
export function EndSession({ session, label, rest }: { session: string; label: string; rest: string }) {
  const { state, pending, action, sendOnce } = useSending(endSessionAction)
  return (
    <form action={action} onSubmit={sendOnce}>
      <input type="hidden" name="session" value={session} />
      <button className="button quiet" aria-disabled={pending || undefined}>
        {label}
        <span className="unseen"> {rest}</span>
      </button>
      <Wrong errors={state.errors} />
    </form>
  )
}

/** Signs out of every other browser. */
export function EndOthers({ label }: { label: string }) {
  const { state, pending, action, sendOnce } = useSending(endOtherSessionsAction)
  return (
    <form action={action} onSubmit={sendOnce}>
      <button className="button quiet stop" aria-disabled={pending || undefined}>
        {label}
      </button>
      <Wrong errors={state.errors} />
    </form>
  )
}
