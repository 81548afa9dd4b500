import * as value from './feed-values'

type Rule = {
  /** What a value must be, and what is said of one that isn't. */
  must?: readonly (readonly [value.Value, string])[]
  /** At most one among the children of its parent. */
  once?: true
}

const date3339: Rule = { must: [[value.isRfc3339, 'InvalidRFC3339Date']], once: true }
const date822: Rule = { must: [[value.isRfc822, 'InvalidRFC2822Date']], once: true }
const w3cDate: Rule = { must: [[value.isW3cDate, 'InvalidW3CDTFDate']] }
const link: Rule = { must: [[value.isWholeUrl, 'InvalidLink']], once: true }
const language: Rule = { must: [[value.isLanguage, 'InvalidLanguage']], once: true }
const name: Rule = {
  must: [
    [value.isNotBlank, 'NotBlank'],
    [value.isPlain, 'ContainsHTML'],
  ],
  once: true,
}
const person = { name, email: { must: [[value.isMail, 'InvalidContact']], once: true }, uri: link } satisfies Record<
  string,
  Rule
>

/** The rules of RSS 2.0 and its modules for what stands in a channel or an item, by the name of its element. */
export const rssRules: Record<string, Rule> = {
  title: { must: [[value.isNotBlank, 'NotBlank']], once: true },
  link,
  description: { once: true },
  language,
  'dc:language': language,
  pubDate: date822,
  lastBuildDate: date822,
  'dc:date': w3cDate,
  guid: { must: [[value.isWholeUrl, 'InvalidHttpGUID']], once: true },
  'content:encoded': { once: true },
  'dc:creator': { must: [[value.isNotBlank, 'NotBlank']] },
  category: { must: [[value.isNotBlank, 'NotBlank']] },
  'blogChannel:mySubscriptions': link,
  'trackback:ping': { must: [[value.isWholeUrl, 'InvalidFullLink']] },
  'sy:updateBase': { must: w3cDate.must, once: true },
  'sy:updateFrequency': { must: [[value.isPositive, 'InvalidInteger']], once: true },
}

/** The elements of RSS that hold words alone. */
export const wordsOnly = new Set([...Object.keys(rssRules), 'dc:publisher'])

const text: Rule = { once: true }

/** The rules of Atom 1.0, by the name of the parent without its prefix, then of the element. */
export const atomRules: Record<string, Record<string, Rule>> = {
  feed: { id: { once: true }, title: text, subtitle: text, updated: date3339 },
  entry: { id: { once: true }, title: text, summary: text, content: text, updated: date3339, published: date3339 },
  author: person,
  contributor: person,
}

/** Relations of a link that anybody may know (IANA), of those that feeds use. */
export const relations = [
  'alternate',
  'self',
  'related',
  'via',
  'enclosure',
  'replies',
  'next',
  'prev',
  'first',
  'last',
  'hub',
]
