'use client'

import { type FormEvent, useState } from 'react'
import { useSending } from '@/components/ui/sending'
import { Wrong } from '@/components/ui/wrong'
import type { FormState } from '@/magazine/people/action'

type Props = {
  action: (before: FormState, data: FormData) => Promise<FormState>
  /** What it is about, as the action's form names it. */
  fields: Record<string, string | number>
  on: boolean
  /** What the button says while it is off, and while it is on. */
  labels: { off: string; on: string }
  /** Its words alone say what a press does, as with Mute and Unmute. */
  plain?: boolean
  className?: string
}

/** A button that is on or off. It says which is wanted, so a press sent twice is one; it shows at once what was pressed. */
export function Toggle({ action: turn, fields, on, labels, plain, className }: Props) {
  const { state, pending, action, send } = useSending(turn)
  const [wanted, setWanted] = useState(on)
  const shown = pending ? wanted : on
  const press = (event: FormEvent<HTMLFormElement>) => {
    setWanted(!shown)
    send(event)
  }
  return (
    <form action={action} onSubmit={press}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="wanted" value={shown ? 'off' : 'on'} />
      <button className={className} aria-pressed={plain ? undefined : shown}>
        {shown ? labels.on : labels.off}
      </button>
      <Wrong errors={state.errors} />
    </form>
  )
}
