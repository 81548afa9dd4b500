import { disposableEmailBlocklistSet } from 'disposable-email-domains-js'
import type { Reading } from '@/db/store'
import { type Magazine, magazineOf } from '@/magazine/settings/magazine'
import { Refusal } from '@/magazine/settings/refusal'
import { domainsAbove } from '@/magazine/settings/rules'

type Rules = Pick<Magazine, 'refusedDomains' | 'refuseDisposable'>

/** Refuses an address (as `emailOf` gives it) that the owner wants nobody to come with: its domain, or one that is disposable. */
export async function refuseEmail(read: Reading, email: string): Promise<void> {
  const refused = whyNotEmail(await magazineOf(read), email)
  if (refused) throw refused
}

/** The same as an answer. */
export function whyNotEmail({ refusedDomains = [], refuseDisposable }: Rules, email: string): Refusal | undefined {
  const domains = domainsAbove(email.slice(email.lastIndexOf('@') + 1))
  const domain = domains.find(each => refusedDomains.includes(each))
  if (domain !== undefined) return new Refusal('setup.domainRefused', { field: 'email', values: { domain } })
  if (refuseDisposable && domains.some(each => disposable().has(each)))
    return new Refusal('setup.disposableRefused', { field: 'email' })
  return undefined
}

// The package reads its list, 170 kB, when it is first asked for.
let list: Set<string> | undefined
const disposable = () => (list ??= disposableEmailBlocklistSet())
