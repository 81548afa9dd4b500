import { Parser } from 'htmlparser2'
import fc from 'fast-check'
import type { ComponentProps } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Article as Written } from '@/magazine/articles/article'
import type { Translation } from '@/magazine/articles/related'
import { words } from '@/messages/words'
import { Article } from './article'
import { Facts } from './facts'

const written: Written = {
  id: 1,
  slug: 'a-signal',
  headline: 'A SIGNAL FROM THE LEADERS',
  standfirst: 'Below it.',
  body: '',
  language: 'en',
  state: 'published',
  written: 'A SIGNAL FROM THE LEADERS',
  note: '',
  publishedAt: new Date('2017-07-31T21:00:00Z'),
  authors: [],
  recommends: 397,
  comments: 0,
}
const home = { language: 'en', direction: 'ltr' } as const
const show = (article: Written, { capitals = false, language = 'en', translations = [] as Translation[] } = {}) =>
  renderToStaticMarkup(
    <Article
      article={article}
      text={{ blocks: [], minutes: 1, direction: 'ltr', capitals }}
      related={{ corrections: [], translations }}
      address="https://plumbline.example/articles/a-signal"
      calendar={{ language, timeZone: 'Asia/Baku' }}
      home={home}
      recommend={null}
      t={words(language)}
    />,
  )

test('an article without an author has no byline, not an empty one', () => {
  expect(show({ ...written, authors: [{ slug: 'ilka', name: 'Ilka Thorsby' }] })).toContain(
    'By <a href="/authors/ilka" rel="author"><bdi>Ilka Thorsby</bdi></a>',
  )
  expect(show(written)).not.toContain('byline')
})

test('several authors are listed as the language lists them', () => {
  const authors = ['Ilka', 'Noor', 'Tomas'].map(name => ({ slug: name, name }))
  const text = show({ ...written, authors }).replace(/<[^>]*>/g, '')
  expect(text).toContain('By Ilka, Noor and Tomas')
})

test('the date is the day it was published in the magazine’s zone', () => {
  expect(show(written)).toContain('<time dateTime="2017-08-01">1 August 2017</time>')
})

test('a headline in capitals stays as it was written, and is set as one', () => {
  expect(show(written, { capitals: true })).toContain('<h1 class="capitals">A SIGNAL FROM THE LEADERS</h1>')
  expect(show(written)).toContain('<h1>')
})

test('on an article’s page what the magazine wrote says that it is in the magazine’s language, and nothing else does', () => {
  const places = { ...written, section: { slug: 'places', name: 'Places' } }
  const kicker = (page: string) => /<a class="kicker"[^>]*>/.exec(page)?.[0]
  expect(kicker(show(places))).toBe('<a class="kicker" href="/sections/places">')
  const arabic = show({ ...places, language: 'ar' }, { language: 'ar' })
  expect(kicker(arabic)).toBe('<a class="kicker" href="/sections/places" lang="en" dir="ltr">')
  expect(arabic.match(/ lang="[^"]*"/g)).toEqual([' lang="ar"', ' lang="en"'])
})

test('an article in a language that the page does not speak is turned alone', () => {
  const french = show({ ...written, language: 'fr' }, { language: 'en' })
  expect(french).toContain('<article class="article page" lang="fr" dir="ltr">')
  expect(french).toContain('<div class="article-meta" lang="en" dir="auto">')
})

test('a translation goes by the name of its language, or by its headline where that is not known', () => {
  const translations = ['az', 'und-Latn', 'no language'].map(language => ({ slug: 'a', language, headline: 'Siqnal' }))
  const text = show(written, { translations }).replace(/<[^>]*>/g, '')
  expect(text).toContain('Also in Azərbaycanca, Siqnal and Siqnal')
})

/** The facts as a machine finds them: what the page's one script of their kind says. */
function factsIn(html: string) {
  const scripts: string[] = []
  const parser = new Parser({
    onopentag: name => void (name === 'script' && scripts.push('')),
    ontext: text => void scripts.push((scripts.pop() ?? '') + text),
  })
  parser.end(html)
  expect(scripts).toHaveLength(1)
  expect(html).not.toContain('<!--')
  return JSON.parse(scripts[0] ?? '')
}
const site = 'https://plumbline.example'
const facts = (article: Written, related: ComponentProps<typeof Facts>['related'] = { tags: [], translations: [] }) =>
  factsIn(renderToStaticMarkup(<Facts article={article} related={related} site={site} magazine="Plumbline" />))

test('no headline, name or tag breaks out of the facts for machines, and each is there as it was written', () => {
  const part = fc.constantFrom(
    '</script>',
    '<script>',
    '<!--',
    '-->',
    ']]>',
    '\u2028',
    '"',
    '\\',
    '&lt;',
    '\u202e',
    'ə',
    'a ',
  )
  const words = fc.oneof(
    fc.array(part, { maxLength: 12 }).map(parts => parts.join('')),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(words, words, (headline, name) => {
      const article = { ...written, headline, standfirst: name, authors: [{ slug: 'a', name }] }
      const found = facts(article, { tags: [{ slug: 't', name }], translations: [] })
      expect(found).toMatchObject({ '@type': 'NewsArticle', headline, keywords: [name], author: [{ name }] })
    }),
  )
})

test('the facts say where an article stands, when it changed, and what is said and thought of it', () => {
  const picture = { src: '/media/a.webp', alt: 'Waves', credit: 'Tom', width: 1200, height: 800, widths: [] }
  const found = facts({
    ...written,
    changedAt: new Date('2017-08-03T10:00:00Z'),
    section: { slug: 'places', name: 'Places' },
    issue: { slug: '3', name: 'Salt', number: 3 },
    picture,
    comments: 12,
  })
  expect(found).toMatchObject({
    mainEntityOfPage: { breadcrumb: { itemListElement: [{ position: 1 }, { name: 'Places' }, { position: 3 }] } },
    dateModified: '2017-08-03T10:00:00.000Z',
    commentCount: 12,
    interactionStatistic: [{ userInteractionCount: 12 }, { userInteractionCount: 397 }],
    image: [
      { url: `${site}/media/a.webp`, width: 1200, height: 800, creditText: 'Tom' },
      { url: `${site}/articles/a-signal/card.png`, width: 1200, height: 630 },
    ],
    isPartOf: { '@type': 'PublicationIssue', issueNumber: '3', isPartOf: { '@type': 'Periodical', name: 'Plumbline' } },
    publisher: { logo: { url: `${site}/icon-512.png` } },
  })
  expect(facts(written)).toMatchObject({
    isPartOf: { '@type': 'Periodical' },
    dateModified: '2017-07-31T21:00:00.000Z',
  })
})

test('a translation names its original, and the original its translations', () => {
  const original = { slug: 'a', language: 'en', headline: 'A', original: true as const }
  const other = { slug: 'b', language: 'ru', headline: 'B' }
  const translation = facts({ ...written, translationOf: 7 }, { tags: [], translations: [original, other] })
  expect(translation.translationOfWork).toMatchObject({ '@id': `${site}/articles/a`, inLanguage: 'en' })
  expect(translation.workTranslation).toBeUndefined()
  expect(facts(written, { tags: [], translations: [other] }).workTranslation).toMatchObject([{ inLanguage: 'ru' }])
})
