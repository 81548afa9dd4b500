'use client'

import { Alert } from '@/components/ui/alert.client'
import { useSending } from '@/components/ui/sending'
import { removeDemoAction } from '@/magazine/transfer/actions'
import { Line } from './settings-fields'

/** Takes the demo away, once the magazine's name was typed. */
export function RemoveDemoForm({ says }: { says: { confirm: string; remove: string; wrong: string } }) {
  const { state, pending, action, sendOnce } = useSending(removeDemoAction)
  return (
    <form action={action} onSubmit={sendOnce}>
      <Alert title={says.wrong} errors={state.errors} />
      <Line name="confirm" label={says.confirm} error={state.errors?.confirm} value={state.typed?.confirm} />
      <button className="stop" aria-disabled={pending || undefined}>
        {says.remove}
      </button>
    </form>
  )
}
