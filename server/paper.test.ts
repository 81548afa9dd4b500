import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutScripts } from './paper'

test('paper has no script of Next’s and keeps ours, facts and everything else', () => {
  const html =
    '<!DOCTYPE html><head><link rel="preload" as="script" href="/_next/static/a.js"/><link rel="modulepreload" href="/_next/b.js">' +
    '<link rel="stylesheet" href="/_next/static/a.css"/><link rel="preload" as="font" href="/_next/static/f.woff2"/>' +
    '<script src="/_next/static/a.js" async=""></script><script src="/paper.js" defer=""></script></head>' +
    '<body><script type="application/ld+json">{"a":"\\u003c/script>"}</script><p title="<script>">a &lt;script&gt;</p>' +
    '<script>self.__next_f.push([1,"<\\/script><p>no"])</script><SCRIPT id="_R_" async>x</SCRIPT></body>'
  expect(withoutScripts(html)).toBe(
    '<!DOCTYPE html><head>' +
      '<link rel="stylesheet" href="/_next/static/a.css"/><link rel="preload" as="font" href="/_next/static/f.woff2"/>' +
      '<script src="/paper.js" defer=""></script></head>' +
      '<body><script type="application/ld+json">{"a":"\\u003c/script>"}</script><p title="<script>">a &lt;script&gt;</p></body>',
  )
})

test('a script in a comment or a textarea is text and stays', () => {
  const html = '<!-- <script>a</script> --><textarea><script>b</script></textarea><title><script>c</script></title>'
  expect(withoutScripts(html)).toBe(html)
})

test('whatever a page is made of, only scripts leave it', () => {
  const text = fc.string().map(words => words.replace(/[<&]/g, sign => (sign === '<' ? '&lt;' : '&amp;')))
  const piece = fc.oneof(
    text.map(words => ({ html: `<p>${words}</p>`, kept: true })),
    text.map(words => ({ html: `<script>${JSON.stringify(words)}</script>`, kept: false })),
    text.map(words => ({
      html: `<script src="/_next/static/${words.replace(/["\s>]/g, '')}.js"></script>`,
      kept: false,
    })),
  )
  fc.assert(
    fc.property(fc.array(piece), pieces => {
      const whole = pieces.map(({ html }) => html).join('')
      const kept = pieces.filter(part => part.kept).map(({ html }) => html)
      expect(withoutScripts(whole)).toBe(kept.join(''))
    }),
  )
})
