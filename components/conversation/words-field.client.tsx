'use client'

import { useEffect, useRef } from 'react'
import { Icon } from '@/components/ui/icon'

type Props = {
  id: string
  label: string
  /** What stands in it at first, and again after each answer. */
  value: string
  error?: string
  focused?: boolean
  onType: (words: string) => void
}

/** The field for what one has to say. */
export function WordsField({ id, label, value, error, focused, onType }: Props) {
  const control = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (focused) control.current?.focus()
  }, [focused])
  return (
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
        ref={control}
        dir="auto"
        defaultValue={value}
        onChange={event => onType(event.target.value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error ${id}-hint` : `${id}-hint`}
      />
    </>
  )
}
