import { expect, test } from 'vitest'
import { ownPath, signInAddress } from './rules'

test.each(['/', '/articles/the-ferry#your-comment', '/articles/the-ferry/conversation?sort=oldest', '/account'])(
  'after signing in %j can be gone to',
  path => {
    expect(ownPath(path)).toBe(path)
    expect(new URLSearchParams(signInAddress(path).split('?')[1]).get('next')).toBe(path)
  },
)

test.each([
  '//evil.example',
  '/\\evil.example',
  '\\/evil.example',
  'https://evil.example',
  'evil.example',
  '/a\\b',
  '/a b',
  '/a\r\nLocation: x',
  '/\t/evil.example',
  'javascript:alert(1)',
  '',
  undefined,
  ['/'],
  `/${'a'.repeat(500)}`,
])('%j can’t', path => expect(ownPath(path)).toBeUndefined())
