import { Agent, type IncomingHttpHeaders, request } from 'node:http'

export type Answered = { status: number; headers: IncomingHttpHeaders; body: Buffer }
export type Sent = { method?: 'GET' | 'POST'; headers?: Record<string, string>; body?: Buffer }

const agent = new Agent({ keepAlive: true })

/** One request on a kept connection; the answer comes as it was sent: not unpacked, no redirect followed. */
export const ask = (url: string, { method = 'GET', headers, body }: Sent = {}): Promise<Answered> =>
  new Promise((done, failed) => {
    const asked = request(url, { agent, method, headers }, res => {
      const parts: Buffer[] = []
      res.on('data', (part: Buffer) => parts.push(part))
      res.on('end', () => done({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(parts) }))
      res.on('error', failed)
    })
    asked.on('error', failed)
    asked.end(body)
  })

/** The text of a page. Throws when it isn't there. */
export async function textOf(url: string, headers: Record<string, string> = {}): Promise<string> {
  const { status, body } = await ask(url, { headers })
  if (status !== 200) throw new Error(`${url} answered ${status}`)
  return body.toString()
}
