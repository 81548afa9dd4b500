import { and, eq } from 'drizzle-orm'
import type { Store } from '@/db/store'
import { parsed } from './email'
import { beliefIn } from './factor/proven'
import { wayToJoin } from './joining'
import { type Member, memberColumns, memberOf } from './member'
import { whyNotEmail } from './refuse-email'
import { magazineOf } from '@/magazine/settings/magazine'

/** A person at a provider. */
export type ProviderAccount = { provider: string; providerAccountId: string }
/** The same with the address the provider knows; `proven`: it says that the address is theirs. */
export type Profile = ProviderAccount & {
  email?: string | null
  proven: boolean
  /** What they join by. */
  invitation?: string
}

/** Why an account at a provider does not come in. */
export type ProviderRefusal = 'disabled' | 'unproven' | 'unconfirmed' | 'closed' | 'invitation' | 'address' | 'old'

/** The member who comes in by an account at a provider, and whether they may no more. */
export async function memberByAccount(
  { read }: Store,
  { provider, providerAccountId }: ProviderAccount,
): Promise<{ member: Member; isDisabled: boolean } | undefined> {
  const { accounts, members } = read.t
  const [row] = await read
    .select({ ...memberColumns(read.t), disabledAt: members.disabledAt })
    .from(accounts)
    .innerJoin(members, eq(members.id, accounts.memberId))
    .where(and(eq(accounts.provider, provider), eq(accounts.providerAccountId, providerAccountId)))
  return row && { member: memberOf(row), isDisabled: row.disabledAt !== null }
}

/**
 * Why somebody may not come in by an account at a provider; undefined if they may. One that is new here needs an address
 * that the provider has proven, and joins the member of that address only if it was confirmed here too: else whoever
 * registered with another's address would share their account.
 */
export async function refusalOf(
  store: Store,
  { email, proven, invitation, ...account }: Profile,
): Promise<ProviderRefusal | undefined> {
  const known = await memberByAccount(store, account)
  if (known) return known.isDisabled ? 'disabled' : undefined
  const address = proven ? parsed(email ?? '') : undefined
  if (address === undefined) return 'unproven'
  const { members } = store.t
  const [member] = await store.read
    .select({ confirmedAt: members.emailConfirmedAt, disabledAt: members.disabledAt })
    .from(members)
    .where(eq(members.email, address))
  if (member?.disabledAt) return 'disabled'
  if (member) return member.confirmedAt ? undefined : 'unconfirmed'
  return mayNotJoin(store, address, invitation)
}

/**
 * Why an account at a provider does not join the member who is signed in; undefined if it may, or has joined somebody
 * already. It is a way in that stays, so it takes a fresh session: one left open somewhere, or without the second factor
 * that its member has, is none.
 */
export async function refusalToJoin(
  store: Store,
  account: ProviderAccount,
  { member, session }: { member: Member; session?: string },
  now: Date,
): Promise<ProviderRefusal | undefined> {
  if (await memberByAccount(store, account)) return undefined
  return (await beliefIn(store.read, member, session, now)) === 'fresh' ? undefined : 'old'
}

async function mayNotJoin(store: Store, address: string, invitation?: string): Promise<ProviderRefusal | undefined> {
  const way = await wayToJoin(store, invitation, new Date())
  if (way === 'owner') return undefined
  if (way === 'over') return 'invitation'
  if (way === 'closed' || way === 'invitation') return way
  return whyNotEmail(await magazineOf(store.read), address) && 'address'
}
