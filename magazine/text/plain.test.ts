import { expect, test } from 'vitest'
import { blocksOf } from './markdown'
import { plainOf, wordCount } from './plain'

test('the words of an article, without a mark', () => {
  const article =
    '## Head\n\nA *b* [c](/d)\\\ne\n\n> quote\n\n- one\n- two\n\n***\n\n`code`\n\n![alt](/media/a.svg)\n\nx|y\n-|-\n1|2'
  expect(plainOf(blocksOf(article))).toBe('Head\n\nA b c\ne\n\nquote\n\none\n\ntwo\n\ncode\n\nalt\n\nx y\n\n1 2')
})

test('the words of every element, notes at the end', () => {
  const article = [
    ':::pull\na[^n]\n\n— b\n:::',
    ':::group[c]\n![d](/media/d.svg "e")\n![f](/media/f.svg)\n:::',
    ':::table[g]\nh|i\n-|-\nj|k\n:::',
    ':::aside[l]\nm\n:::',
    ':::interview\n**n**\n\no\n:::',
    ':::timeline\n- **p** q\n:::',
    '::video[r]{href="/s"}',
    '[^n]: t',
  ].join('\n\n')
  const words = plainOf(blocksOf(article))
  expect(words.split('\n\n')).toEqual('a|— b|e|f|c|g|h i|j k|l|m|n|o|p|q|r|t'.split('|'))
  expect(wordCount(blocksOf(article))).toBe(18)
})

test('words are counted in any script', () => {
  expect(wordCount(blocksOf('It isn’t *so*, is-it? — 12,345.'))).toBe(6)
  expect(wordCount(blocksOf('Ələkbər qızıl'))).toBe(2)
  expect(wordCount(blocksOf('香港行政长官'))).toBe(3)
  expect(wordCount([])).toBe(0)
})
