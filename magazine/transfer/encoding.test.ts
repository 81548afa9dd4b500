import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { declaration, noSamples, skipped, textOfSample } from '@/testing/samples'
import { decoded } from './encoding'
import { encodingNamed, encodingNames } from './encoding-names'

const refusedOf = (bytes: Buffer, asked?: string) => {
  const result = decoded(bytes, { asked })
  return 'refused' in result ? result.refused : result
}

test.skipIf(noSamples)(`the encodings editors have are told by their letters${skipped}`, () => {
  const [russian, turkish, arabic] = ['rus', 'tur', 'arb'].map(declaration)
  const spanish = textOfSample('text/spanish_article.txt')
  const written = [
    ['windows-1251', russian],
    ['koi8-r', russian],
    ['iso-8859-5', russian],
    ['windows-1252', spanish],
    ['windows-1254', turkish],
    ['windows-1256', arabic],
    ['iso-8859-6', arabic],
    ['gb18030', textOfSample('text/chinese_article.txt')],
  ] as const
  for (const [encoding, text = ''] of written)
    for (const part of [text.slice(0, 300), text.slice(300, 1_500), text]) {
      // What the encoding has no letter for is none of its texts.
      const bytes = iconv.encode(part, encoding)
      expect(decoded(bytes)).toMatchObject({ text: iconv.decode(bytes, encoding) })
    }
})

test.skipIf(noSamples)(`UTF-8 and UTF-16 come in with a mark and without${skipped}`, () => {
  for (const language of ['rus', 'eng', 'arb', 'azj_latn', 'azj_cyrl'])
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'])
      for (const addBOM of [true, false]) {
        const text = declaration(language)
        expect(decoded(iconv.encode(text, encoding, { addBOM }))).toEqual({ text, encoding })
      }
})

test('a mark decides, then what is asked for', () => {
  expect(decoded(Buffer.from('\uFEFFСвет'), { asked: 'windows-1251' })).toMatchObject({ text: 'Свет' })
  expect(decoded(iconv.encode('Свет', 'windows-1251'), { asked: 'windows-1251' })).toMatchObject({ text: 'Свет' })
  expect(decoded(iconv.encode('Да', 'koi8-r'), { asked: 'koi8-r' })).toMatchObject({ text: 'Да' })
})

test('what a page declares is believed, unless it is UTF-8 nevertheless', () => {
  for (const head of [
    '<meta charset="windows-1251">',
    "<META http-equiv='Content-Type' content='text/html; charset=Windows-1251'>",
    '<?xml version="1.0" encoding="windows-1251"?>',
  ]) {
    const page = `${head}<p>Да, 5 мая.`
    expect(decoded(iconv.encode(page, 'windows-1251'), { markup: true })).toMatchObject({ text: page })
    expect(decoded(Buffer.from(page), { markup: true })).toMatchObject({ text: page, encoding: 'utf-8' })
  }
})

test('what is no text, is broken or was garbled is refused with what to do', () => {
  const russian = 'Встреча президентов должна стать предупреждением тем, кто пытается испортить отношения. '.repeat(3)
  const utf8 = Buffer.from(russian)
  expect(refusedOf(Buffer.from('\x89PNG\r\n\x1A\n\0\0\0\rIHDR\xFF', 'latin1'))).toBe(
    'it is not text (it has NUL bytes)',
  )
  expect(refusedOf(Buffer.from('a\0b'))).toBe('it is not text (it has NUL bytes)')
  expect(refusedOf(Buffer.concat([Buffer.from('One.\n'), utf8, Buffer.from([0xd0])]))).toBe(
    'it is in UTF-8, but broken in line 2; mend it there',
  )
  expect(refusedOf(iconv.encode(russian, 'windows-1251'), 'utf-8')).toMatch(/^it is not in UTF-8; .*--encoding/)
  expect(refusedOf(Buffer.from(iconv.decode(utf8, 'windows-1251')))).toMatch(/garbled.* windows-1251 /)
  expect(refusedOf(Buffer.from(utf8.toString('latin1')))).toMatch(/garbled.* windows-1252 /)
  expect(refusedOf(Buffer.from('cafés, été, là, naïve, élève, forêt, où.'))).toMatchObject({
    encoding: 'utf-8',
  })
  expect(refusedOf(Buffer.from(Array.from({ length: 4_000 }, (_, n) => ((n * 7919) % 200) + 56)))).toMatch(
    /^its encoding can’t be told; .*--encoding/,
  )
})

test('an encoding has many names', () => {
  for (const name of ['Windows-1251', 'cp1251', 'WIN1251', 'windows1251'])
    expect(encodingNamed(name)).toBe('windows-1251')
  expect(['UTF8', 'latin1', 'KOI8R', 'Shift-JIS', 'gb2312'].map(encodingNamed)).toEqual([
    'utf-8',
    'windows-1252',
    'koi8-r',
    'shift_jis',
    'gb18030',
  ])
  expect(['', 'klingon', '__proto__', 'constructor'].map(encodingNamed)).toEqual(Array(4).fill(undefined))
  for (const name of encodingNames) expect([name, iconv.encodingExists(name)]).toEqual([name, true])
})

test('any bytes give a text without NUL or are refused, and any text in UTF-8 is itself', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
      const result = decoded(Buffer.from(bytes), { markup: true })
      if ('text' in result) expect(result.text).not.toContain('\0')
      else expect(result.refused).not.toBe('')
    }),
  )
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      expect(decoded(Buffer.from(`${text}.`))).toMatchObject({ text: `${text}.`.replace(/^\uFEFF/, '') })
    }),
  )
})
