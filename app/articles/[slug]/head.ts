import type { Metadata } from 'next'
import type { Article } from '@/magazine/articles/article'

/** What the head of an article's page says of it: to search engines, to who shares it. */
export function headOf(article: Article, magazine: { name: string }): Metadata {
  const { slug, headline, standfirst, language, publishedAt, section, authors, picture, state } = article
  const url = `/articles/${slug}`
  const description = standfirst || undefined
  if (state === 'withdrawn') return { title: headline, alternates: { canonical: url }, robots: 'noindex' }
  return {
    title: headline,
    description,
    alternates: { canonical: url },
    openGraph: {
      type: 'article',
      siteName: magazine.name,
      title: headline,
      description,
      url,
      locale: language,
      publishedTime: publishedAt.toISOString(),
      section: section?.name,
      authors: authors.map(({ name }) => name),
      images: picture && [{ url: picture.src, alt: picture.alt, width: picture.width, height: picture.height }],
    },
  }
}
