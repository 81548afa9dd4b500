import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { type Coding, compressed, isCompressible } from './compression'

/** An answer as it was made, by Next or from a file. Cookies are set for one reader only. */
export type Answer = { status: number; headers: Record<string, string>; body: Buffer; cookies?: string[] }

/** One coding of an answer: its heads as the flat lists that Node writes fastest, and its bytes, which may be gzip still. */
export type Version = { etag: string; head: string[]; notModified: string[]; bytes: Buffer; isZipped?: boolean }

/** An answer as it is kept: both codings, made once. Who takes neither gets the text unpacked, which is rare. */
export type Packed = { status: number; size: number; versions: Record<Coding, Version> }

/** Packs an answer for all readers; its cookies are left behind. */
export async function packed({ status, headers, body }: Answer): Promise<Packed> {
  const { 'content-type': type = '', ...rest } = headers
  const tag = createHash('sha256').update(body).digest('base64url').slice(0, 20)
  const version = (coding: Coding, bytes: Buffer): Version => {
    const etag = `"${coding ? `${tag}-${coding}` : tag}"`
    const coded = {
      'content-type': type,
      'content-length': String(bytes.length),
      ...(coding && { 'content-encoding': coding }),
    }
    const notModified = Object.entries({ ...rest, etag }).flat()
    return { etag, head: [...notModified, ...Object.entries(coded).flat()], notModified, bytes }
  }
  const plain = version('', body)
  if (!isCompressible(type)) return { status, size: body.length, versions: { br: plain, gzip: plain, '': plain } }
  const [br, gzip] = await Promise.all([compressed(body, 'br', 'kept'), compressed(body, 'gzip', 'kept')])
  const versions = {
    br: version('br', br),
    gzip: version('gzip', gzip),
    '': { ...plain, bytes: gzip, isZipped: true },
  }
  return { status, size: br.length + gzip.length, versions }
}

/** The bytes of a version as they are sent. */
export const bytesOf = ({ bytes, isZipped }: Version): Buffer => (isZipped ? gunzipSync(bytes) : bytes)
