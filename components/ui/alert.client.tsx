'use client'

import { useFocusOn } from './focus'

type Props = {
  title: string
  /** A sentence for each field that is wrong, and `form` for the whole. */
  errors?: Record<string, string>
  /** Where a field's control is, if its id is not its name. */
  idOf?: (field: string) => string
}

/** What is wrong with a form, summed up once, each with a way to its field. Nothing when nothing is. */
export function Alert({ title, errors, idOf = field => field }: Props) {
  const focused = useFocusOn<HTMLDivElement>(errors)
  const wrong = Object.entries(errors ?? {})
  if (wrong.length === 0) return null
  return (
    <div className="alert" role="alert" {...focused}>
      <strong>{title}</strong>
      <ul>
        {wrong.map(([field, sentence]) => (
          <li key={field}>{field === 'form' ? sentence : <a href={`#${idOf(field)}`}>{sentence}</a>}</li>
        ))}
      </ul>
    </div>
  )
}
