'use client'

import { restoreDraft } from '@/components/ui/draft'
import { Icon } from '@/components/ui/icon'

type Props = {
  id: string
  label: string
  /** What stands in it at first, and again after each answer. */
  value?: string
  error?: string
  focused?: boolean
  /** It shows what is there already: no draft is put in its place. */
  whole?: boolean
}

/** The field for what one has to say. */
export const WordsField = ({ id, label, value, error, focused, whole }: Props) => (
  <>
    <label htmlFor={id}>{label}</label>
    {error && (
      <p className="error" id={`${id}-error`}>
        <Icon name="wrong" />
        {error}
      </p>
    )}
    <textarea
      id={id}
      name="words"
      rows={4}
      ref={whole ? undefined : restoreDraft}
      dir="auto"
      defaultValue={value}
      autoFocus={focused}
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? `${id}-error ${id}-hint` : `${id}-hint`}
    />
  </>
)
