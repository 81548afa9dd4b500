'use client'

import { useActionState, useEffect } from 'react'
import type { FormState } from '@/magazine/people/action'
import { signOutAction } from '@/magazine/people/actions'

/** Ends the session of this browser. */
export function SignOutForm({ label }: { label: string }) {
  const [{ go }, act, pending] = useActionState<FormState, FormData>(signOutAction, {})
  useEffect(() => {
    if (go) location.assign(go)
  }, [go])
  return (
    <form action={act}>
      <button aria-disabled={pending || undefined}>{label}</button>
    </form>
  )
}
