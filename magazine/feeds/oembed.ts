import type { Article } from '@/magazine/articles/article'
import { jsonOf } from './json'
import { card, cardAddress } from './rules'
import { documentOf, element } from './xml'

type Told = Record<string, string | number | undefined>
type Around = {
  site: string
  magazine: string
  /** How large its picture may be, in pixels. */ mostWide?: number
  mostHigh?: number
}

/**
 * The slug of the article that an address of ours is of; undefined for any other address. Origins are compared after
 * parsing, so nothing that only looks like ours is taken for it.
 */
export function articleAsked(site: string, url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { origin, pathname, username } = new URL(url)
  return origin === site && !username ? /^\/articles\/([a-z0-9-]{1,120})$/.exec(pathname)?.[1] : undefined
}

/**
 * What oEmbed 1.0 says of an article: a link with its drawn picture, and no HTML that would run elsewhere. The picture is
 * left out where it may not be as large as it is.
 */
export function oembedOf(article: Article, { site, magazine, mostWide = Infinity, mostHigh = Infinity }: Around): Told {
  const { slug, headline, authors } = article
  const fits = card.width <= mostWide && card.height <= mostHigh
  return {
    version: '1.0',
    type: 'link',
    title: headline,
    author_name: authors.length ? authors.map(({ name }) => name).join(', ') : undefined,
    author_url: authors.length === 1 ? `${site}/authors/${authors[0]?.slug}` : undefined,
    provider_name: magazine,
    provider_url: `${site}/`,
    cache_age: 86_400,
    thumbnail_url: fits ? site + cardAddress(slug) : undefined,
    thumbnail_width: fits ? card.width : undefined,
    thumbnail_height: fits ? card.height : undefined,
  }
}

/** The two forms in which it is said, by the value of `format`. */
export const oembedForms = {
  json: { type: 'application/json; charset=utf-8', write: jsonOf },
  xml: { type: 'text/xml; charset=utf-8', write: xmlOf },
} as const

function xmlOf(told: Told): string {
  const said = Object.entries(told).map(([name, value]) =>
    value === undefined ? undefined : element(name, {}, String(value)),
  )
  return documentOf(element('oembed', {}, said))
}
