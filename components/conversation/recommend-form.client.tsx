'use client'

import { type FormEvent, useState } from 'react'
import { countInWords } from '@/components/ui/dates'
import { Icon } from '@/components/ui/icon'
import { useSending } from '@/components/ui/sending'
import { Wrong } from '@/components/ui/wrong'
import type { FormState } from '@/magazine/people/action'

type Props = {
  action: (before: FormState, data: FormData) => Promise<FormState>
  /** What is recommended, as the action's form names it. */
  what: { field: string; value: string | number }
  count: number
  pressed: boolean
  label: string
  language: string
  /** The form stands a second time on the page, for phones. */
  again?: boolean
}

/**
 * A recommend button and its count. It says what is wanted, on or off, so a press sent twice is one press. It shows at
 * once what was pressed last; when all presses are answered, or came to nothing, the page says what is true.
 */
export function RecommendForm({ action: recommend, what, count, pressed, label, language, again }: Props) {
  const { state, pending, action, send } = useSending(recommend)
  const [wanted, setWanted] = useState(pressed)
  const shown = pending ? wanted : pressed
  const shownCount = count + Number(shown) - Number(pressed)
  const press = (event: FormEvent<HTMLFormElement>) => {
    setWanted(!shown)
    send(event)
  }
  return (
    <form action={action} onSubmit={press} className={again ? 'recommend again' : 'recommend'}>
      <input type="hidden" name={what.field} value={what.value} />
      <input type="hidden" name="wanted" value={shown ? 'off' : 'on'} />
      <button aria-pressed={shown}>
        <Icon name={shown ? 'check' : 'plus'} />
        {label}
      </button>
      <data value={shownCount}>{countInWords(shownCount, language)}</data>
      <Wrong errors={state.errors} />
    </form>
  )
}
