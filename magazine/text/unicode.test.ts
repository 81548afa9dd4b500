import { expect, test } from 'vitest'
import { cleanName, cleanText, isBlank } from './unicode'

test('text is kept as NFC with plain line ends, and counted in code points', () => {
  expect(cleanText('e\u0301\r\n👍\r')).toEqual({ ok: true, text: 'é\n👍\n', length: 4 })
})

test('NUL and lone surrogates are refused', () => {
  expect(cleanText('a\0b')).toEqual({ ok: false, why: 'nul' })
  expect(cleanText('a\ud83d')).toEqual({ ok: false, why: 'surrogate' })
  expect(cleanText('\udc4d\ud83d')).toEqual({ ok: false, why: 'surrogate' })
})

test('direction marks and joined emoji may stand in a text', () => {
  expect(cleanText('\u202Eabc\u200B')).toMatchObject({ ok: true, length: 5 })
})

test('a name is one line with single spaces', () => {
  expect(cleanName('  Ilka \t Maren\u00A0Thorsby\n')).toEqual({ ok: true, text: 'Ilka Maren Thorsby', length: 18 })
})

test.each(['\u202E', '\u2066', '\u200B', '\u200D', '\uFEFF', '\u00AD', '\u061C', '\u3164', '\u{E0041}'])(
  'a name with %j in it, which nobody sees, is refused',
  hidden => {
    expect(cleanName(`ad${hidden}min`)).toEqual({ ok: false, why: 'invisible' })
  },
)

test('a name of any script, with a heart, is a name', () => {
  for (const name of ['Ələkbər', 'Наталья', 'محمد', '梁振英', 'Zoë ❤️'])
    expect(cleanName(name)).toMatchObject({ ok: true, text: name })
  expect(cleanName('a\u0007b')).toEqual({ ok: false, why: 'control' })
})

test('a text in which nothing can be seen is blank', () => {
  for (const text of ['', ' \n\t', '\u200B\u2060', '\u3164', '\u00A0\uFEFF']) expect(isBlank(text)).toBe(true)
  for (const text of ['a', '.', '👍', '\u200Bа']) expect(isBlank(text)).toBe(false)
})
