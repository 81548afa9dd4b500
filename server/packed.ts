import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { type Coding, compressed, isCompressible } from './compression'

/** An answer as it was made, by Next or from a file. Cookies are set for one reader only. */
export type Answer = { status: number; headers: Record<string, string>; body: Buffer; cookies?: string[] }

/** One coding of an answer: its heads as the flat lists that Node writes fastest, and its bytes. */
export type Version = { etag: string; head: string[]; notModified: string[]; bytes: () => Buffer }

/** An answer as it is kept: both codings, made once. The plain bytes of a text are unpacked for the rare client. */
export type Packed = { status: number; size: number; versions: Record<Coding, Version> }

/** Packs an answer for all readers; its cookies are left behind. */
export async function packed({ status, headers, body }: Answer): Promise<Packed> {
  const tag = createHash('sha256').update(body).digest('base64url').slice(0, 20)
  const version = (coding: Coding, length: number, bytes: () => Buffer): Version => {
    const etag = `"${coding ? `${tag}-${coding}` : tag}"`
    const { 'content-type': type = '', ...rest } = headers
    const common = Object.entries({ ...rest, etag }).flat()
    const content = {
      'content-type': type,
      'content-length': String(length),
      ...(coding && { 'content-encoding': coding }),
    }
    return { etag, head: [...common, ...Object.entries(content).flat()], notModified: common, bytes }
  }
  const plain = version('', body.length, () => body)
  if (!isCompressible(headers['content-type'] ?? ''))
    return { status, size: body.length, versions: { br: plain, gzip: plain, '': plain } }
  const [br, gzip] = await Promise.all([compressed(body, 'br', 'kept'), compressed(body, 'gzip', 'kept')])
  const versions = {
    br: version('br', br.length, () => br),
    gzip: version('gzip', gzip.length, () => gzip),
    '': version('', body.length, () => gunzipSync(gzip)),
  }
  return { status, size: br.length + gzip.length, versions }
}
