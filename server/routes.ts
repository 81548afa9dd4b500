import { readCursor } from '@/db/cursor'
import { leavingChoiceOf, noticesShownOf } from '@/magazine/account/rules'
import { isKind, isLanguage, isSlug, isSort, isYear } from '@/magazine/search/rules'
import { sortOf } from '@/magazine/conversation/rules'

type Parameter = (text: string) => boolean
type Address = {
  /** What the page shows besides the masthead and the newest articles, which any page may show: tags of `db/revisions.ts`. */
  shows?: string[]
  /** A tag, shown too. While it has no revision there is nothing at this address: one page says so for all. */
  must?: string
  /** The query that reaches the page, and which values can be; everything else in a query is no part of the address. */
  query?: Record<string, Parameter>
  /** False: made for one reader and not kept, because it depends on more than rows and address. */
  keep?: false
  /** Cookies of visitors that reach the page, by their names: those of a journey to a sign-in provider. */
  cookies?: RegExp
  /** So much work that only few are made at once, and nobody waits long in line for one. */
  few?: true
  /** For machines: members get the same bytes as everybody. */
  alike?: true
  /** A member may post a picture here. */
  uploads?: true
}

/** An address that was asked for: its place in the table, the one spelling of it, and what it shows. */
export type Route = {
  pattern: string
  url: string
  tags: string[]
  must?: string
  cookies?: RegExp
  keep: boolean
  few: boolean
  alike: boolean
  uploads?: boolean
}

const any: Parameter = () => true
const after: Parameter = text => readCursor(text) !== undefined
const id: Parameter = text => /^(0|[1-9][0-9]{0,14})$/.test(text)
const orNone: Parameter = text => text === '' || after(text)
const sort: Parameter = text => sortOf(text) !== undefined
const address: Parameter = text => text.length <= 500
const isShow: Parameter = text => noticesShownOf(text) !== undefined
const word: Parameter = text => /^[a-z]{1,20}$/.test(text)
const size: Parameter = text => /^[0-9]{1,5}$/.test(text)

const backFromProvider = { code: any, state: any, iss: any, error: any, error_description: any }

/** Every address of the magazine, as PRODUCT.md spells them. */
const addresses: Record<string, Address> = {
  '/': {},
  '/articles/SLUG': { must: 'article:SLUG' },
  '/articles/SLUG/comments/ID': { must: 'article:SLUG' },
  '/articles/SLUG/comments/ID/reply': { must: 'article:SLUG', keep: false },
  '/articles/SLUG/comments/ID/edit': { must: 'article:SLUG', keep: false },
  '/articles/SLUG/comments/ID/report': { must: 'article:SLUG', keep: false },
  '/articles/SLUG/conversation': { must: 'article:SLUG', query: { sort, after } },
  '/articles/SLUG/discuss': { must: 'article:SLUG' },
  '/articles/SLUG/discuss/NUMBER': { must: 'article:SLUG', query: { after } },
  '/articles/SLUG/discuss/earlier/ID': { must: 'article:SLUG', query: { after } },
  '/articles/SLUG/mistake': { must: 'article:SLUG', query: { paragraph: size }, keep: false },
  '/articles/SLUG/brief': { must: 'article:SLUG', keep: false },
  '/articles/SLUG/live': { must: 'article:SLUG', query: { after: id }, keep: false, alike: true },
  '/articles/SLUG/conversation/FEED': { must: 'article:SLUG', alike: true },
  '/articles/SLUG/conversation/new': { must: 'article:SLUG', keep: false },
  '/articles/SLUG/conversation/search': {
    must: 'article:SLUG',
    query: { q: any, after: orNone },
    keep: false,
    few: true,
  },
  '/articles/SLUG/card.png': { must: 'article:SLUG', alike: true },
  '/sections': {},
  '/authors': {},
  '/authors/SLUG': { must: 'author:SLUG', query: { after } },
  '/authors/SLUG/FEED': { must: 'author:SLUG', alike: true },
  '/tags': {},
  '/tags/SLUG': { must: 'tag:SLUG', query: { after } },
  '/tags/SLUG/FEED': { must: 'tag:SLUG', alike: true },
  '/issues': {},
  '/issues/SLUG': { must: 'issue:SLUG' },
  '/search': {
    query: {
      q: any,
      kind: isKind,
      section: isSlug,
      author: isSlug,
      language: isLanguage,
      year: isYear,
      sort: isSort,
      after: orNone,
    },
    keep: false,
    few: true,
  },
  '/search/suggestions': { query: { q: any }, keep: false, alike: true, few: true },
  '/archive': {},
  '/archive/YEAR/MONTH': { query: { after } },
  '/sections/SLUG': { must: 'section:SLUG', query: { after } },
  '/sections/SLUG/FEED': { must: 'section:SLUG', alike: true },
  '/people/HANDLE': { must: 'person:HANDLE', query: { after } },
  '/guidelines': {},
  '/moderation-log': { shows: ['log'], query: { after } },
  '/sign-in': { query: { kept: any, next: any, refused: any }, keep: false },
  '/sign-in/link/TOKEN': { query: { kept: any, next: any }, keep: false },
  '/sign-in/second/TOKEN': { query: { kept: any, next: any }, keep: false },
  '/sign-in/passkey': { query: { fills: any }, keep: false },
  '/register': { query: { kept: any, next: any, invitation: any }, keep: false },
  '/forgot': { query: { kept: any, next: any }, keep: false },
  '/forgot/TOKEN': { query: { kept: any, next: any }, keep: false },
  '/account': { query: { after, done: any, invitation: any }, keep: false, uploads: true },
  '/account/email/TOKEN': { keep: false },
  '/account/sessions': { query: { done: any }, keep: false },
  '/unsubscribe/TOKEN': { keep: false },
  '/admin/outbox': { query: { after }, keep: false },
  '/admin/outbox/ID': { keep: false },
  '/admin': { keep: false },
  '/admin/mistakes': { query: { after }, keep: false },
  '/admin/people': { query: { q: any, role: any, state: any, after }, keep: false },
  '/admin/people/HANDLE': { keep: false },
  '/admin/settings': { query: { saved: any }, keep: false },
  '/account/second-factor': { query: { next: any }, keep: false },
  '/account/recovery-codes': { keep: false },
  '/account/passkey': { keep: false },
  '/account/conversations': { query: { after, own: after }, keep: false },
  '/account/notifications': { query: { show: isShow, after }, keep: false },
  '/account/archive/ID.zip': { keep: false },
  '/account/leave': { query: { words: text => leavingChoiceOf(text) !== undefined, after }, keep: false },
  '/account/stay': { keep: false },
  '/account/left': {},
  '/admin/moderation': { query: { queue: any, after, decided: any }, keep: false },
  '/api/auth/callback/PROVIDER': { query: backFromProvider, keep: false, cookies: /^(__Secure-|__Host-)?authjs\./ },
  '/FEED': { alike: true },
  '/card.png': { alike: true },
  '/ICON': { alike: true },
  '/manifest.webmanifest': { alike: true },
  '/oembed': { query: { url: address, format: word, maxwidth: size, maxheight: size }, alike: true },
  '/sitemap.xml': { alike: true },
  '/sitemaps/articles-NUMBER.xml': { alike: true },
  '/sitemaps/pages.xml': { alike: true },
  '/sitemaps/news.xml': { alike: true },
  '/robots.txt': { alike: true },
  '/llms.txt': { alike: true },
  '/.well-known/security.txt': { alike: true },
}

const parts: Record<string, string> = {
  SLUG: '([a-z0-9]+(?:-[a-z0-9]+)*)',
  HANDLE: '([a-z0-9]+(?:-[a-z0-9]+)*)',
  YEAR: '(1[6-9][0-9]{2}|20[0-9]{2})',
  MONTH: '(0[1-9]|1[0-2])',
  ID: '([1-9][0-9]{0,14})',
  PROVIDER: '([a-z]+)',
  TOKEN: '([A-Za-z0-9_-]+)',
  NUMBER: '([1-9][0-9]{0,5})',
  FEED: '(feed\\.xml|atom\\.xml|feed\\.json)',
  ICON: '(favicon\\.ico|apple-touch-icon\\.png|icon-(?:192|512|maskable)\\.png)',
}
const part = new RegExp(Object.keys(parts).join('|'), 'g')
const longestPart = 120
const everyPage = ['site', 'lists']

const table = Object.entries(addresses).map(([pattern, address]) => ({
  form: new RegExp(`^${pattern.replaceAll('.', '\\.').replace(part, name => parts[name] ?? name)}$`),
  names: [...(pattern.match(part) ?? [])],
  pattern,
  ...address,
}))

/** The page that says that nothing is here: the same for every address that is none. */
export const nowhere: Route = {
  pattern: 'nowhere',
  url: '/nowhere',
  tags: everyPage,
  keep: true,
  few: false,
  alike: false,
}

/** The route of a request's path and query (without the `?`); `nowhere` for what can be no address of ours. */
export function routeOf(path: string, query = ''): Route {
  for (const { form, names, pattern, shows = [], must, query: declared = {}, cookies, ...rest } of table) {
    const found = form.exec(path)?.slice(1)
    if (!found) continue
    const spelled = spelling(declared, query)
    if (spelled === undefined || found.some(value => value.length > longestPart)) return nowhere
    const named = (tag: string) => tag.replace(part, name => found[names.indexOf(name)] ?? '')
    const own = must === undefined ? [] : [named(must)]
    const { keep = true, few = false, alike = false, uploads = false } = rest
    return {
      pattern,
      url: path + spelled,
      tags: [...everyPage, ...own, ...shows],
      must: own[0],
      cookies,
      keep,
      few,
      alike,
      uploads,
    }
  }
  return nowhere
}

/** The declared parameters in the table's order; undefined when one has a value that can't be. */
function spelling(declared: Record<string, Parameter>, query: string): string | undefined {
  if (!query) return ''
  const given = new URLSearchParams(query)
  const spelled = new URLSearchParams()
  for (const [name, isPossible] of Object.entries(declared)) {
    const value = given.get(name)
    if (value === null) continue
    if (!isPossible(value)) return undefined
    spelled.set(name, value)
  }
  return spelled.size ? `?${spelled}` : ''
}
