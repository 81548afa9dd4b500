import { randomBytes } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import { isOffer } from '@/magazine/people/cookie'
import { deviceOf } from '@/magazine/people/device'
import type { Here } from '@/magazine/people/here'
import { ask, type Handler, type Question } from './ask'
import type { Current } from './current'
import { caching, type Headers } from './headers'
import type { Answer } from './packed'
import { withoutScripts } from './paper'
import type { Route } from './routes'
import { cookiesOf, type Visitor } from './visitor'

/** For whom a page is made: their request and address, their session if they are a member. */
export type Reader = Visitor & { req: IncomingMessage; route: Pick<Route, 'cookies'>; address: string }
export type Place = {
  handle: Handler
  site: string
  dev: boolean
  headers: Headers
  cookieName: string
  current: Current
}

/** Statuses of answers that are kept until what they show changes. */
export const keptStatuses = [200, 308, 404, 410]

const ofActions = ['accept', 'content-type', 'next-action', 'next-router-state-tree']
const nextSays = ['content-type', 'location', 'x-action-redirect', 'x-action-revalidated', 'x-nextjs-action-not-found']

/** Makes pages by asking Next. */
export class Renderer {
  constructor(private readonly place: Place) {}

  /** A page for nobody in particular, to be kept: only its address reaches Next. Throws when Next fails. */
  async paper({ url, alike }: Pick<Route, 'url' | 'alike'>): Promise<Answer> {
    const answer = await this.#answered({ method: 'GET', url })
    const fresh = keptStatuses.includes(answer.status) ? caching.fresh : caching.never
    const more = { 'cache-control': fresh, ...(alike && { 'cross-origin-resource-policy': 'cross-origin' }) }
    return { ...answer, headers: { ...answer.headers, ...more } }
  }

  /** A page for one reader, or with a `body` the answer to what they posted: whole for a member, paper for others. Throws too. */
  forOne(url: string, reader: Reader, body?: Buffer): Promise<Answer> {
    return this.#answered({ method: body ? 'POST' : 'GET', url, body }, reader)
  }

  async #answered(question: Omit<Question, 'headers'>, reader?: Reader): Promise<Answer> {
    const { handle, site, dev, headers, current } = this.place
    const isWhole = reader !== undefined && (dev || reader.member !== undefined)
    const nonce = isWhole ? randomBytes(16).toString('base64') : undefined
    const policy = headers.policy(nonce)
    const sent = {
      ...(reader && this.#passed(reader, question.method)),
      host: new URL(site).host,
      ...(isWhole && { 'content-security-policy': policy }), // Next gives its scripts the nonce it finds here
    }
    const here: Here = {
      site,
      day: await current.day(),
      path: question.url,
      address: reader?.address ?? '',
      device: reader && deviceOf(reader.req.headers['user-agent']),
      byScript: question.method === 'POST' && reader?.req.headers['next-action'] !== undefined,
      nonce,
      member: reader?.member,
      headers: {},
    }
    const reply = await ask(handle, { ...question, headers: sent }, { here, longestSeconds: dev ? 300 : 30 })
    // To a page that throws Next answers an empty document, which a script would fill. 501 is the answer of oEmbed.
    if (reply.status >= 500 && reply.status !== 501 && question.method === 'GET' && !dev)
      throw new Error('a page could not be rendered')
    const isPaper = !isWhole && String(reply.headers['content-type']).startsWith('text/html')
    return {
      status: reply.status,
      headers: { ...headers.page, 'content-security-policy': policy, ...named(reply.headers), ...reply.said },
      body: isPaper ? Buffer.from(withoutScripts(reply.body.toString())) : reply.body,
      cookies: [reply.headers['set-cookie'] ?? []].flat(),
    }
  }

  /** The headers of a reader that Next gets to see. In development all: its router waits for some of its own. */
  #passed({ req, token, route }: Reader, method: string): Record<string, string> {
    const { site, dev, cookieName } = this.place
    const names = dev ? Object.keys(req.headers) : method === 'POST' ? ofActions : []
    const found = names.flatMap(name => (req.headers[name] === undefined ? [] : [[name, String(req.headers[name])]]))
    const cookies = token ? [`${cookieName}=${token}`] : []
    const isPassed = (cookie: string) =>
      route.cookies?.test(cookie) || ((token || method === 'POST') && isOffer(site, cookie))
    cookies.push(...cookiesOf(req.headers.cookie).filter(isPassed))
    return {
      ...Object.fromEntries(found),
      ...(method === 'POST' && { origin: site }), // the guard has compared the real one
      ...(cookies.length && { cookie: cookies.join('; ') }),
    }
  }
}

const named = (headers: OutgoingHttpHeaders): Record<string, string> =>
  Object.fromEntries(nextSays.flatMap(name => (headers[name] === undefined ? [] : [[name, String(headers[name])]])))
