import type { Article } from '@/magazine/articles/article'
import type { Related } from '@/magazine/articles/related'
import { card, cardAddress } from '@/magazine/feeds/rules'

type Props = { article: Article; related: Pick<Related, 'tags' | 'translations'>; site: string; magazine: string }

/** The article as machines read it: JSON-LD of schema.org. */
export const Facts = (props: Props) => (
  <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptSafe(factsOf(props)) }} />
)

function factsOf({ article, related, site, magazine }: Props) {
  const { slug, headline, standfirst, language, publishedAt, changedAt, section, authors, comments } = article
  const url = `${site}/articles/${slug}`
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    mainEntityOfPage: { '@type': 'WebPage', '@id': url, breadcrumb: breadcrumbOf(article, { site, magazine }) },
    url,
    headline,
    description: standfirst || undefined,
    inLanguage: language,
    datePublished: publishedAt.toISOString(),
    dateModified: (changedAt ?? publishedAt).toISOString(),
    articleSection: section?.name,
    keywords: related.tags.length ? related.tags.map(({ name }) => name) : undefined,
    author: authors.length
      ? authors.map(author => ({ '@type': 'Person', name: author.name, url: `${site}/authors/${author.slug}` }))
      : undefined,
    image: imagesOf(article, site),
    publisher: publisherOf(site, magazine),
    isPartOf: isPartOf(article, { site, magazine }),
    isAccessibleForFree: true,
    commentCount: comments,
    discussionUrl: `${url}#conversation`,
    interactionStatistic: [counted('CommentAction', comments), counted('LikeAction', article.recommends)],
    ...translationsOf(article, { related, site }),
  }
}

type Place = Pick<Props, 'site' | 'magazine'>

const publisherOf = (site: string, name: string) => ({
  '@type': 'Organization',
  name,
  url: `${site}/`,
  logo: { '@type': 'ImageObject', url: `${site}/icon-512.png`, width: 512, height: 512 },
})

const counted = (action: string, userInteractionCount: number) => ({
  '@type': 'InteractionCounter',
  interactionType: `https://schema.org/${action}`,
  userInteractionCount,
})

function imagesOf({ slug, picture }: Article, site: string) {
  const drawn = { '@type': 'ImageObject', url: site + cardAddress(slug), ...card }
  if (!picture) return [drawn]
  const { src, width, height, alt, credit } = picture
  const own = { '@type': 'ImageObject', url: site + src, width, height, caption: alt || undefined }
  return [{ ...own, creditText: credit || undefined }, drawn]
}

function isPartOf({ issue }: Article, { site, magazine }: Place) {
  const periodical = { '@type': 'Periodical', name: magazine, url: `${site}/` }
  if (!issue) return periodical
  const { slug, name, number } = issue
  const url = `${site}/issues/${slug}`
  return { '@type': 'PublicationIssue', issueNumber: String(number), name, url, isPartOf: periodical }
}

function breadcrumbOf({ slug, headline, section }: Article, { site, magazine }: Place) {
  const steps = [
    { name: magazine, item: `${site}/` },
    ...(section ? [{ name: section.name, item: `${site}/sections/${section.slug}` }] : []),
    { name: headline, item: `${site}/articles/${slug}` },
  ]
  const itemListElement = steps.map((step, n) => ({ '@type': 'ListItem', position: n + 1, ...step }))
  return { '@type': 'BreadcrumbList', itemListElement }
}

/** A translation names what it was translated from, and that names its translations. */
function translationsOf({ translationOf }: Article, { related, site }: Pick<Props, 'related' | 'site'>) {
  const works = (original: boolean) =>
    related.translations
      .filter(translation => Boolean(translation.original) === original)
      .map(({ slug, language }) => ({
        '@type': 'NewsArticle',
        '@id': `${site}/articles/${slug}`,
        inLanguage: language,
      }))
  if (translationOf !== undefined) return { translationOfWork: works(true)[0] }
  const translated = works(false)
  return { workTranslation: translated.length ? translated : undefined }
}

/**
 * JSON that can stand in a script element: no `<`, so neither `</script>` nor `<!--` can end or change it, and no line
 * separators that old parsers choke on. Read as JSON it is the same value.
 */
const scriptSafe = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
