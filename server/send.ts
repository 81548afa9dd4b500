import type { IncomingMessage, ServerResponse } from 'node:http'
import { discard } from './body'
import { codingFor, compressed, isCompressible } from './compression'
import { caching } from './headers'
import { type Answer, bytesOf, type Packed } from './packed'
import type { Visitor } from './visitor'

/** A request to be answered, and the cookie that its answer sets. */
export type Delivery = Visitor & { req: IncomingMessage; res: ServerResponse }

/** Sends what is kept for many readers, or 304 to who has it already. */
export function sendKept({ req, res, cookie }: Delivery, { status, versions }: Packed) {
  const version = versions[codingFor(accepted(req))]
  const isKnown = status === 200 && Boolean(req.headers['if-none-match']?.includes(version.etag))
  const head = isKnown ? version.notModified : version.head
  res.writeHead(isKnown ? 304 : status, cookie ? withCookie(head, cookie) : head)
  res.end(isKnown || req.method === 'HEAD' ? undefined : bytesOf(version))
  discard(req)
}

/** Sends what was made for this reader, in their coding alone. */
export async function sendOnce({ req, res, cookie }: Delivery, { status, headers, body, cookies = [] }: Answer) {
  const coding = body.length && isCompressible(headers['content-type'] ?? '') ? codingFor(accepted(req)) : ''
  const bytes = await compressed(body, coding, 'once')
  const set = cookie ? [cookie, ...cookies] : cookies
  res.writeHead(status, {
    ...headers,
    'cache-control': caching.never,
    ...(coding && { 'content-encoding': coding }),
    ...(set.length && { 'set-cookie': set }),
    'content-length': bytes.length,
  })
  res.end(bytes)
  discard(req)
}

/** Sends a reader to another page of ours. */
export function sendAway({ req, res, cookie }: Delivery, location: string) {
  const set = cookie && { 'set-cookie': cookie }
  res.writeHead(303, { location, 'cache-control': caching.never, 'content-length': 0, ...set }).end()
  discard(req)
}

/** Sends a word for machines. */
export function sendWord({ req, res }: Delivery, status: number, word: string) {
  const body = Buffer.from(`${word}\n`)
  const type = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
  res.writeHead(status, { ...type, 'content-length': body.length }).end(body)
  discard(req)
}

const accepted = ({ headers }: IncomingMessage) => headers['accept-encoding']?.toString()

// What sets a cookie is for this reader alone.
const withCookie = (head: string[], cookie: string) => [
  ...head.map((text, n) => (head[n - 1] === 'cache-control' ? caching.never : text)),
  'set-cookie',
  cookie,
]
