import { expect, test } from 'vitest'
import { partFrontMatter } from './front-matter'

function parted(text: string) {
  const result = partFrontMatter(text)
  return 'refused' in result ? result.refused : { ...Object.fromEntries(result.said), text: result.text }
}

test('front matter in YAML, TOML, JSON and in lines', () => {
  const said = { title: 'A', tags: ['b', '1'], text: 'Words.' }
  expect(parted('---\nTitle: A\ntags: [b, 1]\n---\nWords.')).toEqual(said)
  expect(parted('---  \ntitle: "A"\ntags:\n- b\n- 1\n...\nWords.')).toEqual(said)
  expect(parted('+++\ntitle = "A"\ntags = ["b", 1]\n+++\nWords.')).toEqual(said)
  expect(parted('{\n"title": "A",\n"tags": ["b", 1]\n}\nWords.')).toEqual(said)
  expect(parted('Title: A\nTags: b, 1\n\nWords.')).toEqual({ title: 'A', tags: 'b, 1', text: '\nWords.' })
  expect(parted('---\n---\nWords.')).toEqual({ text: 'Words.' })
})

test('dates, numbers and switches are words as they are written', () => {
  expect(parted('---\ndate: 2017-08-01 12:00\nslug: 007\ndraft: yes\nempty:\n---\n')).toEqual({
    date: '2017-08-01 12:00',
    slug: '007',
    draft: 'yes',
    empty: '',
    text: '',
  })
  expect(parted('+++\ndate = 2017-08-01\ndraft = true\n+++\n')).toEqual({ date: '2017-08-01', draft: 'true', text: '' })
})

test('a text that begins with a rule or a brace is text', () => {
  for (const text of [
    '---\n\nWords between rules.\n\n---\nMore.',
    '---\nno end',
    '{\nno json\n}\n',
    'Note: words\n\nMore.',
    '----\na: b\n----\n',
  ])
    expect(parted(text)).toEqual({ text })
})

test('what can’t be read is refused with its line', () => {
  expect(parted('---\ntitle: A: b\n---\n')).toMatch(/see line 2; put words with a colon/)
  expect(parted('---\nlayout: post\ntitle: "A\n---\n')).toMatch(/see line [34]; /)
  expect(parted('+++\na = 1\ntitle = A\n+++\n')).toMatch(/see line 3/)
})

test('aliases and keys that are maps stay small', () => {
  expect(parted('---\na: &a [x, y]\nb: *a\nc: {d: {e: {f: {g: h}}}}\n? {k: v}\n: x\n---\n')).toMatchObject({
    a: ['x', 'y'],
    b: ['x', 'y'],
    c: { d: { e: { f: { g: '' } } } },
  })
})
