import { expect, test } from 'vitest'
import { askedIn, usage } from './import-options'

test('paths and what is asked for besides them', () => {
  expect(
    askedIn(['a.md', '--encoding', 'CP1251', 'b', '--language=az', '--section', 'culture', '--date', '1 August 2017']),
  ).toEqual({
    paths: ['a.md', 'b'],
    encoding: 'windows-1251',
    language: 'az',
    section: 'culture',
    day: { year: 2017, month: 8, day: 1 },
  })
  expect(askedIn(['--', '--odd-name.md'])).toMatchObject({ paths: ['--odd-name.md'] })
  expect(askedIn(['--help', 'a.md'])).toBeUndefined()
})

test.each([
  [[], usage],
  [['a', '--encoding', 'klingon'], /^--encoding klingon is not known here; known are utf-8, .*windows-1251, .*koi8-r/],
  [['a', '--language', '12'], /^--language 12 is no language; /],
  [['a', '--date', '31.02.2017'], /^--date 31\.02\.2017 is no day; /],
  [['a', '--verbose'], /Unknown option '--verbose'.*\nusage: /s],
  [['a', '--encoding'], /argument missing.*\nusage: /s],
])('%j is refused with what is accepted', (line, error) => {
  expect(() => askedIn(line)).toThrow(error)
})
