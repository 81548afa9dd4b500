import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, foldedWords } from './fold'

const tokens = (text: string) => foldedWords(text).flatMap(word => word.tokens)

describe('folding', () => {
  test.each([
    ['İSTANBUL Isparta ısparta', 'istanbul isparta isparta'],
    ['Gəmi GƏMİ gemi', 'gemi gemi gemi'],
    ['Ёлка елка ЙОД иод', 'елка елка иод иод'],
    ['Straße STRASSE', 'strasse strasse'],
    ['Écrire e\u0301crire Łódź Ærø', 'ecrire ecrire lodz aero'],
    ['أَلْكِتَابُ الكتاب كـــتاب', 'الكتاب الكتاب كتاب'],
    ['إسلام اسلام ٱسلام', 'اسلام اسلام اسلام'],
    ['مدرسة مدرسه على علي', 'مدرسه مدرسه علي علي'],
    ['١٢٣ ۴۵۶ １２', '123 456 12'],
    ['har\u00ADbour ﬁne', 'harbour fine'],
    ['Σίσυφος ΣΙΣΥΦΟΣ', 'σισυφοσ σισυφοσ'],
    ['हिन्दी 한국 が', 'हिन्दी 한국 が'],
  ])('%s', (text, folded) => {
    expect(tokens(text).join(' ')).toBe(folded)
  })

  test('a word that is folded stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        for (const token of tokens(text)) expect(fold(token)).toBe(token)
      }),
    )
  })

  test('signs part words, and scripts without spaces part at each character', () => {
    expect(tokens("lamp-house, don't; U.S. a_b 3.14")).toEqual('lamp house don t u s a b 3 14'.split(' '))
    expect(tokens('東京の春')).toEqual(['東', '京', 'の', '春'])
    expect(tokens('½')).toEqual(['1', '2'])
  })

  test('words are told where they stand, whatever the text; a token is letters and digits, and not long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
        let last = 0
        for (const { at, end, tokens } of foldedWords(text)) {
          expect(at).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(at)
          for (const token of tokens) expect(token).toMatch(/^[\p{L}\p{N}\p{M}]{1,80}$/u)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  test('a word of 100,000 letters is cut, and takes no time', () => {
    const began = performance.now()
    expect(tokens('é'.repeat(100_000))).toEqual(['e'.repeat(40)])
    expect(performance.now() - began).toBeLessThan(2_000)
  })
})
