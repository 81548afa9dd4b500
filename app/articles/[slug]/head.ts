import type { Metadata } from 'next'
import type { Article } from '@/magazine/articles/article'
import type { Translation } from '@/magazine/articles/related'

/** What the head of an article's page says of it: to search engines, to who shares it. */
export function headOf(article: Article, translations: Translation[], magazine: { name: string }): Metadata {
  const { slug, headline, standfirst, language, publishedAt, section, authors, picture, state } = article
  const url = `/articles/${slug}`
  const description = standfirst || undefined
  if (state === 'withdrawn') return { title: headline, alternates: { canonical: url }, robots: 'noindex' }
  return {
    title: headline,
    description,
    alternates: { canonical: url, languages: languagesOf(article, translations) },
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

/** Where each language has it, itself included, as search engines ask; none where there is no translation. */
const languagesOf = (article: Article, translations: Translation[]) =>
  translations.length
    ? Object.fromEntries([article, ...translations].map(({ language, slug }) => [language, `/articles/${slug}`]))
    : undefined
