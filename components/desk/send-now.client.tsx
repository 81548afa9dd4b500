'use client'

import { Alert } from '@/components/ui/alert.client'
import { useSending } from '@/components/ui/sending'
import { sendNowAction } from '@/magazine/mail/actions'

type Props = { letter: number; says: { now: string; of: string; notSent: string } }

/** Sends a letter now. */
export function SendNow({ letter, says }: Props) {
  const { state, pending, action, sendOnce } = useSending(sendNowAction)
  return (
    <form action={action} onSubmit={sendOnce}>
      <Alert title={says.notSent} errors={state.errors} />
      <input type="hidden" name="letter" value={letter} />
      <button aria-label={`${says.now}: ${says.of}`} aria-disabled={pending || undefined}>
        {says.now}
      </button>
    </form>
  )
}
