import { expect, test } from 'vitest'
import { handleOf, isReservedName, nameKeyOf, nameOf } from './name'

test.each([
  'Bo',
  'Leyla Nur',
  '  Leyla \t Nur ',
  'مروان الصبّاغ',
  'Əli',
  'Ünal',
  '李小',
  'O’Neill 3rd',
  'x'.repeat(20) + 'y'.repeat(30),
])('%j can be a name', name => expect(nameOf(name)).toBe(name.trim().replace(/\s+/g, ' ').normalize('NFC')))

test.each([
  '',
  'B',
  ' B ',
  'x'.repeat(51),
  'Ley\u202Ela',
  'Ley\u200Bla',
  'Ley\u2066la',
  'Ley\0la',
  'Ley\ufeffla',
  '\ud800ab',
  '123',
  '- -',
])('%j can’t', name => expect(() => nameOf(name)).toThrow('people.name'))

test('marks piled up on a letter are no name', () => {
  expect(() => nameOf(`Zalgo${'\u0301'.repeat(20)}`)).toThrow('people.name')
})

test('50 letters of four bytes are a name, counted as a person counts', () => {
  expect(nameOf('𝒜'.repeat(50))).toHaveLength(100)
  expect(() => nameOf('𝒜'.repeat(51))).toThrow('people.name')
})

test.each([
  ['Edda Lindqvist', 'Еddа Lindqvist'],
  ['Edda Lindqvist', 'EDDA  LINDQVIST'],
  ['Edda Lindqvist', 'Edda Líndqvist'.normalize('NFD')],
  ['Edda Lindqvist', 'Edda 1indqvist'],
  ['Edda Lindqvist', 'Edda.Iindqvist'],
  ['Modern', 'Modem'],
  ['Admin', 'ᎪdᎷꓲＮ'],
  ['Bella', 'ᏴеlIа'],
  ['Sarah', 'Ꮪɑrꓮh'],
  ['Ｆｕｌｌ', 'Full'],
])('%j and %j look alike', (one, other) => expect(nameKeyOf(one)).toBe(nameKeyOf(other)))

test('names that do not look alike have keys of their own', () => {
  const names = ['Leyla', 'Layla', 'Anna', 'Hanna', 'مروان', 'Марина', '李小', '王小']
  expect(new Set(names.map(nameKeyOf)).size).toBe(names.length)
})

test('nobody passes for the magazine', () => {
  expect(['admin', 'Аdmin', 'ADM1N', 'The Editor', 'M o d e r a t o r', 'St4ndfirst'].map(isReservedName)).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
  ])
  expect(isReservedName('Edita')).toBe(false)
})

test('a name’s address is in Latin letters', () => {
  expect(handleOf('Əli Ünal')).toBe('eli-unal')
  expect(handleOf('🙂')).toBe('member')
})
