type Place = { site: string; dev: boolean; formTargets: readonly string[] }

/** How an answer may be kept by browsers and by a cache in front of us. */
export const caching = {
  /** By everybody, but asked about each time: a 304 costs next to nothing. */
  fresh: 'public, max-age=0, must-revalidate',
  /** For good: its name changes with its content. */
  immutable: 'public, max-age=31536000, immutable',
  /** Made for one. */
  never: 'private, no-store',
}

export type Headers = ReturnType<typeof headersOf>

/**
 * The heads of answers. `formTargets` are origins of sign-in providers: browsers apply form-action to the redirect that
 * leads there too.
 */
export function headersOf({ site, dev, formTargets }: Place) {
  const everywhere: Record<string, string> = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin', // no-referrer: without JavaScript forms come with Origin null
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(site.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000' }),
  }
  /** The policy of a page: our own script, and on members' pages those with the nonce. */
  const policy = (nonce?: string) =>
    [
      "default-src 'none'",
      `script-src 'self'${nonce ? ` 'nonce-${nonce}'` : ''}${dev ? " 'unsafe-eval'" : ''}`,
      `style-src 'self'${dev ? " 'unsafe-inline'" : ''}`,
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "worker-src 'self'",
      ["form-action 'self'", ...formTargets].join(' '),
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "object-src 'none'",
    ].join('; ')
  const page = { ...everywhere, 'content-security-policy': policy(), vary: 'Accept-Encoding, Cookie' }
  /** Files that may be shown elsewhere, and that nothing may run in. */
  const media = {
    ...everywhere,
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': caching.immutable,
  }
  return { everywhere, policy, page, media }
}
