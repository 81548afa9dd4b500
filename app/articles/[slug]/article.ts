import { permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { store } from '@/db/kept'
import { type Article, articleBySlug } from '@/magazine/articles/article'
import { slugNow } from '@/magazine/articles/former-slug'
import { relatedTo } from '@/magazine/articles/related'
import { here } from '@/magazine/people/here'

/**
 * The article of an address, asked once a page: its head, its masthead and its text want the same. An address that an
 * article had before leads on, for good, to the same page of the one it has now.
 */
export const articleAt = cache(async (slug: string) => {
  const article = await articleBySlug(store(), slug)
  const now = article ? undefined : await slugNow(store(), slug)
  if (now && here().status !== undefined) return articleBySlug(store(), now) // a refused form has words to give back
  if (now) permanentRedirect((here().path ?? '').replace(`/articles/${slug}`, `/articles/${now}`))
  return article
})

/** What stands around it, likewise. */
export const relatedAt = cache((article: Article) => relatedTo(store(), article))
