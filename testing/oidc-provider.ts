import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/** Somebody as the provider knows them. */
export type OidcPerson = { name?: string; email?: string; email_verified?: boolean }
export type OidcProvider = {
  issuer: string
  client: { id: string; secret: string }
  /** Whom the provider knows, by what they write into its login form. */
  people: Map<string, OidcPerson>
  close: () => Promise<void>
}

/** Starts a real OIDC provider on loopback, with one client, who may send people back to the callback of `site`. */
export async function startOidcProvider(site: string): Promise<OidcProvider> {
  const people = new Map<string, OidcPerson>()
  const client = { id: 'magazine', secret: 'a secret of the client, of some length' }
  const server = createServer()
  server.keepAliveTimeout = 0 // a connection that ends just as it is used again would fail a test
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`${site}/api/auth/callback/oidc`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    pkce: { required: () => true },
    findAccount: (_ctx: unknown, sub: string) => {
      const person = people.get(sub)
      return person && { accountId: sub, claims: () => ({ sub, ...person }) }
    },
  })
  const answer = provider.callback()
  server.on('request', (req, res) => void answer(req, res))
  return {
    issuer,
    client,
    people,
    close: () =>
      new Promise<void>(done => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/**
 * Walks through the provider's own pages as a browser does: logs in as `login` and agrees, or, without one, turns back.
 * Gives the address of the site that the provider leads to in the end.
 */
export async function throughProvider(address: string, { issuer }: OidcProvider, login?: string) {
  const jar = new Map<string, string>()
  let url = address
  for (let steps = 0; steps < 12; steps++) {
    const response = await visit(url, jar)
    const next = response.headers.get('location')
    if (next) url = new URL(next, url).href
    else url = await answerForm(url, await response.text(), jar, login)
    if (!url.startsWith(issuer)) return url
  }
  throw new Error('the provider never led back')
}

async function answerForm(url: string, page: string, jar: Map<string, string>, login?: string) {
  if (login === undefined) return `${url}/abort`
  const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1]
  const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1]
  if (!action || !prompt) throw new Error(`the provider shows no form at ${url}: ${page.slice(0, 400)}`)
  const body = new URLSearchParams({ prompt, login, password: 'any' })
  const response = await visit(new URL(action, url).href, jar, { method: 'POST', body })
  return new URL(response.headers.get('location') ?? '', url).href
}

async function visit(url: string, jar: Map<string, string>, init: RequestInit = {}) {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const response = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } })
  for (const set of response.headers.getSetCookie()) {
    const [name = '', value = ''] = set.split(';')[0]?.split('=') ?? []
    if (value) jar.set(name, value)
    else jar.delete(name)
  }
  return response
}
