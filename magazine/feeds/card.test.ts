import { createCanvas } from '@napi-rs/canvas'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textOf } from '@/testing/sources'
import { drawCard } from './card'
import { drawable, familyOf, loadFaces } from './card-faces'
import { setInto } from './card-lines'
import { colours } from './colours'
import { drawn } from './drawing'
import { icons } from './icons'
import { card } from './rules'

const words = { name: 'Plumbline', language: 'en', headline: 'The people who write down the sea', section: 'Places' }

/** A sign by itself, as its pixels; equal for two signs that no face has, which are drawn as the same box. */
function drawnSign(sign: string, face: 'serif' | 'sans') {
  loadFaces()
  const context = createCanvas(120, 120).getContext('2d')
  context.lang = 'en'
  context.font = `400 60px ${familyOf(face)}`
  context.fillText(sign, 30, 80)
  return Buffer.from(context.getImageData(0, 0, 120, 120).data).toString('base64')
}

/** Whether there is other than paper on a card within these columns and rows, and how far right it goes. */
function inkOf(canvas: ReturnType<typeof drawCard>, [left, top, right, bottom]: [number, number, number, number]) {
  const { data } = canvas.getContext('2d').getImageData(left, top, right - left, bottom - top)
  let last = -Infinity
  for (let at = 0; at < data.length; at += 4)
    if ((data[at] ?? 255) < 200) last = Math.max(last, left + ((at / 4) % (right - left)))
  return { any: last >= 0, right: last }
}

test.each([
  ['Azerbaijani', 'əıİğĞşŞçÖüƏ'],
  ['Russian', 'ЖжЩщЪъЫыЭэЮюЯяЁё«»—'],
  ['Arabic', 'ابجدهوزحطيكلمنسعفصقرشتثخذضظغءآأؤإئىة؟،'],
  ['Ukrainian', 'ЄєІіЇїҐґ'],
  ['Greek', 'ΔδΩωΣς'],
])('every letter of %s is drawn, each as itself and none as a box', (_, letters) => {
  for (const face of ['serif', 'sans'] as const) {
    const box = drawnSign('\u{10ffff}', face)
    const signs = Array.from(letters).map(letter => drawnSign(letter, face))
    expect(signs).not.toContain(box)
    expect(new Set(signs).size).toBe(signs.length)
  }
  expect(drawable(letters)).toBe(letters)
})

test('Arabic letters are joined', () => {
  loadFaces()
  const context = createCanvas(10, 10).getContext('2d')
  context.font = `400 60px ${familyOf('serif')}`
  const apart = Array.from('بيت').reduce((sum, letter) => sum + context.measureText(letter).width, 0)
  expect(context.measureText('بيت').width).toBeLessThan(apart * 0.8)
})

test('the plumb line hangs where lines begin: left, and right for what is written from the right', () => {
  const [left, right] = [drawCard(words), drawCard({ ...words, language: 'ar', headline: 'خيطٌ لا يكذب' })]
  expect(inkOf(left, [80, 0, 112, 60]).any).toBe(true)
  expect(inkOf(left, [1088, 0, 1120, 60]).any).toBe(false)
  expect(inkOf(right, [80, 0, 112, 60]).any).toBe(false)
  expect(inkOf(right, [1088, 0, 1120, 60]).any).toBe(true)
  // The first word stands by the line, what is left of the width at the other end.
  expect(inkOf(right, [112, 190, 1088, 520]).right).toBeGreaterThan(1_030)
})

const headline = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        'sea',
        'Donaudampfschifffahrtsgesellschaft',
        'море',
        'البحر',
        'ığıltı',
        '—',
        '2026',
        '\u202e',
        ']]>',
      ),
      { maxLength: 60 },
    )
    .map(parts => parts.join(' ')),
  fc.constantFrom('a'.repeat(10_240), 'word '.repeat(2_048), 'بحر'.repeat(3_000), '\ud800', '', ' ', '😀😀😀'),
)

test('whatever a headline is, it stands within its place, and the card says something', () => {
  const language = fc.constantFrom('en', 'az', 'ru', 'ar', 'und')
  fc.assert(
    fc.property(headline, language, (text, tongue) => {
      const canvas = drawCard({ ...words, headline: text, language: tongue, foot: text })
      const turned = tongue === 'ar'
      const hasInk = (left: number, top: number, right: number, bottom: number) =>
        inkOf(canvas, turned ? [card.width - right, top, card.width - left, bottom] : [left, top, right, bottom]).any
      expect(hasInk(150, 190, 1_130, 520)).toBe(true)
      expect([hasInk(0, 0, 80, 630), hasInk(112, 0, 138, 630), hasInk(1_136, 0, 1_200, 630)]).toEqual([
        false,
        false,
        false,
      ])
      expect(hasInk(112, 596, 1_200, 630)).toBe(false)
    }),
    { numRuns: 60 },
  )
})

test('a longer headline is set smaller, and one that is too long ends with a sign', () => {
  const box = { width: 20, height: 5 }
  const manner = { largest: 2, smallest: 1, leading: 1 }
  const measure = (text: string) => text.length / 2
  const set = (text: string) => setInto(text, box, measure, manner)
  expect(set('The sea')).toEqual({ size: 2, lines: ['The sea'] })
  expect(set('word '.repeat(20)).size).toBe(1)
  const long = set('word '.repeat(200))
  expect([long.lines.length, long.lines.at(-1)?.at(-1)]).toEqual([5, '…'])
})

test('lines are of about one length; none begins with a dash or ends with a word of one letter; hyphens part words', () => {
  const measure = (text: string) => text.length
  const lines = (text: string, width: number) =>
    setInto(text, { width, height: 9 }, measure, { largest: 1, smallest: 1, leading: 1 }).lines
  expect(lines('one two three four', 15)).toEqual(['one two', 'three four'])
  expect(lines('море — и зачем', 8)).toEqual(['море\u00a0—', 'и\u00a0зачем'])
  expect(lines('half-forgotten', 10)).toEqual(['half-', 'forgotten'])
  expect(lines('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij'])
})

test('what the faces have no letters for is left out, and a headline in another script gives way to the magazine’s name', () => {
  expect(drawable('Sea 😀 and\u202e sand\u0000')).toBe('Sea and sand')
  expect(drawable('中文标题')).toBeUndefined()
  const named = drawCard({ name: 'Plumbline', language: 'zh', headline: '中文标题' })
  expect(inkOf(named, [150, 200, 700, 320]).any).toBe(true)
})

test('the same words are the same bytes, in the size that heads name', async () => {
  const bytes = await drawn({ card: words })
  expect(bytes.equals(await drawn({ card: words }))).toBe(true)
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([card.width, card.height])
  expect(bytes.length).toBeLessThan(100_000)
  expect(bytes.equals(await drawn({ card: { ...words, headline: 'Another' } }))).toBe(false)
})

test('icons are as large as they are said to be', async () => {
  for (const [icon, { size }] of Object.entries(icons)) {
    const bytes = await drawn({ icon })
    const png = icon.endsWith('.ico') ? bytes.subarray(22) : bytes
    expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['PNG', size, size])
  }
  await expect(drawn({ icon: 'no.png' })).rejects.toThrow('no.png')
})

test('the colours of drawings are those of the style sheets', () => {
  const tokens = textOf('app/styles/tokens.css')
  for (const name of ['paper', 'ink', 'soft', 'line', 'accent'] as const)
    expect(tokens, name).toContain(`--color-${name}: ${colours[name]};`)
  expect(textOf('app/styles/themes.css')).toContain(`--color-paper: ${colours.paperInDark};`)
  expect(textOf('public/favicon.svg')).toContain(colours.accent)
})
