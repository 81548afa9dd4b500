type Told = { site: string; /** A mail address or a page. */ contact: string; language: string; day: string }

const validDays = 180

/**
 * What security.txt says (RFC 9116): whom to tell of a hole, in which language, and until when that holds, half a year
 * from `day` (YYYY-MM-DD) on.
 */
export function securityTxtOf({ site, contact, language, day }: Told): string {
  const expires = new Date(`${day}T00:00:00Z`)
  expires.setUTCDate(expires.getUTCDate() + validDays)
  const lines = [
    `Contact: ${contact.startsWith('https:') ? contact : `mailto:${contact}`}`,
    `Expires: ${expires.toISOString()}`,
    `Preferred-Languages: ${[...new Set([language, 'en'])].join(', ')}`,
    `Canonical: ${site}/.well-known/security.txt`,
  ]
  return `${lines.join('\n')}\n`
}
