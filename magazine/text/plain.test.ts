import { expect, test } from 'vitest'
import { blocksOf } from './markdown'
import { plainOf, wordCount } from './plain'

test('the words of an article, without a mark', () => {
  const article =
    '## Head\n\nA *b* [c](/d)\\\ne\n\n> quote\n\n- one\n- two\n\n***\n\n`code`\n\n![alt](/media/a.svg)\n\nx|y\n-|-\n1|2'
  expect(plainOf(blocksOf(article))).toBe('Head\n\nA b c\ne\n\nquote\n\none\n\ntwo\n\ncode\n\nalt\n\nx y\n\n1 2')
})

test('words are counted in any script', () => {
  expect(wordCount(blocksOf('It isn’t *so*, is-it? — 12,345.'))).toBe(6)
  expect(wordCount(blocksOf('Ələkbər qızıl'))).toBe(2)
  expect(wordCount(blocksOf('香港行政长官'))).toBe(3)
  expect(wordCount([])).toBe(0)
})
