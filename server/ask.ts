import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { around, type Here } from '@/magazine/people/here'

export type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<void>
export type Question = { method: 'GET' | 'POST'; url: string; headers: Record<string, string>; body?: Buffer }
/** What Next answered; `said` are the headers that the page or the action asked for. */
export type Reply = { status: number; headers: OutgoingHttpHeaders; said: Record<string, string>; body: Buffer }

/**
 * Asks Next, in this process, by a request made here: nothing of a reader's request reaches it but what `question`
 * names. Rejects when Next gives up or takes longer: a rendering that never ended would hold its place for ever.
 */
export async function ask(
  handle: Handler,
  question: Question,
  { here, longestSeconds }: { here: Here; longestSeconds: number },
): Promise<Reply> {
  const req = requestOf(question)
  const res = new Collected(req)
  const over = new Promise<void>(done => res.once('close', done))
  const limit = setTimeout(() => res.destroy(new Error('the rendering took too long')), longestSeconds * 1000)
  try {
    await around.run(here, () => Promise.race([handle(req, res).then(() => over), over]))
  } finally {
    clearTimeout(limit)
  }
  if (res.broken) throw res.broken
  const status = res.statusCode === 200 ? (here.status ?? 200) : res.statusCode
  return { status, headers: res.getHeaders(), said: here.headers, body: Buffer.concat(res.parts) }
}

function requestOf({ method, url, headers, body }: Question): IncomingMessage {
  const req = new IncomingMessage(new Socket())
  // Next keeps metadata in the head only for requests that have a User-Agent.
  const sent = { 'user-agent': 'standfirst', ...headers, ...(body && { 'content-length': String(body.length) }) }
  Object.assign(req, { method, url, headers: sent, rawHeaders: Object.entries(sent).flat(), complete: true })
  Object.assign(req, { httpVersion: '1.1', httpVersionMajor: 1, httpVersionMinor: 1 })
  if (body?.length) req.push(body)
  req.push(null)
  return req
}

/** A response that goes nowhere: what Next writes is kept until it is whole. */
class Collected extends ServerResponse {
  readonly parts: Buffer[] = []
  broken?: Error

  override write(part: string | Uint8Array, ...rest: unknown[]): boolean {
    this.parts.push(Buffer.from(part))
    callBack(rest)
    return true
  }

  override end(...given: unknown[]): this {
    if (this.finished) return this
    const [part] = given
    if (typeof part === 'string' || part instanceof Uint8Array) this.parts.push(Buffer.from(part))
    this.finished = true
    callBack(given)
    this.emit('finish')
    this.emit('close')
    return this
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status
    const headers = rest.at(-1)
    if (headers && typeof headers === 'object')
      for (const [name, value] of Object.entries(headers)) this.setHeader(name, value)
    return this
  }

  override flushHeaders() {
    // They are sent with the body.
  }

  override destroy(error = new Error('Next gave the answer up')): this {
    if (this.finished || this.broken) return this
    this.broken = error
    this.emit('close')
    return this
  }
}

function callBack(given: unknown[]) {
  for (const last of given) if (typeof last === 'function') queueMicrotask(() => void last())
}
