import type { IncomingMessage } from 'node:http'
import type { Failure } from './failure'

/** Where the magazine is: its origin, and the port of this process. `siteUrl` is set when the owner named the origin. */
export type Place = { site: string; siteUrl?: string; port: number }
export type Asked = Pick<IncomingMessage, 'method' | 'url' | 'headers'>

const longestUrl = 4_000
const loopbacks = ['localhost', '127.0.0.1', '[::1]']

/**
 * Makes the question that each request has to pass first: why it is refused, or undefined. While the owner named no
 * origin, each loopback name with our port is ours. An unsafe method needs the Origin of the very site it came to.
 */
export function guardOf({ site, siteUrl, port }: Place): (asked: Asked) => Failure | undefined {
  const names = siteUrl ? [siteUrl] : loopbacks.map(name => `http://${name}:${port}`)
  const origins = new Map(names.map(name => [new URL(name).host, new URL(name).origin]))
  return ({ method = '', url = '', headers }): Failure | undefined => {
    const origin = origins.get(headers.host?.toLowerCase() ?? '')
    if (origin === undefined) return { status: 421, why: 'failure.host', values: { site } }
    if (!['GET', 'HEAD', 'POST'].includes(method))
      return { status: 405, why: 'failure.method', headers: { allow: 'GET, HEAD, POST' } }
    if (url.length > longestUrl || !isReadable(url)) return { status: 400, why: 'failure.address' }
    if (method === 'POST' && !isFrom(origin, headers) && !isStop(url)) return { status: 403, why: 'failure.origin' }
    return undefined
  }
}

function isReadable(url: string) {
  const [path = ''] = url.split('?', 1)
  try {
    return path.startsWith('/') && !path.startsWith('//') && !decodeURIComponent(path).includes('\0')
  } catch {
    return false
  }
}

/** The one exemption: a mail program's one click to get no more letters (RFC 8058) comes from nowhere; its token is the right. */
const isStop = (url: string) => /^\/unsubscribe\/[\w-]+$/.test(url)

const isFrom = (site: string, { origin, 'sec-fetch-site': from }: Asked['headers']) =>
  origin === undefined ? from === 'same-origin' : origin === site
