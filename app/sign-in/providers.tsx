import { ProviderButtons } from '@/components/people/provider-buttons.client'
import { peopleWords } from '@/components/people/words'
import { providersHere } from '@/magazine/people/journey'
import { magazine } from '../magazine'

/** The ways in over Google, GitHub and OIDC whose settings are there; nothing if there are none. */
export async function Providers({ carried }: { carried: { kept?: string; next?: string; invitation?: string } }) {
  const { t } = await magazine()
  const providers = providersHere().map(({ id, name }) => ({ id, label: t('people.continueWith', { provider: name }) }))
  return providers.length > 0 && <ProviderButtons carried={carried} providers={providers} says={peopleWords(t)} />
}
