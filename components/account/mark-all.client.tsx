'use client'

import { useSending } from '@/components/ui/sending'
import { Submit } from '@/components/ui/submit'
import { Wrong } from '@/components/ui/wrong'
import { readNoticesAction } from '@/magazine/account/actions'

/** Notes that everything was read. */
export function MarkAll({ label }: { label: string }) {
  const { state, pending, action, sendOnce } = useSending(readNoticesAction)
  return (
    <form action={action} onSubmit={sendOnce}>
      <Submit label={label} pending={pending} quiet />
      <Wrong errors={state.errors} />
    </form>
  )
}
