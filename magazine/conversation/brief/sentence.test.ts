import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentenceOf } from './sentence'

test('a line begins at the sentence with the theme’s word and ends behind one', () => {
  const comment =
    '@wen: Good morning.\n\n> The sill is low.\n\nI level for a living. The sill is *higher* than that. Either it moved or we did. Ask them.'
  expect(sentenceOf(comment, ['sill'], 'en')).toBe('The sill is higher than that. Either it moved or we did. Ask them.')
  expect(sentenceOf(comment, ['nothing'], 'en')).toMatch(/^Good morning\. I level/)
  expect(sentenceOf('Порог выше. Мы не правы.', ['порог'], 'ru')).toBe('Порог выше. Мы не правы.')
})

test('no line is longer than 180 code points and a mark, and none ends within a word of several', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-zəش🜨]{1,12}[.]?$/u), { minLength: 1, maxLength: 120 }), words => {
      const line = sentenceOf(words.join(' '), [words[0] ?? ''], 'en')
      expect(Array.from(line).length).toBeLessThanOrEqual(182)
      const whole = line.replace(/ …$/, '').split(' ')
      expect(whole.every(word => words.includes(word))).toBe(true)
    }),
  )
})
