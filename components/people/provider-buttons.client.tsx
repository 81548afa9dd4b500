'use client'

import { Submit } from '@/components/ui/submit'
import { continueWithAction } from '@/magazine/people/actions'
import { PeopleForm } from './people-form.client'
import type { PeopleWords } from './words'

type Props = {
  carried: { kept?: string; next?: string; invitation?: string }
  /** The providers there are, each with the words on its button. */
  providers: { id: string; label: string }[]
  says: PeopleWords
}

/** Leads to a page that knows who somebody is. */
export const ProviderButtons = ({ carried, providers, says }: Props) => (
  <PeopleForm action={continueWithAction} carried={carried} wrong={() => says.notSignedIn}>
    {({ pending }) => (
      <div className="row">
        {providers.map(({ id, label }) => (
          <Submit key={id} label={label} pending={pending} name="provider" value={id} quiet />
        ))}
      </div>
    )}
  </PeopleForm>
)
