import type { Article } from '@/magazine/articles/article'

type Props = { article: Article; site: string; magazine: string }

/** The article as machines read it: JSON-LD of schema.org. */
export const Facts = (props: Props) => (
  <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptSafe(factsOf(props)) }} />
)

function factsOf({ article, site, magazine }: Props) {
  const { slug, headline, standfirst, language, publishedAt, section, authors, picture } = article
  const url = `${site}/articles/${slug}`
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: url,
    url,
    headline,
    description: standfirst || undefined,
    inLanguage: language,
    datePublished: publishedAt.toISOString(),
    articleSection: section?.name,
    author: authors.length ? authors.map(({ name }) => ({ '@type': 'Person', name })) : undefined,
    image: picture && `${site}${picture.src}`,
    publisher: { '@type': 'Organization', name: magazine, url: site },
  }
}

/**
 * JSON that can stand in a script element: no `<`, so neither `</script>` nor `<!--` can end or change it, and no line
 * separators that old parsers choke on. Read as JSON it is the same value.
 */
const scriptSafe = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
