import { Parser } from 'htmlparser2'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Article as Written } from '@/magazine/articles/article'
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
  note: '',
  publishedAt: new Date('2017-07-31T21:00:00Z'),
  authors: [],
  recommends: 397,
  comments: 0,
}
const show = (article: Written, capitals = false) =>
  renderToStaticMarkup(
    <Article
      article={article}
      text={{ blocks: [], minutes: 1, direction: 'ltr', capitals }}
      related={{ corrections: [], translations: [] }}
      address="https://plumbline.example/articles/a-signal"
      calendar={{ language: 'en', timeZone: 'Asia/Baku' }}
      recommend={null}
      t={words('en')}
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
  expect(show(written, true)).toContain('<h1 class="capitals">A SIGNAL FROM THE LEADERS</h1>')
  expect(show(written)).toContain('<h1>')
})

test.each(['</script><script>PWN</script>', '<!--<script>', 'a\u2028b & "c"'])(
  'no headline breaks out of the facts for machines: %s',
  headline => {
    const html = renderToStaticMarkup(
      <Facts
        article={{ ...written, headline }}
        related={{ tags: [], translations: [] }}
        site="https://plumbline.example"
        magazine="Plumbline"
      />,
    )
    const scripts: string[] = []
    const parser = new Parser({
      onopentag: name => void (name === 'script' && scripts.push('')),
      ontext: text => void scripts.push((scripts.pop() ?? '') + text),
    })
    parser.end(html)
    expect(scripts).toHaveLength(1)
    expect(html).not.toContain('<!--')
    expect(JSON.parse(scripts[0] ?? '')).toMatchObject({ '@type': 'NewsArticle', headline })
  },
)
