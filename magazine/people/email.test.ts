import { expect, test } from 'vitest'
import { emailOf, parsed } from './email'

test.each([
  ['mira@mail.example', 'mira@mail.example'],
  ['  Mira.O+ferry@MAIL.Example ', 'mira.o+ferry@mail.example'],
  ['mira＠mail.example', 'mira@mail.example'],
  ['mira@bücher.example', 'mira@xn--bcher-kva.example'],
])('%j is the address %j', (typed, email) => expect(emailOf(typed)).toBe(email))

test.each([
  '',
  'mira',
  '@mail.example',
  'mira@',
  'mira@mail',
  'mira@mail.example@evil.example',
  'mi ra@mail.example',

  'mira@mail.example\r\nBcc: all@evil.example',
  'a@b.example,c@d.example',
  '"mira"@mail.example',
  'аdmin@mail.example',

  'mira@[127.0.0.1]',
  'mira@mail.example/',
  'mira@-mail.example',
  '.mira@mail.example',
  `${'m'.repeat(65)}@mail.example`,
  'mira@mail.example\0',
  'mira@127.0.0.1',
  '<mira@mail.example>',
  `mira@${'mail.'.repeat(60)}example`,
])('%j is none', typed => expect(parsed(typed)).toBeUndefined())
