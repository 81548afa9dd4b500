import type { Dropped } from '../dropped'
import { publishedIn } from '../moment'
import { keptNames, namesIn } from '../names'
import { plainWords } from '../plain-words'
import type { NamedPicture, NotTaken, Story } from '../story'
import type { Value } from './front-matter'

type Said = ReadonlyMap<string, Value>
type Head = Omit<Story, 'body' | 'dropped' | 'surroundings'>

/** Under which keys programs write it, the surest first. */
const keys = {
  headline: ['headline', 'title'],
  standfirst: 'standfirst description subtitle dek deck lede lead excerpt custom_excerpt summary abstract'.split(' '),
  date: 'date published publishdate publish_date published_at pubdate date_published created_at created posted'.split(
    ' ',
  ),
  authors: ['authors', 'author', 'byline', 'by', 'creator', 'writer'],
  language: ['lang', 'language', 'locale'],
  tags: ['tags', 'keywords', 'topics'],
  former: ['aliases', 'alias', 'redirect_from', 'redirects'],
  picture:
    'picture image cover featured_image featuredimage feature_image header_image hero banner images thumbnail header'.split(
      ' ',
    ),
}

/**
 * What front matter says of an article, as Jekyll, Hugo, Ghost, Eleventy, Pelican and we ourselves write it. Refused is a date
 * that is none; what is no article for everybody says so.
 */
export function headSaid(said: Said, dropped: Dropped): Head | NotTaken {
  const date = textOf(said, ...keys.date.filter(key => !isSwitch(textIn(said.get(key)) ?? '')))
  const published = date === undefined ? undefined : publishedIn(date)
  if (date !== undefined && !published)
    return { refused: `its date “${date.slice(0, 40)}” can’t be read; write it like 2017-08-01` }
  const category = textOf(said, 'category')
  const categories = [category, ...listOf(said, 'categories')].flatMap(each => each ?? [])
  return {
    headline: plain(textOf(said, ...keys.headline)),
    standfirst: plain(textOf(said, ...keys.standfirst)),
    authors: authorsIn(said, dropped),
    published,
    language: textOf(said, ...keys.language),
    section: textOf(said, 'section'),
    categories,
    tags: [...categories, textOf(said, 'tag') ?? '', ...listOf(said, ...keys.tags)]
      .map(tag => tag.replace(/^#/, ''))
      .filter(Boolean),
    slug: textOf(said, 'slug', 'basename'),
    formerSlugs: [textOf(said, 'permalink', 'url') ?? '', ...listOf(said, ...keys.former)].filter(Boolean),
    recommends: numberOf(said, 'recommends'),
    ...placesIn(said),
    corrections: correctionsIn(said),
    picture: pictureIn(said),
    unpublished: unpublishedIn(said),
  }
}

const isSwitch = (text: string) => /^(true|false|yes|no|on|off)$/i.test(text)
const plain = (text: string | undefined) => (text === undefined ? undefined : plainWords(text) || undefined)

/** The first of these keys that has words. */
function textOf(said: Said, ...keys: string[]): string | undefined {
  return keys.map(key => textIn(said.get(key))).find(text => text !== undefined)
}

function textIn(value: Value | undefined): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  return text === '' || text === '~' || text === 'null' || text === 'nil' ? undefined : text
}

/** Lists, and lines that are lists: parted by commas, or else as Jekyll does by spaces. */
function listOf(said: Said, ...keys: string[]): string[] {
  return keys.flatMap(key => {
    const value = said.get(key)
    const text = textIn(value)
    if (text !== undefined) return text.split(text.includes(',') ? /\s*,\s*/ : /\s+/).filter(Boolean)
    return (Array.isArray(value) ? value : []).flatMap(each => textIn(each) ?? [])
  })
}

function numberOf(said: Said, key: string): number | undefined {
  const text = textOf(said, key)
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined
}

function authorsIn(said: Said, dropped: Dropped): string[] {
  const value = keys.authors.map(key => said.get(key)).find(each => namesOf(each).length > 0)
  return keptNames(namesOf(value), dropped)
}

function namesOf(value: Value | undefined): string[] {
  const text = textIn(value)
  if (text !== undefined) return namesIn(text)
  if (Array.isArray(value))
    return value.flatMap(each => (typeof each === 'string' ? (textIn(each) ?? []) : namesOf(each)))
  return typeof value === 'object' ? namesOf(value.name ?? value.title) : []
}

function placesIn(said: Said): Pick<Head, 'series' | 'issue' | 'translationOf'> {
  const series = textOf(said, 'series')
  const part = numberOf(said, 'part') ?? numberOf(said, 'series_order')
  return {
    series: series !== undefined && part !== undefined ? { slug: series, part } : undefined,
    issue: textOf(said, 'issue'),
    translationOf: textOf(said, 'translationof'),
  }
}

function correctionsIn(said: Said): Head['corrections'] {
  const value = said.get('corrections')
  const found = (Array.isArray(value) ? value : []).flatMap(each => {
    const { on, text } = typeof each === 'object' && !Array.isArray(each) ? each : {}
    const day = publishedIn(textIn(on) ?? '')
    const words = textIn(text)
    return day && words ? [{ on: day, text: words }] : []
  })
  return found.length > 0 ? found : undefined
}

function pictureIn(said: Said): NamedPicture | undefined {
  for (const key of keys.picture) {
    const value = said.get(key)
    const first = Array.isArray(value) ? value[0] : value
    const parts = typeof first === 'object' && !Array.isArray(first) ? first : {}
    const source =
      textIn(first) ??
      ['src', 'image', 'path', 'url', 'feature', 'teaser'].map(name => textIn(parts[name])).find(Boolean)
    if (source === undefined || isSwitch(source)) continue
    return {
      sources: [source],
      alt: textIn(parts.alt) ?? textOf(said, `${key}_alt`, `${key}alt`, 'image_alt', 'alt') ?? '',
      credit: textIn(parts.credit) ?? textOf(said, `${key}_credit`, 'image_credit', 'photo_credit', 'credit') ?? '',
    }
  }
  return undefined
}

/** Why an article was not to be read by everybody. */
function unpublishedIn(said: Said): string | undefined {
  const isOn = (key: string) => /^(true|yes|on|1)$/i.test(textOf(said, key) ?? '')
  const isOff = (key: string) => /^(false|no|off|0)$/i.test(textOf(said, key) ?? '')
  if (isOn('draft')) return 'it is a draft (draft: true)'
  const off = ['published', 'publish'].find(isOff)
  if (off) return `it is not published (${off}: false)`
  const status = textOf(said, 'status')
  if (status !== undefined && /^(draft|pending|private|hidden|scheduled|trash)$/i.test(status))
    return `it is not published (status: ${status})`
  const visibility = textOf(said, 'visibility')
  return visibility !== undefined && /^(members|paid|tiers|private|password)$/i.test(visibility)
    ? `it is not for everybody (visibility: ${visibility})`
    : undefined
}
