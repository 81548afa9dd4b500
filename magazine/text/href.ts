// Nothing is asked of it: it only lets the parser of addresses tell where a path leads.
const here = 'https://here.invalid'

/**
 * The address of a link as it may stand on a page, canonical: http(s) without a password, mailto, or a path or anchor of
 * this site. Anything else is undefined: another scheme in any spelling, `//host`, control characters, what is no address.
 */
export function hrefOf(written: string): string | undefined {
  // Browsers drop tabs and line ends inside an address and read \ as /: what has any was not meant for them.
  if (/[\p{Cc}\\]/u.test(written) || !allowed.test(written) || !URL.canParse(written, here)) return undefined
  const href = canonical(written)
  // Again, for resolving makes `//host` of `/.//host`.
  return href !== undefined && allowed.test(href) ? href : undefined
}

const allowed = /^(https?:\/\/|mailto:|\/(?!\/)|#.)/i

function canonical(written: string) {
  const url = new URL(written, here)
  if (url.username || url.password) return undefined
  if (written.startsWith('#')) return url.hash
  if (written.startsWith('/')) return url.origin === here ? url.pathname + url.search + url.hash : undefined
  return url.href
}

/** The address of a picture as it may stand on a page: a file of our own under /media/. */
export const pictureOf = (written: string): string | undefined =>
  /^\/media\/[A-Za-z0-9][\w.-]*$/.test(written) ? written : undefined
