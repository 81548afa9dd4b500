'use client'

import type { ReactNode } from 'react'
import { PeopleForm } from '@/components/people/people-form.client'
import { ChoiceField } from '@/components/ui/choice-field'
import { Field } from '@/components/ui/field'
import { Labelled } from '@/components/ui/labelled'
import { Submit } from '@/components/ui/submit'
import { Tick } from '@/components/ui/tick'
import { saveProfileAction } from '@/magazine/account/actions'
import type { AccountWords } from './words'

type Profile = { name: string; handle: string; bio: string; language: string; look: string; private: string }
type Props = {
  profile: Profile & { hasPicture: boolean }
  /** The picture as it is now. */
  face: ReactNode
  says: AccountWords
}
type Fields = { errors: Record<string, string>; now: Profile; says: AccountWords }

/** What a member shows of themself, and how the magazine shows itself to them. */
export const ProfileForm = ({ profile: { hasPicture, ...profile }, face, says }: Props) => (
  <PeopleForm action={saveProfileAction} carried={{}} wrong={count => says.wrong[count - 1] ?? ''}>
    {({ errors, typed, pending }) => {
      // A box that is not ticked is not sent.
      const now = { ...profile, ...(Object.keys(typed).length > 0 && { private: '', ...typed }) }
      return (
        <>
          <div className="with-face">
            {face}
            <div>
              <Picture error={errors.picture} says={says} />
              {hasPicture && <Tick name="drawn" label={says.drawn} />}
            </div>
          </div>
          <About errors={errors} now={now} says={says} />
          <div className="twin">
            <ChoiceField name="language" label={says.language} value={now.language} choices={says.languages} />
            <ChoiceField name="look" label={says.look} value={now.look} choices={says.looks} />
          </div>
          <Tick name="private" label={says.private} hint={says.privateHint} checked={now.private === 'on'} />
          <div className="row">
            <Submit label={says.saveProfile} pending={pending} />
          </div>
        </>
      )
    }}
  </PeopleForm>
)

const Picture = ({ error, says }: { error?: string; says: AccountWords }) => (
  <Labelled
    id="picture"
    label={says.picture}
    hint={says.pictureHint}
    error={error}
    renderControl={described => (
      <input type="file" name="picture" accept="image/jpeg,image/png,image/webp" {...described} />
    )}
  />
)

const About = ({ errors, now, says }: Fields) => (
  <>
    <div className="twin">
      <Field name="name" label={says.name} error={errors.name} value={now.name} autoComplete="nickname" />
      <Field
        name="handle"
        label={says.handle}
        hint={says.handleHint}
        error={errors.handle}
        value={now.handle}
        autoComplete="off"
      />
    </div>
    <Labelled
      id="bio"
      label={says.bio}
      hint={says.bioHint}
      error={errors.bio}
      renderControl={described => <textarea name="bio" rows={3} dir="auto" defaultValue={now.bio} {...described} />}
    />
  </>
)
