import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

type Asked = { headers: IncomingMessage['headers']; socket: { remoteAddress?: string } }

/**
 * The client's address, for limits. `proxies` stand in front of us and each adds whom it was asked by to the right of
 * X-Forwarded-For; what stands further left anybody may have written. Without proxies the header is not read.
 */
export function addressOf({ headers, socket }: Asked, proxies: number): string {
  const named = proxies === 0 ? undefined : listed(headers['x-forwarded-for']).at(-proxies)
  return plain(named !== undefined && isIP(named) ? named : (socket.remoteAddress ?? ''))
}

const listed = (header: string | string[] | undefined) =>
  String(header ?? '')
    .split(',')
    .map(entry => entry.trim())

// A listener for both families calls an IPv4 client ::ffff:192.0.2.1.
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '')
