import type { Store } from '@/db/store'
import type { Member } from '../member'
import { factorsOf } from './need'
import { passkeysOf } from './passkey'
import { beliefIn } from './proven'
import { codesOf } from './recovery'

/** How a member signs in besides by password, and whether the session in which they look at it is believed without it. */
export async function waysIn({ read }: Store, member: Member, session: string | undefined, now: Date) {
  const { app, isStaff } = await factorsOf(read, member.id)
  return {
    passkeys: await passkeysOf(read, member),
    codes: await codesOf(read, member.id),
    asksPassword: (await beliefIn(read, member, session, now)) === 'old',
    hasApp: app,
    isStaff,
  }
}
