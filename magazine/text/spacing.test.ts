import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksOf } from './markdown'
import { plainOf } from './plain'
import { spaced, spacedBlocks } from './spacing'

const seen = (text: string) => text.replaceAll('\u00a0', '_')

test('in Russian no line ends behind a word of one letter or before a dash', () => {
  expect(seen(spaced('Я и в доме, а не у моря — с ним', 'ru'))).toBe('Я_и_в_доме, а_не у_моря_— с_ним')
  expect(seen(spaced('«О море» и\nо нём', 'ru-RU'))).toBe('«О_море» и_о_нём')
})

test('what only ends in one letter keeps its space', () => {
  for (const text of ['дом', 'дома и-а дом', 'дом2г дом', 'т.е. он', 'т.е он', 'ба\u0301 дом', '— Куда?'])
    expect(spaced(text, 'ru')).toBe(text)
})

test('other languages are as they were written', () => {
  for (const language of ['en', 'az', 'ar', 'uk', 'rue'])
    expect(spaced('а я — и a dash — i ь', language)).toBe('а я — и a dash — i ь')
})

test('a whole text is spaced, in its emphasis, captions and notes; code is not', () => {
  const article = [
    'Он и *в доме* — [у моря](https://example.org/)[^1]. `и в`',
    '![а в](/media/a.svg "В доме")',
    ':::timeline\n- **1886** В порту\n:::',
    '::video[О море]{href="https://example.org/"}',
    '```\nи в\n```',
    '[^1]: И я.',
  ].join('\n\n')
  const blocks = spacedBlocks(blocksOf(article), 'ru')
  expect(seen(plainOf(blocks))).toBe(
    ['Он и_в_доме_— у_моря. и в', 'В_доме', '1886', 'В_порту', 'О_море', 'и в', 'И_я.'].join('\n\n'),
  )
  expect(blocks[1]).toMatchObject({ alt: 'а в' })
  expect(spacedBlocks(blocks, 'ru')).toEqual(blocks)
})

test('nothing but spaces changes, and no second time', () => {
  const words = fc.array(
    fc.constantFrom('и', 'в', 'дом', ' ', ' ', '\n', '—', '-', 'a', '.', '«', '1', '\u0301', '\u00a0'),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(words, parts => {
      const text = parts.join('')
      const once = spaced(text, 'ru')
      expect(once.replace(/\s/g, ' ')).toBe(text.replace(/\s/g, ' '))
      expect(spaced(once, 'ru')).toBe(once)
    }),
  )
})
