import { expect, test } from 'vitest'
import { directionOf, languageOf } from './language'

test('Arabic, Hebrew and Persian are written from the right', () => {
  expect(['ar', 'ar-EG', 'he', 'fa', 'ur', 'az-Arab'].map(directionOf)).toEqual(Array(6).fill('rtl'))
  expect(['en', 'az', 'ru', 'zh', 'no language', ''].map(directionOf)).toEqual(Array(6).fill('ltr'))
})

test.each([
  ['en', 'The meeting of the presidents should be a warning to those who are trying to poison the relations.'],
  [
    'az',
    'Azərbaycan və Rusiya prezidentlərinin görüşü iki ölkə arasında münasibətləri pozmağa çalışanlara xəbərdarlıqdır.',
  ],
  ['ru', 'Встреча президентов должна стать предупреждением тем, кто пытается испортить отношения.'],
  ['ar', 'يجب أن يكون لقاء الرئيسين تحذيرا لمن يحاول تسميم العلاقات بين البلدين.'],
])('a text is guessed to be %s', (language, text) => {
  expect(languageOf(text, 'other')).toBe(language)
})

test('what is none of the four is left to the magazine', () => {
  const texts = [
    'El fiscal está perfilando con el jefe de la Fiscalía la estrategia jurídica que seguirá tras el auto.',
    'Зустріч президентів має стати попередженням для тих, хто їх намагається посварити.',
    'دیدار رئیس‌جمهورها باید هشداری برای کسانی باشد که می‌خواهند روابط را خراب کنند.',
    '香港行政长官梁振英在各方压力下',
    '12345',
    '',
  ]
  expect(texts.map(text => languageOf(text, 'other'))).toEqual(texts.map(() => 'other'))
})

test('a name with ə does not make an English text Azerbaijani', () => {
  expect(
    languageOf(
      'The prize of the year went to Ələkbər, who is the author of a book on the harbour of the town and its keepers.',
      'x',
    ),
  ).toBe('en')
})
