'use client'

import type { ReactNode } from 'react'
import { Alert } from '@/components/ui/alert.client'
import { Tick } from '@/components/ui/tick'
import { useSending } from '@/components/ui/sending'
import { saveSettingsAction } from '@/magazine/settings/actions'
import { Ladder } from '@/components/ui/ladder'
import { Choice, type FieldProps, Line, Lines } from './settings-fields'
import type { SettingsWords } from './settings-words'

type Props = {
  /** What is set now, as the fields show it. */
  values: Record<string, string>
  says: SettingsWords
  /** Who saved last. */
  children: ReactNode
}

/** The magazine's settings. What was typed comes back when something is wrong, and nothing is saved. */
export function SettingsForm({ values, says, children }: Props) {
  const { state, pending, action, sendOnce } = useSending(saveSettingsAction)
  const { errors, typed, done } = state
  // After a refusal the form is as it was sent: a box that is not in it was empty.
  const shown = typed && errors ? typed : values
  const field = (name: string): FieldProps => ({
    ...{ name, label: says.labels[name] ?? name },
    // What a colour is like now says nothing of another one.
    hint: errors?.[name] && name.startsWith('linkColour') ? undefined : says.hints[name],
    ...{ error: errors?.[name], value: shown[name] },
  })
  const box = (name: string) => <Tick {...field(name)} checked={shown[name] === 'on'} />
  return (
    <form action={action} onSubmit={sendOnce} noValidate>
      <Alert title={says.toMend[Object.keys(errors ?? {}).length - 1] ?? ''} errors={errors} />
      <input type="hidden" name="seen" value={values.seen} />
      <MagazinePart field={field} box={box} says={says} />
      <JoiningPart field={field} box={box} says={says} chosen={shown.joining ?? ''} />
      <ColoursPart field={field} says={says} />
      <div className="save">
        <button className="go" aria-disabled={pending || undefined}>
          {pending ? says.saving : says.save}
        </button>
        <span role="status">{done && says.saved}</span>
        {children}
      </div>
    </form>
  )
}

type Part = { field: (name: string) => FieldProps; box: (name: string) => ReactNode; says: SettingsWords }

const MagazinePart = ({ field, box, says }: Part) => (
  <fieldset id="magazine">
    <legend>{says.magazine}</legend>
    <Line {...field('name')} />
    <Line {...field('standfirst')} />
    <div className="twin">
      <Line {...field('zone')} code />
      <Choice {...field('language')} choices={says.languages} />
    </div>
    <Lines {...field('names')} />
    <Line {...field('contact')} code />
    {box('llms')}
  </fieldset>
)

const JoiningPart = ({ field, box, says, chosen }: Part & { chosen: string }) => (
  <fieldset id="joining-part">
    <legend>{says.joining}</legend>
    <Ladder name="joining" rungs={says.joinings} chosen={chosen} />
    <Lines {...field('domains')} />
    {box('disposable')}
    {box('factor')}
  </fieldset>
)

const ColoursPart = ({ field, says }: Omit<Part, 'box'>) => (
  <fieldset id="colours">
    <legend>{says.colours}</legend>
    <div className="twin">
      <Line {...field('linkColour')} code />
      <Line {...field('linkColourDark')} code />
    </div>
  </fieldset>
)
