import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'

/** A key of its own for each use, so that nothing made for one is worth anything to another. */
const keyOf = (secret: string, use: string) => Buffer.from(hkdfSync('sha256', secret, '', `standfirst ${use}`, 32))

/** A text that only who has the secret can read, and only as what it was kept for (`about`). AES-256-GCM. */
export function encipher(text: string, secret: string, about: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret, 'cipher'), iv).setAAD(Buffer.from(about))
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), hidden]).toString('base64url')
}

/** The text again; undefined if it was changed, belongs to something else, or the secret is another by now. */
export function decipher(kept: string, secret: string, about: string): string | undefined {
  const bytes = Buffer.from(kept, 'base64url')
  if (bytes.length < 28) return undefined
  const open = createDecipheriv('aes-256-gcm', keyOf(secret, 'cipher'), bytes.subarray(0, 12), { authTagLength: 16 })
  open.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(12, 28))
  try {
    return Buffer.concat([open.update(bytes.subarray(28)), open.final()]).toString('utf8')
  } catch {
    return undefined // what GCM says of every change
  }
}

/** A mark that we made this text ourselves. */
export const sealOf = (text: string, secret: string): string =>
  createHmac('sha256', keyOf(secret, 'seal')).update(text).digest('base64url')

export const isSealed = (text: string, seal: string, secret: string): boolean => {
  const [given, right] = [Buffer.from(seal), Buffer.from(sealOf(text, secret))]
  return given.length === right.length && timingSafeEqual(given, right)
}
