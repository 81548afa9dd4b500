import { freshMinutes } from '@/magazine/people/rules'
import type { Key } from '@/messages/words'
import { magazine } from '../magazine'

const sentences: Record<string, Key> = {
  disabled: 'people.refusedDisabled',
  unproven: 'people.refusedUnproven',
  unconfirmed: 'people.refusedUnconfirmed',
  closed: 'setup.joiningClosed',
  invitation: 'setup.invitationNeeded',
  address: 'setup.addressRefused',
  elsewhere: 'people.refusedElsewhere',
  old: 'account.notFresh',
  failed: 'people.refusedFailed',
}

/** Why somebody who comes back from a provider is not signed in; nothing if they don't come from there. */
export async function Refused({ why }: { why?: string | string[] }) {
  const { t } = await magazine()
  const sentence = typeof why === 'string' && Object.hasOwn(sentences, why) ? sentences[why] : undefined
  if (!sentence) return null
  return (
    <div className="alert" role="alert">
      <strong>{t('people.notSignedIn')}</strong>
      <p>{t(sentence, { freshMinutes })}</p>
    </div>
  )
}
