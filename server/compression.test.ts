import { expect, test } from 'vitest'
import { codingFor, isCompressible } from './compression'

test('a reader gets Brotli if they take it, else gzip, else the bytes as they are', () => {
  expect(codingFor('gzip, deflate, br, zstd')).toBe('br')
  expect(codingFor('gzip;q=1.0, br;q=0.5')).toBe('br')
  expect(codingFor('GZIP')).toBe('gzip')
  for (const none of [undefined, '', 'identity', 'deflate', '*', 'brown', 'gzip;q=0', 'br;q=0.0, gzip; q=0', 'br;q=x'])
    expect(codingFor(none), none).toBe('')
  expect(codingFor('br;q=0, gzip')).toBe('gzip')
})

test('texts grow smaller, pictures and fonts do not', () => {
  for (const type of [
    'text/html; charset=utf-8',
    'text/css',
    'image/svg+xml',
    'application/json',
    'application/rss+xml',
  ])
    expect(isCompressible(type), type).toBe(true)
  for (const type of ['image/webp', 'image/png', 'font/woff2', '']) expect(isCompressible(type), type).toBe(false)
})
