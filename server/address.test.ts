import { expect, test } from 'vitest'
import { addressOf } from './address'

const asked = (forwarded?: string, remoteAddress = '192.0.2.1') => ({
  headers: { 'x-forwarded-for': forwarded },
  socket: { remoteAddress },
})

test('without proxies the address is the socket’s, whatever a client writes', () => {
  expect(addressOf(asked('6.6.6.6'), 0)).toBe('192.0.2.1')
  expect(addressOf(asked(undefined, '::ffff:192.0.2.7'), 0)).toBe('192.0.2.7')
  expect(addressOf(asked(undefined, '2001:db8::1'), 0)).toBe('2001:db8::1')
})

test('with proxies it is the one that the outermost of them saw', () => {
  expect(addressOf(asked('6.6.6.6, 203.0.113.5'), 1)).toBe('203.0.113.5')
  expect(addressOf(asked('6.6.6.6, 203.0.113.5,10.0.0.1'), 2)).toBe('203.0.113.5')
  expect(addressOf(asked('2001:db8::9'), 1)).toBe('2001:db8::9')
})

test('a header that is missing, too short or no address counts for nothing', () => {
  for (const forwarded of [undefined, '', 'unknown', '203.0.113.5:80', '6.6.6.6, '])
    expect(addressOf(asked(forwarded), 1)).toBe('192.0.2.1')
  expect(addressOf(asked('203.0.113.5'), 2)).toBe('192.0.2.1')
})
