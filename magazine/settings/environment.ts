import path from 'node:path'
import { z } from 'zod'

/** A setting from outside that can't be used, in one line that names it and says what is accepted. */
export class WrongSetting extends Error {}

const origin = z
  .string()
  .refine(text => URL.canParse(text) && isOrigin(new URL(text)))
  .transform(text => new URL(text).origin)
const isOrigin = ({ protocol, pathname, search, username }: URL) =>
  /^https?:$/.test(protocol) && pathname === '/' && !search && !username
const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most))
const text = z.string().min(1)
const mailServer = z.string().refine(given => {
  if (!URL.canParse(given)) return false
  const { protocol, hostname, pathname, search, hash } = new URL(given)
  return (
    /^smtps?:$/.test(protocol) && hostname !== '' && /^\/?$/.test(pathname) && !search && !hash && isDecodable(given)
  )
})
const isDecodable = (url: string) => !/%(?![0-9a-f]{2})/i.test(url)
const mailbox = /^[^\s<>@"(),:;\\[\]]+@(?:[a-z0-9-]+\.)*[a-z0-9-]+$/i
/** `Name <address>`, or an address alone. */
const mailFrom = z
  .string()
  .transform(given => /^(?:"?([^"<>\p{C}]*?)"?\s*<([^<>]+)>|([^<>]+))$/u.exec(given.trim()))
  .transform(found => ({ name: (found?.[1] ?? '').trim(), address: (found?.[2] ?? found?.[3] ?? '').trim() }))
  .refine(({ address }) => mailbox.test(address))

/** Every variable: how it is read, and what is accepted, as the error line says it. README and PRODUCT.md list the same. */
export const variables = {
  PORT: [whole(1, 65_535), 'a port from 1 to 65535'],
  SITE_URL: [origin, 'an address like https://magazine.example, without a path'],
  HOST: [text, 'an address of this machine, like 0.0.0.0'],
  DATA_DIR: [text, 'a folder'],
  DATABASE_URL: [z.string().regex(/^(file:.+|postgres(ql)?:\/\/.+)$/s), 'file: and a path, or postgres://...'],
  AUTH_SECRET: [z.string().min(32), 'at least 32 characters'],
  DEMO: [z.enum(['auto', 'off']), 'auto or off'],
  TRUST_PROXY: [whole(0, 10), 'how many proxies stand in front, 0 to 10'],
  LIMITS: [z.enum(['on', 'off']), 'on or off'],
  SMTP_URL: [mailServer, 'an address like smtps://user:password@mail.example:465, or smtp://...'],
  MAIL_FROM: [mailFrom, 'an address like Plumbline <desk@magazine.example>'],
  AUTH_OIDC_ISSUER: [z.url({ protocol: /^https?$/ }), 'the address of an OIDC issuer'],
  AUTH_OIDC_ID: [text, 'the client id at the OIDC issuer'],
  AUTH_OIDC_SECRET: [text, 'the client secret at the OIDC issuer'],
  AUTH_GOOGLE_ID: [text, 'the client id at Google'],
  AUTH_GOOGLE_SECRET: [text, 'the client secret at Google'],
  AUTH_GITHUB_ID: [text, 'the client id at GitHub'],
  AUTH_GITHUB_SECRET: [text, 'the client secret at GitHub'],
} as const

type Variable = keyof typeof variables
type Given = { [V in Variable]?: z.output<(typeof variables)[V][0]> }

export type Provider = { id: string; secret: string; issuer?: string }
export type Environment = {
  port: number
  /** The site's origin as the owner set it; undefined while any loopback name of this machine is ours. */
  siteUrl?: string
  /** What every page calls the site. */
  site: string
  /** Addresses to listen on. */
  hosts: string[]
  dataDir: string
  databaseUrl: string
  /** Undefined: the one kept in DATA_DIR. */
  authSecret?: string
  demo: boolean
  trustProxy: number
  limits: boolean
  /** Undefined: letters become files in DATA_DIR. The address holds a password: it is shown nowhere. */
  mail?: { url: string; from: { name: string; address: string } }
  providers: { oidc?: Provider; google?: Provider; github?: Provider }
}

const loopbacks = ['localhost', '127.0.0.1', '[::1]']

/**
 * Reads the settings of PRODUCT.md's table; one that is set but empty counts as not set. `env` is what the process was
 * given, `root` the checkout. Throws WrongSetting for the first that can't be used.
 */
export function readEnvironment(env: Record<string, string | undefined>, root = process.cwd()): Environment {
  const given = parsed(env)
  const port = given.PORT ?? 3000
  const site = given.SITE_URL ?? `http://localhost:${port}`
  const onLoopback = loopbacks.includes(new URL(site).hostname)
  if (given.LIMITS === 'off' && !onLoopback)
    throw new WrongSetting(
      'LIMITS=off is only for load tests, with a SITE_URL on loopback; leave it out or set it to on',
    )
  const dataDir = path.resolve(root, given.DATA_DIR ?? 'data')
  return {
    port,
    siteUrl: given.SITE_URL,
    site,
    hosts: given.HOST ? [given.HOST] : onLoopback ? ['127.0.0.1', '::1'] : ['::'],
    dataDir,
    databaseUrl: absolute(given.DATABASE_URL, root) ?? `file:${path.join(dataDir, 'standfirst.db')}`,
    authSecret: given.AUTH_SECRET,
    demo: given.DEMO !== 'off' && onLoopback,
    trustProxy: given.TRUST_PROXY ?? 0,
    limits: given.LIMITS !== 'off',
    mail: mailOf(given),
    providers: providersOf(given),
  }
}

function parsed(env: Record<string, string | undefined>): Given {
  const found = Object.entries(variables).flatMap(([name, [form, accepted]]) => {
    const value = env[name]
    if (value === undefined || value === '') return []
    const read = form.safeParse(value)
    if (!read.success) throw new WrongSetting(`${name} is not usable; accepted is ${accepted}`)
    return [[name, read.data]]
  })
  return Object.fromEntries(found) as Given
}

const absolute = (url: string | undefined, root: string) =>
  url?.startsWith('file:') ? `file:${path.resolve(root, url.slice('file:'.length))}` : url

function mailOf({ SMTP_URL: url, MAIL_FROM: from }: Given): Environment['mail'] {
  if (Boolean(url) !== Boolean(from)) throw new WrongSetting('SMTP_URL and MAIL_FROM go together; set both or none')
  return url && from ? { url, from } : undefined
}

function providersOf(given: Given): Environment['providers'] {
  const { AUTH_OIDC_ISSUER: issuer } = given
  const oidc = together('AUTH_OIDC', given.AUTH_OIDC_ID, given.AUTH_OIDC_SECRET)
  if (Boolean(oidc) !== Boolean(issuer))
    throw new WrongSetting('AUTH_OIDC_ISSUER, AUTH_OIDC_ID and AUTH_OIDC_SECRET go together; set all three or none')
  return {
    oidc: oidc && { ...oidc, issuer },
    google: together('AUTH_GOOGLE', given.AUTH_GOOGLE_ID, given.AUTH_GOOGLE_SECRET),
    github: together('AUTH_GITHUB', given.AUTH_GITHUB_ID, given.AUTH_GITHUB_SECRET),
  }
}

function together(name: string, id: string | undefined, secret: string | undefined): Provider | undefined {
  if (Boolean(id) !== Boolean(secret))
    throw new WrongSetting(`${name}_ID and ${name}_SECRET go together; set both or none`)
  return id && secret ? { id, secret } : undefined
}
