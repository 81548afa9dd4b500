import { expect, test } from 'vitest'
import { hashPassword, isPassword, passwordOf } from './password'

const mira = { name: 'Mira Ostrowe', email: 'mira.ostrowe@mail.example' }

test.each([
  'nine ferries left',
  'correct horse battery staple',
  'пароль не угадать никому',
  '🙂🙃😉😊😋😎😍🥰😘🤩🦑🍉',
  'kt7vmqz2w9xp'.repeat(21) + 'kt7v',
  'the harbour at night 1987',
  'Sabah limana gedək',
])('%j can be a password', password => expect(passwordOf(password, mira)).toBe(password.normalize('NFKC')))

test.each([
  ['too short', 'nine ferrie'],
  ['too long', 'kt7vmqz2w9xp'.repeat(21) + 'kt7vm'],
  ['among those that leaked most', 'masterbating'],
  ['among those that leaked most, spelled otherwise', 'Un-Believable'],
  ['a common one with digits behind it', 'Password123456'],
  ['a common one with letters turned into figures', 'P@ssw0rd!2026'],
  ['a common one between digits', '2024sunshine2024'],
  ['a word twice', 'liverpool liverpool'],
  ['a word of ours twice', 'Azərbaycan-Azərbaycan'],
  ['two of the most frequent', 'dragon monkey'],
  ['a row of keys', 'qwertyuiop[]asdf'],
  ['columns of keys', '1qaz2wsx3edc4rfv'],
  ['a row of Russian keys', 'йцукенгшщзфыва'],
  ['the alphabet', 'abcdefghijklmnop'],
  ['counting', '123456789101112'],
  ['a few letters over and over', 'xkqxkqxkqxkqx'],
  ['one letter over and over', 'aaaaaaaaaaaa'],
  ['the name', 'Mira Ostrowe 1'],
  ['the address', 'mira.ostrowe@mail.example'],
  ['the name as it stands in the address', 'mira.ostrowe!!'],
])('%s is refused (%j)', (_, password) => expect(() => passwordOf(password, mira)).toThrow('people.password'))

test('what is kept is argon2id, another each time, and however a letter was typed it is the same password', async () => {
  const [one, other] = await Promise.all([hashPassword('café au lait 12'), hashPassword('café au lait 12')])
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(one).not.toBe(other)
  expect(await isPassword(one, 'café au lait 12'.normalize('NFD'))).toBe(true)
  expect(await isPassword(one, 'cafe au lait 12')).toBe(false)
})

test('without an account the same work is done, and it is never right', async () => {
  const hash = await hashPassword('nine ferries left')
  const timeOf = async (known: string | undefined) => {
    const start = performance.now()
    expect(await isPassword(known, 'wrong wrong wrong')).toBe(false)
    return performance.now() - start
  }
  const times: [number, number][] = []
  for (let n = 0; n < 12; n++) times.push([await timeOf(hash), await timeOf(undefined)])
  const [known, unknown] = [0, 1].map(which => Math.min(...times.map(pair => pair[which] ?? 0)))
  expect((unknown ?? 0) / (known ?? 1)).toBeGreaterThan(0.3)
})

test('a flood of passwords waits in line, and past a hundred is turned away', async () => {
  const hash = await hashPassword('nine ferries left')
  const tries = await Promise.allSettled(Array.from({ length: 110 }, () => isPassword(hash, 'nine ferries left')))
  const refused = tries.filter(({ status }) => status === 'rejected')
  expect(refused).toHaveLength(8)
  expect(refused[0]).toMatchObject({ reason: { status: 503 } })
  expect(await isPassword(hash, 'nine ferries left')).toBe(true)
})
