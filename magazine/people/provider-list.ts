import type { Environment } from '@/magazine/settings/environment'

type Providers = Environment['providers']
/** A provider as its button names it. */
export type Offered = { id: keyof Providers; name: string }

/** The providers whose settings are there, in the order of their buttons. */
export const offered = ({ oidc, google, github }: Providers): Offered[] => [
  ...(oidc ? [{ id: 'oidc', name: new URL(oidc.issuer ?? '').host } as const] : []),
  ...(google ? [{ id: 'google', name: 'Google' } as const] : []),
  ...(github ? [{ id: 'github', name: 'GitHub' } as const] : []),
]

/** The origins that their buttons lead to. */
export const providerOrigins = ({ oidc, google, github }: Providers): string[] => [
  ...(oidc ? [new URL(oidc.issuer ?? '').origin] : []),
  ...(google ? ['https://accounts.google.com'] : []),
  ...(github ? ['https://github.com'] : []),
]
