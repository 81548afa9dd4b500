import type { MetadataRoute } from 'next'

/** Search engines may read what readers read. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/', disallow: ['/admin', '/account', '/api/', '/unsubscribe/'] } }
}
