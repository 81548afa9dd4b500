import { atomOf } from './atom'
import { jsonFeedOf } from './json-feed'
import { rssOf } from './rss'

/** A list that programs follow. `page` is the path of the page that people have for it, `site` an origin. */
export type Feed = {
  site: string
  page: string
  title: string
  description: string
  /** The magazine's name. */
  magazine: string
  language: string
  /** The newest first. */
  entries: Entry[]
}

/** An article or a comment in a feed. Its `address`, whole, is its lasting id. */
export type Entry = {
  address: string
  title: string
  /** Unknown for a comment in a language that is none of the magazine's. */
  language?: string
  publishedAt: Date
  changedAt?: Date
  /** A former member has no address. */
  authors: { name: string; address?: string }[]
  categories: string[]
  summary: string
  /** Its words, as `htmlOf` wrote them. */
  html: string
  picture?: { address: string; type: string; width: number; height: number }
}

/** The three forms in which each feed is given, by the last part of its address. */
export const forms = {
  'feed.xml': { type: 'application/rss+xml; charset=utf-8', write: rssOf },
  'atom.xml': { type: 'application/atom+xml; charset=utf-8', write: atomOf },
  'feed.json': { type: 'application/feed+json; charset=utf-8', write: jsonFeedOf },
} as const

export type Form = keyof typeof forms

/** The form that the last part of an address asks for. */
export const formOf = (name: string): Form | undefined => (Object.keys(forms) as Form[]).find(form => form === name)
