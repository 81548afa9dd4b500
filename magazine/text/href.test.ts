import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hrefOf, pictureOf } from './href'

test.each([
  ['https://example.com', 'https://example.com/'],
  ['HTTP://Example.com/a?b#c', 'http://example.com/a?b#c'],
  ['mailto:desk@example.com', 'mailto:desk@example.com'],
  ['/articles/x?y#z', '/articles/x?y#z'],
  ['#part-one', '#part-one'],
  ['https://вики.example/о', 'https://xn--b1amah.example/%D0%BE'],
])('%s may be linked', (written, href) => {
  expect(hrefOf(written)).toBe(href)
})

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'jav\tascript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://example.com/x',
  '//evil.example',
  '/\\evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  'https:evil.example',
  'https:/evil.example',
  'https://',
  'https://user:password@example.com',
  'https://example.com@evil.example',
  'articles/x',
  '',
  '#',
])('%j may not be linked', written => {
  expect(hrefOf(written)).toBeUndefined()
})

test('whatever is written, a link leads to http, mail or this site', () => {
  const parts = fc.constantFrom(
    'java',
    'script:',
    'https:',
    'mailto:',
    '/',
    '//',
    '\\',
    '\t',
    '\n',
    ' ',
    '@',
    'a',
    '.',
    '#',
    ':',
    'data:',
    '\u0000',
    '%',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(parts).map(all => all.join('')),
        fc.string({ unit: 'binary' }),
      ),
      written => {
        const href = hrefOf(written)
        if (href === undefined) return
        const url = new URL(href, 'https://magazine.example/articles/x')
        expect(['http:', 'https:', 'mailto:']).toContain(url.protocol)
        if (/^[/#]/.test(href)) expect(url.host).toBe('magazine.example')
        expect(hrefOf(href)).toBe(href)
      },
    ),
    { numRuns: 5_000 },
  )
})

test('a picture is a file of our own', () => {
  expect(pictureOf('/media/sea-1.svg')).toBe('/media/sea-1.svg')
  for (const other of [
    'https://x/media/a.png',
    '//media/a.png',
    '/media/../x',
    '/media/',
    '/media/a/b.png',
    '/media/.x',
    '/mediax/a',
  ])
    expect(pictureOf(other)).toBeUndefined()
})
