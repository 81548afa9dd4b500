'use client'

import { useSending } from '@/components/ui/sending'
import { Wrong } from '@/components/ui/wrong'
import { declinePasskeyAction } from '@/magazine/people/actions'

type Props = { /** The page it stands on. */ next?: string; says: { offer: string; notNow: string } }

/** A quiet line for who has no passkey yet; "Not now" is remembered in this browser. */
export function PasskeyOffer({ next, says }: Props) {
  const { state, pending, action, sendOnce } = useSending(declinePasskeyAction)
  return (
    <form className="passkey-offer" action={action} onSubmit={sendOnce}>
      {next && <input type="hidden" name="next" value={next} />}
      <a href="/account#passkeys">{says.offer}</a>
      <button aria-disabled={pending || undefined}>{says.notNow}</button>
      <Wrong errors={state.errors} />
    </form>
  )
}
