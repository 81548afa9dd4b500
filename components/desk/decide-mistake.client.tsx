'use client'

import { Alert } from '@/components/ui/alert.client'
import { Field } from '@/components/ui/field'
import { Labelled } from '@/components/ui/labelled'
import { useSending } from '@/components/ui/sending'
import { decideMistakeAction } from '@/magazine/moderation/actions'
import type { MistakeDeskWords } from './mistakes-page'

type Props = { id: number; credit: string; /** The article's. */ language: string; says: MistakeDeskWords }

/** Answers a reader who saw a mistake. */
export function DecideMistake({ id, credit, language, says }: Props) {
  const { state, pending, action, sendOnce } = useSending(decideMistakeAction)
  const { errors, typed } = state
  const own = typed?.mistake === String(id) ? typed : undefined
  return (
    <form action={action} onSubmit={sendOnce}>
      <Alert title={says.notDecided} errors={errors} idOf={field => `${field}-${id}`} />
      <input type="hidden" name="mistake" value={id} />
      <Area {...{ id, name: 'text', label: says.correction, hint: says.correctionHint, lang: language, errors, own }} />
      <Field
        name="credit"
        id={`credit-${id}`}
        label={says.credit}
        error={errors?.credit}
        value={own?.credit ?? credit}
      />
      <Area {...{ id, name: 'note', label: says.note, errors, own }} />
      <div className="row">
        <button className="go" name="decision" value="correct" aria-disabled={pending || undefined}>
          {says.correct}
        </button>
        <button className="stop" name="decision" value="decline" aria-disabled={pending || undefined}>
          {says.decline}
        </button>
      </div>
    </form>
  )
}

type AreaProps = {
  id: number
  name: 'text' | 'note'
  label: string
  hint?: string
  lang?: string
  errors?: Record<string, string>
  own?: Record<string, string>
}

const Area = ({ id, name, label, hint, lang, errors, own }: AreaProps) => (
  <Labelled
    id={`${name}-${id}`}
    label={label}
    hint={hint}
    error={errors?.[name]}
    renderControl={described => (
      <textarea name={name} rows={2} dir="auto" lang={lang} defaultValue={own?.[name]} {...described} />
    )}
  />
)
