import type { Provider as NextAuthProvider } from 'next-auth/providers'
import GitHub from 'next-auth/providers/github'
import Google from 'next-auth/providers/google'
import { z } from 'zod'
import type { Environment, Provider } from '@/magazine/settings/environment'

/** The providers whose settings are there, as next-auth is told of them. That somebody with a member's address joins that member is decided by `refusalOf`. */
export const providersOf = ({ oidc, google, github }: Environment['providers']): NextAuthProvider[] => [
  ...(oidc ? [oidcAt(oidc)] : []),
  ...(google ? [Google({ ...clientOf(google), checks: ['pkce', 'state', 'nonce'] })] : []),
  ...(github ? [GitHub({ ...clientOf(github), checks: ['pkce', 'state'], userinfo: { request: githubProfile } })] : []),
]

/** Whether a profile says that its address was proven: a claim of OIDC, which some write as a text. */
export const isProven = (profile: object | undefined): boolean =>
  profile !== undefined && 'email_verified' in profile && String(profile.email_verified) === 'true'

const clientOf = ({ id, secret }: Provider) => ({
  clientId: id,
  clientSecret: secret,
  allowDangerousEmailAccountLinking: true,
})

const oidcAt = ({ issuer, ...client }: Provider): NextAuthProvider => ({
  ...clientOf(client),
  id: 'oidc',
  name: 'OIDC',
  type: 'oidc',
  issuer,
  checks: ['pkce', 'state', 'nonce'],
  idToken: false, // many tell the address only when asked for it
})

const profileForm = z.object({ id: z.number(), login: z.string(), name: z.string().nullish() })
const emailsForm = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }))

/** A person at GitHub, with the address that is their first one and proven. The one next-auth would take may be neither. */
export async function githubProfile({ tokens }: { tokens: { access_token?: string } }) {
  const ask = async (path: string) => {
    const headers = {
      authorization: `Bearer ${tokens.access_token}`,
      accept: 'application/json',
      'user-agent': 'standfirst',
    }
    const response = await fetch(`https://api.github.com${path}`, { headers, signal: AbortSignal.timeout(10_000) })
    if (!response.ok) throw new Error(`GitHub answered ${response.status} to ${path}`)
    return response.json()
  }
  const person = profileForm.parse(await ask('/user'))
  const first = emailsForm.parse(await ask('/user/emails')).find(({ primary, verified }) => primary && verified)
  return { ...person, email: first?.email, email_verified: first !== undefined }
}
