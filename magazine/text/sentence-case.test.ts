import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentenceCase } from './sentence-case'

const right: [language: string, headline: string, expected: string, names?: string[]][] = [
  ['en', 'A SIGNAL FROM THE LEADERS', 'A signal from the leaders'],
  ['en', '“THE SEA” IS RISING', '“The sea” is rising'],
  ['en', 'WHO WON? NOBODY. AND WHY: A GUESS', 'Who won? Nobody. And why: a guess'],
  ['en', 'WHY I CAN’T SAY WHAT I’M PAID', 'Why I can’t say what I’m paid'],
  ['en', 'NATO AND THE BBC MEET IN NEW YORK', 'NATO and the BBC meet in New York', ['York', 'BBC', 'NATO', 'New York']],
  ['en', 'YORKSHIRE IS NOT NEW YORK’S', 'Yorkshire is not New York’s', ['York', 'New York']],
  ['en', 'IPHONE SALES; THE IPHONE', 'iPhone sales; the iPhone', ['iPhone']],
  ['en', 'VAN GOGH STOLEN: WHO TOOK VAN GOGH?', 'Van Gogh stolen: who took van Gogh?', ['van Gogh']],
  [
    'en',
    'ELIZABETH II, HENRY VIII AND THE MIX OF MCMXCIX',
    'Elizabeth II, Henry VIII and the mix of MCMXCIX',
    ['Henry'],
  ],
  ['en', 'J. S. BACH MEETS MR. SMITH AT 5 P.M.', 'J. S. Bach meets Mr. Smith at 5 p.m.', ['Bach', 'Smith', 'Mr']],
  ['en', 'U.S. TROOPS AT THE G20 IN THE 1990S', 'U.S. troops at the G20 in the 1990s'],
  ['en', 'ON MONDAY IN JULY THEY MAY MARCH', 'On Monday in July they may march'],
  ['en', '5 THINGS. 6 OTHERS', '5 things. 6 others'],
  ['az', 'İLHAM ALDIĞIM QIZIL İL', 'İlham aldığım qızıl il'],
  ['az', 'IŞIQ HARADADIR? İLK CAVAB', 'Işıq haradadır? İlk cavab'],
  ['az', 'ilk QAR', 'İlk qar'],
  ['az', 'XX ƏSRİN BAKISI VƏ XXI-Cİ İL', 'XX əsrin Bakısı və XXI-ci il', ['Bakısı']],
  ['az', 'BAKI VƏ İSTANBUL', 'Bakı və İstanbul', ['Bakı', 'İstanbul']],
  ['az-Latn-AZ', 'BAKI', 'Bakı'],
  ['tr', 'IRMAK VE İZMİR', 'Irmak ve İzmir', ['İzmir']],
  ['ru', 'СИГНАЛ ОТ ЛИДЕРОВ: ЧТО ЭТО?', 'Сигнал от лидеров: что это?'],
  ['ru', '«МОРЕ» И Я. А. С. ПУШКИН В ОДЕССЕ', '«Море» и Я. А. С. Пушкин в Одессе', ['Пушкин', 'Одессе']],
  ['ru', 'НИКОЛАЙ II И ХХ ВЕК, 2017 Г.', 'Николай II и ХХ век, 2017 г.'],
  ['ru', 'ООН! НАТО? А ДАЛЬШЕ', 'ООН! НАТО? А дальше', ['ООН', 'НАТО']],
]

test.each(right)('%s: %s', (language, headline, expected, names) => {
  expect(sentenceCase(headline, language, names)).toBe(expected)
})

test('Arabic, and what stands in it, stays as it was written', () => {
  for (const headline of ['إشارة من القادة', 'قال NATO نعم'])
    expect(sentenceCase(headline, 'ar', ['Nato'])).toBe(headline)
})

const letters = fc.constantFrom(
  ...'AaBIİıiÇƏəĞğÖŞşÜßŉǅΣςКкОоХх.:!?’“”«»-— 25\u0307\u0301'.split(''),
  '. ',
  'II',
  'NATO ',
  'İzmir ',
  'St. ',
  'I ',
  '𐐀𐐨',
)
const headlines = fc.oneof(
  fc.array(letters, { maxLength: 40 }).map(parts => parts.join('')),
  fc.string({ unit: 'binary' }),
)
const languages = fc.constantFrom('en', 'az', 'ru', 'ar', 'tr', 'und')
const lists = fc.array(fc.oneof(fc.constantFrom('NATO', 'İzmir', 'St.', 'iI', 'a', 'ß', 'Oo', '2'), fc.string()), {
  maxLength: 5,
})

test('nothing changes but case, and no second time', () => {
  fc.assert(
    fc.property(headlines, languages, lists, (headline, language, names) => {
      const set = sentenceCase(headline, language, names)
      expect(set.toLocaleUpperCase(language)).toBe(headline.toLocaleUpperCase(language))
      expect(set).toHaveLength(headline.length)
      expect(sentenceCase(set, language, names)).toBe(set)
    }),
    { numRuns: 5_000 },
  )
})

test('every sentence begins with a capital, and has no other without a reason', () => {
  const plain = fc.array(fc.constantFrom('SEA', 'İL', 'ƏSR', 'QIZIL', 'ДОМ', 'МОРЕ', 'TOWER'), {
    minLength: 1,
    maxLength: 6,
  })
  fc.assert(
    fc.property(plain, fc.constantFrom('en', 'az', 'ru'), (written, language) => {
      const set = sentenceCase(written.join(' '), language)
      expect(set.slice(0, 1)).toBe(written.join(' ').slice(0, 1))
      if (language === 'az') expect(set.slice(1)).toBe(written.join(' ').slice(1).toLocaleLowerCase('az'))
      expect(set.slice(1).replaceAll('İ', '')).not.toMatch(/\p{Lu}/u)
    }),
  )
})
