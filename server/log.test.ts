import { afterEach, expect, test } from 'vitest'
import { logConsole, loggerTo } from './log'

const { error, warn } = console
afterEach(() => Object.assign(console, { error, warn }))

function heard() {
  const lines: string[] = []
  logConsole(loggerTo({ write: line => void lines.push(line) }))
  return lines
}

test('an error on the console is a line of facts, without the words that its message quotes', () => {
  const lines = heard()
  const cause = Object.assign(new Error('Key (email)=(mira@example.org) already exists'), { code: '23505' })
  console.error('⨯', new TypeError('Failed query: insert … params: mira@example.org', { cause }))
  console.error('a sign-in failed:', new Error('wrapped', { cause: { err: cause } }))
  expect(lines.map(line => JSON.parse(line) as unknown)).toMatchObject([
    { level: 50, err: { kind: 'TypeError', cause: { kind: 'Error', code: '23505' } } },
    { level: 50, err: { kind: 'Error', cause: { kind: 'Error', code: '23505' } } },
  ])
  expect(lines.join('')).not.toContain('mira@example.org')
})

test('words on the console are a line of the log', () => {
  const lines = heard()
  console.warn('text of 12 characters shown as plain text:', 'too deep')
  expect(lines.map(line => JSON.parse(line) as unknown)).toMatchObject([
    { level: 40, msg: 'text of 12 characters shown as plain text: too deep' },
  ])
})
