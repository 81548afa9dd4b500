'use client'

import { useActionState, useEffect, useState } from 'react'
import { countInWords } from '@/components/ui/dates'
import { Icon } from '@/components/ui/icon'
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
 * once what was pressed last; when all presses are answered, the page says what is true.
 */
export function RecommendForm({ action, what, count, pressed, label, language, again }: Props) {
  const [{ errors, go }, act, pending] = useActionState<FormState, FormData>(action, {})
  const [wanted, setWanted] = useState(pressed)
  useEffect(() => {
    if (go) location.assign(go)
  }, [go])
  const shown = pending ? wanted : pressed
  const shownCount = count + Number(shown) - Number(pressed)
  return (
    <form action={act} onSubmit={() => setWanted(!shown)} className={again ? 'recommend again' : 'recommend'}>
      <input type="hidden" name={what.field} value={what.value} />
      <input type="hidden" name="wanted" value={shown ? 'off' : 'on'} />
      <button aria-pressed={shown}>
        <Icon name="plus" />
        <Icon name="check" />
        {label}
      </button>
      <data value={shownCount}>{countInWords(shownCount, language)}</data>
      {errors && (
        <p className="error" role="alert">
          <Icon name="wrong" />
          {Object.values(errors).join(' ')}
        </p>
      )}
    </form>
  )
}
