import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'

export type FieldProps = { name: string; label: string; hint?: string; error?: string; value?: string }

/** What is said of a field to who only hears it. */
const described = ({ name, hint, error }: FieldProps) => ({
  'aria-describedby': [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined,
  'aria-invalid': error ? true : undefined,
})

const Around = ({ name, label, hint, error, children }: FieldProps & { children: ReactNode }) => (
  <div className={error ? 'field field-wrong' : 'field'}>
    <label htmlFor={name}>{label}</label>
    {hint && (
      <p className="by" id={`${name}-hint`}>
        {hint}
      </p>
    )}
    {error && (
      <p className="error" id={`${name}-error`}>
        <Icon name="wrong" />
        {error}
      </p>
    )}
    {children}
  </div>
)

/** A line of the desk's forms. */
export const Line = ({ code, ...field }: FieldProps & { code?: boolean }) => (
  <Around {...field}>
    <input
      type="text"
      id={field.name}
      name={field.name}
      defaultValue={field.value}
      dir={code ? 'ltr' : 'auto'}
      autoComplete="off"
      spellCheck={code ? false : undefined}
      {...described(field)}
    />
  </Around>
)

/** Several lines. */
export const Lines = (field: FieldProps) => (
  <Around {...field}>
    <textarea id={field.name} name={field.name} rows={3} dir="auto" defaultValue={field.value} {...described(field)} />
  </Around>
)

/** A choice of few. */
export const Choice = ({
  choices,
  ...field
}: FieldProps & { choices: { value: string; label: string; lang?: string }[] }) => (
  <Around {...field}>
    <select id={field.name} name={field.name} defaultValue={field.value} {...described(field)}>
      {choices.map(({ value, label, lang }) => (
        <option key={value} value={value} lang={lang}>
          {label}
        </option>
      ))}
    </select>
  </Around>
)
