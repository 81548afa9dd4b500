type Told = {
  site: string
  /** A mail address or a page, if the owner named one. */ contact?: string
  language: string
  day: string
}

const validDays = 180

/**
 * What security.txt says (RFC 9116): whom to tell of a hole, in which language, and until when that holds, half a year
 * from `day` (YYYY-MM-DD) on. Where the owner names nobody it is security@ the site's host, the mailbox that RFC 2142 keeps
 * for this.
 */
export function securityTxtOf({ site, contact, language, day }: Told): string {
  const expires = new Date(`${day}T00:00:00Z`)
  expires.setUTCDate(expires.getUTCDate() + validDays)
  const whom = contact || `security@${new URL(site).hostname}`
  const lines = [
    `Contact: ${whom.startsWith('https:') ? whom : `mailto:${whom}`}`,
    `Expires: ${expires.toISOString()}`,
    `Preferred-Languages: ${[...new Set([language, 'en'])].join(', ')}`,
    `Canonical: ${site}/.well-known/security.txt`,
  ]
  return `${lines.join('\n')}\n`
}
