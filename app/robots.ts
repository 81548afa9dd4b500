import type { MetadataRoute } from 'next'
import { here } from '@/magazine/people/here'

export const dynamic = 'force-dynamic'

/** Search engines may read what readers read. */
export default function robots(): MetadataRoute.Robots {
  const rules = { userAgent: '*', allow: '/', disallow: ['/admin', '/account', '/api/', '/unsubscribe/'] }
  return { rules, sitemap: `${here().site}/sitemap.xml` }
}
