import http, { type IncomingHttpHeaders } from 'node:http'

export type Bare = {
  method?: string
  headers?: Record<string, string | string[]>
  body?: string | Buffer
  /** The address to connect to. */
  to?: string
}
export type Answered = { status: number; headers: IncomingHttpHeaders; bytes: Buffer; body: string }

/** A request with no header but those given, on a connection of its own. Node adds only Host and Connection. */
export const bareRequest = (
  port: number,
  path: string,
  { method = 'GET', headers, body, to = 'localhost' }: Bare = {},
) =>
  new Promise<Answered>((done, failed) => {
    const req = http.request({ host: to, port, path, method, headers, agent: false }, res => {
      const parts: Buffer[] = []
      res.on('data', (part: Buffer) => parts.push(part))
      res.on('error', failed)
      res.on('end', () => {
        const bytes = Buffer.concat(parts)
        done({ status: res.statusCode ?? 0, headers: res.headers, bytes, body: bytes.toString() })
      })
    })
    req.on('error', failed)
    req.end(body)
  })

/** A form as a browser without script posts it from `site`. */
export async function multipart(site: string, fields: readonly (readonly [string, string])[]): Promise<Bare> {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  const coded = new Response(form)
  const headers = { 'content-type': coded.headers.get('content-type') ?? '', origin: site }
  return { method: 'POST', headers, body: Buffer.from(await coded.arrayBuffer()) }
}
