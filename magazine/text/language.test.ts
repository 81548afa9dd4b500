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

test.each([
  ['es', 'El fiscal está perfilando con el jefe de la Fiscalía la estrategia jurídica que seguirá tras el auto.'],
  ['uk', 'Зустріч президентів має стати попередженням для тих, хто їх намагається посварити.'],
  ['fa', 'دیدار رئیس‌جمهورها باید هشداری برای کسانی باشد که می‌خواهند روابط را خراب کنند.'],
  ['he', 'הפגישה של הנשיאים צריכה להיות אזהרה.'],
  ['zh', '香港行政长官梁振英在各方压力下'],
])('what is none of the four is %s where that is usual', (usual, text) => {
  expect(languageOf(text, usual)).toBe(usual)
})

test('what has no letters is left to the usual language', () => {
  expect(['12345', '👍', ''].map(text => languageOf(text, 'ar'))).toEqual(['ar', 'ar', 'ar'])
})

test.each([
  ['Gracias, estuve aquí.', 'ar', 'und-Latn', 'ltr'],
  ['OK!', 'ar', 'und-Latn', 'ltr'],
  ['Зустріч у березні, її не було.', 'ar', 'und-Cyrl', 'ltr'],
  ['香港行政长官', 'ar', 'und', 'ltr'],
  ['چه گلی! پنج', 'en', 'und-Arab', 'rtl'],
  ['תודה!', 'en', 'und-Hebr', 'rtl'],
])('“%s” where %s is usual is no more than %s, and written %s', (text, usual, language, direction) => {
  expect(languageOf(text, usual)).toBe(language)
  expect(directionOf(language)).toBe(direction)
})

test('a name with ə does not make an English text Azerbaijani', () => {
  expect(
    languageOf(
      'The prize of the year went to Ələkbər, who is the author of a book on the harbour of the town and its keepers.',
      'x',
    ),
  ).toBe('en')
})
