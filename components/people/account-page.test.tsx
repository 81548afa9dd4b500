import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { words } from '@/messages/words'
import { AccountPage } from './account-page'

test('the day somebody joined is the same for who reads it and for a machine', () => {
  const account = {
    ...{ id: 7, name: 'Leyla', handle: 'leyla', bio: '', language: null, appearance: null, picture: null },
    ...{ isPrivate: false, email: 'leyla@example.org', isConfirmed: true, hasPassword: true, handleChangedAt: null },
    since: new Date('2026-01-05T22:00:00Z'),
  }
  const calendar = { language: 'en', timeZone: 'Asia/Baku' }
  const page = renderToStaticMarkup(<AccountPage account={account} parts={[]} calendar={calendar} t={words('en')} />)
  expect(page).toContain('<time dateTime="2026-01-06">6 January 2026</time>')
})
