import { describe, expect, test } from 'vitest'
import { eachEngine } from '@/testing/each-engine'
import { declaration, noSamples, skipped } from '@/testing/samples'
import { found, namesFound, write } from '@/testing/search-scene'

const languages = [
  {
    code: 'azj_latn',
    language: 'az',
    words: ['İNSAN HÜQUQLARI', 'insan hüquqları', 'insan huquqlari', 'bəyannamə', 'beyanname', 'BƏYANNAMƏ'],
  },
  {
    code: 'rus',
    language: 'ru',
    words: ['ВСЕОБЩАЯ ДЕКЛАРАЦИЯ', 'всеобщая декларация', 'каждыи', 'КАЖДЫЙ', 'человеческои'],
  },
  { code: 'arb', language: 'ar', words: ['الإعلان العالمي', 'الاعلان العالمى', 'الإِعْلَان', 'الحريه', 'الحرية'] },
  {
    code: 'tur',
    language: 'tr',
    words: [
      'İNSAN HAKLARI',
      'insan hakları',
      'insan haklari',
      'INSAN HAKLARI',
      'HAKKINI',
      'hakkini',
      'hürriyet',
      'HURRIYET',
    ],
  },
]

const textOf = (code: string) => declaration(code).split('\n')

describe.skipIf(noSamples)(`four languages${skipped}`, () => {
  eachEngine(fresh => {
    test.each(languages)(
      'in $language words are found in any case, with or without marks',
      async ({ code, language, words }) => {
        const store = await fresh()
        const [headline = '', ...paragraphs] = textOf(code)
        await write(store, 'other', { headline: 'Other', body: 'Something else.' })
        await write(store, code.replace('_', '-'), { headline, language, body: paragraphs.join('\n\n') })
        for (const query of words) {
          const results = await found(store, query)
          expect(results.instead, query).toBeUndefined()
          expect(results.items, query).toHaveLength(1)
          expect(results.items[0]?.excerpt.some(({ marked }) => marked) || headline !== '', query).toBe(true)
        }
      },
    )

    test.each(languages)(
      'in $language each word of the text finds it, as written, in capitals and in small letters',
      async ({ code, language }) => {
        const store = await fresh()
        const [headline = '', ...paragraphs] = textOf(code)
        await write(store, 'udhr', { headline, language, body: paragraphs.join('\n\n') })
        const written = [...new Set(paragraphs.join(' ').match(/\p{L}[\p{L}\p{M}]+/gu))].filter((_, n) => n % 40 === 0)
        expect(written.length).toBeGreaterThan(5)
        for (const word of written)
          for (const form of [
            word,
            word.toLocaleUpperCase(language),
            word.toLocaleLowerCase(language),
            word.normalize('NFD'),
          ])
            expect(await namesFound(store, form), form).toEqual(['udhr'])
      },
    )
  })
})
