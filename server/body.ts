import type { IncomingMessage } from 'node:http'
import type { Failure } from './failure'

/** A person may paste far more than a form takes and still get every word of it back. */
const mostBytes = 256 * 1024
const mostBytesTogether = 64 * 2 ** 20
const mostBytesDiscarded = 2 * 2 ** 20
const longestDiscardMs = 2_000

const busy: Failure = { status: 503, why: 'failure.busy', headers: { 'retry-after': '5' } }

/** The reader is gone: there is nobody to answer. */
export class ClientLeft extends Error {}

let together = 0

/** Reads the whole body of a request, or answers why not. Rejects when the client leaves before its end. `most`: what it may take, in bytes. */
export function bodyOf(req: IncomingMessage, most = mostBytes): Promise<Buffer | Failure> {
  const tooLarge: Failure = { status: 413, why: 'failure.large', values: { kilobytes: most / 1024 } }
  if (Number(req.headers['content-length'] ?? 0) > most) return Promise.resolve(tooLarge)
  const parts: Buffer[] = []
  let size = 0
  const read = new Promise<Buffer | Failure>((done, left) => {
    req.on('data', (part: Buffer) => {
      size += part.length
      together += part.length
      if (size > most) done(tooLarge)
      else if (together > mostBytesTogether) done(busy)
      else parts.push(part)
    })
    req.on('end', () => done(Buffer.concat(parts)))
    req.on('close', () => left(new ClientLeft('before the end of the body')))
  })
  return read.finally(() => {
    together -= size
    req.removeAllListeners('data')
  })
}

const hasBody = ({ headers }: IncomingMessage) =>
  headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined

/** Reads a body that was refused for a moment longer: a connection closed at once would take the answer with it. */
export function discard(req: IncomingMessage) {
  if (req.complete || !hasBody(req)) return
  const limit = setTimeout(() => req.destroy(), longestDiscardMs)
  let size = 0
  req.on('data', (part: Buffer) => {
    size += part.length
    if (size > mostBytesDiscarded) req.destroy()
  })
  req.on('close', () => clearTimeout(limit))
}
