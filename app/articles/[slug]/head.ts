import type { Metadata } from 'next'
import type { Article } from '@/magazine/articles/article'
import type { Related } from '@/magazine/articles/related'
import { isShownElsewhere, pictureType } from '@/magazine/feeds/picture-type'
import { cardImage, feedsOf, localeOf } from '../../shown-elsewhere'

type Told = { related: Related; magazine: { name: string }; site: string; conversation: string }

/** What the head of an article's page says of it: to search engines, to who shares it. `conversation` is a name. */
export function headOf(article: Article, { related, magazine, site, conversation }: Told): Metadata {
  const { slug, headline, standfirst, authors, state } = article
  const url = `/articles/${slug}`
  if (state === 'withdrawn') return { title: headline, alternates: { canonical: url }, robots: 'noindex' }
  const asked = new URLSearchParams({ format: 'json', url: site + url })
  return {
    title: headline,
    description: standfirst || undefined,
    authors: authors.map(author => ({ name: author.name, url: `${site}/authors/${author.slug}` })),
    alternates: {
      canonical: url,
      languages: languagesOf(article, related),
      types: {
        ...feedsOf(`${url}/conversation`, conversation),
        'application/json+oembed': [{ url: `/oembed?${asked}`, title: headline }],
      },
    },
    openGraph: { ...graphOf(article, related), siteName: magazine.name, url },
    twitter: { card: 'summary_large_image' },
  }
}

function graphOf(article: Article, { tags, translations }: Related) {
  const { slug, headline, standfirst, language, publishedAt, changedAt, section, authors, picture } = article
  const { src: url = '', alt = '', width, height } = picture ?? {}
  return {
    type: 'article' as const,
    title: headline,
    description: standfirst || undefined,
    locale: localeOf(language),
    alternateLocale: translations.flatMap(translation => localeOf(translation.language) ?? []),
    publishedTime: publishedAt.toISOString(),
    modifiedTime: changedAt?.toISOString(),
    section: section?.name,
    tags: tags.map(({ name }) => name),
    authors: authors.map(({ name }) => name),
    images: [
      cardImage(headline, slug),
      ...(isShownElsewhere(url) ? [{ url, alt, width, height, type: pictureType(url) }] : []),
    ],
  }
}

/**
 * Where each language has it, itself included, as search engines ask; none where there is no translation. Of two in one
 * language it names itself: the pages would contradict each other.
 */
const languagesOf = (article: Article, { translations }: Related) =>
  translations.length
    ? Object.fromEntries([...translations, article].map(({ language, slug }) => [language, `/articles/${slug}`]))
    : undefined
