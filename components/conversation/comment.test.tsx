import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ReportPage } from '@/components/moderation/report-page'
import type { Voice } from '@/magazine/conversation/tree'
import { words } from '@/messages/words'
import { Said } from './comment'
import { Stub } from './state-line'

const arabic: Voice = {
  name: 'Leyla',
  handle: 'leyla',
  featured: false,
  words: 'رأيته أمس.',
  blocks: [{ type: 'paragraph', children: [{ type: 'text', text: 'رأيته أمس.' }] }],
  language: 'ar',
  direction: 'rtl',
  createdAt: new Date('2026-11-24T12:00:00Z'),
  recommends: 0,
  mine: false,
  recommended: false,
}
const calendar = { language: 'en', timeZone: 'Asia/Baku' }
const t = words('en')
const article = { slug: 'the-sea', headline: 'البحر', language: 'ar' }
const home = { language: 'en', direction: 'ltr' } as const

test('words are marked as another language than the page’s, whatever the article’s is', () => {
  const said = (voice: Voice, language: string) =>
    renderToStaticMarkup(
      <Said voice={voice} showing={{ slug: article.slug, calendar: { ...calendar, language }, home, t }} />,
    )
  expect(said(arabic, 'en')).toContain('<div class="words" lang="ar" dir="rtl">')
  expect(said(arabic, 'ar')).toContain('<div class="words">')
  expect(said({ ...arabic, language: 'en', direction: 'ltr' }, 'ar')).toContain('lang="en" dir="ltr"')
})

test('so are words that are reported', () => {
  const page = renderToStaticMarkup(
    <ReportPage article={article} voice={arabic} calendar={calendar} t={t}>
      {null}
    </ReportPage>,
  )
  expect(page).toContain('<blockquote lang="ar" dir="rtl">')
  expect(page).toContain('<bdi lang="ar">البحر</bdi>')
})

test('the guideline that a comment was removed under is named in the magazine’s language', () => {
  const stub = (language: string) =>
    renderToStaticMarkup(
      <Stub
        comment={{ id: 7, state: 'rejected', level: 1, below: [] }}
        showing={{
          slug: article.slug,
          calendar: { ...calendar, language },
          home,
          reasons: new Map([[7, 'Be civil']]),
          t: words(language),
        }}
      />,
    )
  expect(stub('en')).toContain('Removed by a moderator: <b>Be civil</b>.')
  expect(stub('ar')).toContain('أزاله مشرف: <b lang="en" dir="ltr">Be civil</b>.')
})
