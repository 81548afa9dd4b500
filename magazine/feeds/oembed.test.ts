import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from '@/magazine/articles/article'
import { named, readXml } from '@/testing/xml-tree'
import { articleAsked, oembedForms, oembedOf } from './oembed'

const site = 'https://plumbline.example'
const article: Article = {
  id: 1,
  slug: 'the-sea',
  headline: 'The sea',
  standfirst: '',
  body: '',
  language: 'en',
  state: 'published',
  written: 'x',
  note: '',
  publishedAt: new Date(0),
  authors: [{ slug: 'ilka', name: 'Ilka' }],
  recommends: 0,
  comments: 0,
}
const around = { site, magazine: 'Plumbline' }

test('only an article of this site is known, however it is spelled', () => {
  expect(articleAsked(site, `${site}/articles/the-sea`)).toBe('the-sea')
  expect(articleAsked(site, 'HTTPS://PLUMBLINE.example:443/articles/the-sea?utm_source=x#comment-1')).toBe('the-sea')
  const foreign = [
    ...['https://evil.example/articles/the-sea', 'https://plumbline.example.evil.example/articles/the-sea'],
    ...['https://evil-plumbline.example/articles/the-sea', 'https://plumbline.example@evil.example/articles/the-sea'],
    ...['https://x@plumbline.example/articles/the-sea', 'http://plumbline.example/articles/the-sea'],
    ...['https://plumbline.example:8443/articles/the-sea', '//plumbline.example/articles/the-sea', '/articles/the-sea'],
    ...[`${site}/sections/places`, `${site}/articles/the-sea/comments/1`, `${site}/articles/`, `${site}/`, '', 'x'],
  ]
  for (const url of foreign) expect(articleAsked(site, url), url).toBeUndefined()
})

test('whatever address is asked for, nothing of it but a slug is taken', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webUrl(),
        fc.string(),
        fc.string().map(rest => `${site}/articles/${rest}`),
      ),
      url => {
        expect(articleAsked(site, url) ?? 'none').toMatch(/^[a-z0-9-]+$/)
      },
    ),
  )
})

test('an article is a link with its picture, which is left out where it may not be so large', () => {
  expect(oembedOf(article, around)).toMatchObject({
    version: '1.0',
    type: 'link',
    title: 'The sea',
    author_name: 'Ilka',
    author_url: `${site}/authors/ilka`,
    provider_name: 'Plumbline',
    thumbnail_url: `${site}/articles/the-sea/card.png`,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  })
  expect(oembedOf(article, { ...around, mostWide: 600 }).thumbnail_url).toBeUndefined()
  expect(oembedOf(article, { ...around, mostHigh: 629 }).thumbnail_width).toBeUndefined()
  expect(oembedOf({ ...article, authors: [] }, around).author_name).toBeUndefined()
})

test('both forms say the same, whatever the headline is', () => {
  const headline = ']]><x/> & "b" \u0000\ud800</title><script>PWN</script>'
  const told = oembedOf({ ...article, headline }, around)
  const kept = ']]><x/> & "b" </title><script>PWN</script>'
  expect(JSON.parse(oembedForms.json.write(told)).title).toBe(kept)
  const { root, broken } = readXml(oembedForms.xml.write(told))
  expect([broken, root?.name]).toEqual([[], 'oembed'])
  expect(named(root, 'title').map(({ text }) => text)).toEqual([kept])
  expect(named(root, 'thumbnail_width').map(({ text }) => text)).toEqual(['1200'])
})
