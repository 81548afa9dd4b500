import { eq, type SQL } from 'drizzle-orm'
import type { Reading, Store, Tx } from '@/db/store'
import { memberByAccount, type ProviderAccount } from './provider-account'
import { emailOf } from './email'
import { cameBy } from './invitation'
import { join } from './joining'
import { type Member, memberColumns, memberOf } from './member'
import { around } from './here'
import { nameFor } from './name-for'
import { seenFrom } from './network'
import { addMember } from './register-member'
import { endSession, sessionByHash, startSession } from './session-row'
import { hashOf } from './token'

/** Our tables as next-auth wants to see them. Whether an account may come in was asked before (`refusalOf`). */
export const adapterOf = (store: Store) => ({
  createUser: (given: Newcomer) => store.write(async tx => userOf(await joined(tx, given))),
  getUser: (id: string) => userWhere(store.read, eq(store.t.members.id, Number(id))),
  getUserByEmail: (email: string) => userWhere(store.read, eq(store.t.members.email, emailOf(email))),
  getUserByAccount: async (account: ProviderAccount) => {
    const found = await memberByAccount(store, account)
    return found ? userOf(found.member) : null
  },
  updateUser: ({ id }: { id: string }): never => {
    throw new Error(`next-auth wants to change member ${id}`) // only its e-mail provider does, which we don't use
  },
  linkAccount: ({ provider, providerAccountId, userId }: ProviderAccount & { userId: string }) =>
    store.write(async tx => {
      await tx
        .insert(tx.t.accounts)
        .values({ provider, providerAccountId, memberId: Number(userId), createdAt: new Date() })
    }),
  createSession: async ({ userId }: { userId: string }) => {
    const now = new Date()
    const sessionToken = await store.write(tx => startSession(tx, Number(userId), now))
    await seenFrom(store, Number(userId), around.getStore()?.address, now)
    const begun = await sessionByHash(store, hashOf(sessionToken), now)
    return { sessionToken, userId, expires: begun?.expiresAt ?? now }
  },
  getSessionAndUser: async (sessionToken: string) => {
    const found = await sessionByHash(store, hashOf(sessionToken), new Date())
    if (!found) return null
    const user = userOf(found.member)
    return { user, session: { sessionToken, userId: user.id, expires: found.expiresAt } }
  },
  updateSession: () => null, // server/ lengthens sessions
  deleteSession: (sessionToken: string) => endSession(store, hashOf(sessionToken)),
})

type Newcomer = { name?: string | null; email: string }

/** Adds who comes by a provider for the first time, by the invitation that they may have carried there. */
async function joined(tx: Tx, { name, email }: Newcomer): Promise<Member> {
  const at = new Date()
  const invitation = around.getStore()?.invitation
  const role = await join(tx, { email: emailOf(email), invitation }, at) // settings may have changed since `refusalOf`
  const member = await addMember(tx, { name: await nameFor(tx, name), email, role, emailConfirmedAt: at, at })
  if (invitation !== undefined) await cameBy(tx, invitation, member.id)
  return member
}

// next-auth asks for everybody's address and needs nobody's.
const userOf = ({ id, name, role }: Member) => ({ id: String(id), name, role, email: '', emailVerified: null })

async function userWhere({ t, select }: Reading, where: SQL) {
  const [row] = await select(memberColumns(t)).from(t.members).where(where)
  return row ? userOf(memberOf(row)) : null
}
