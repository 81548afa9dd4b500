import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ReportPage } from '@/components/moderation/report-page'
import type { Voice } from '@/magazine/conversation/tree'
import { words } from '@/messages/words'
import { Said } from './comment'

const arabic: Voice = {
  name: 'Leyla',
  handle: 'leyla',
  staff: false,
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
const article = { slug: 'the-sea', headline: 'البحر' }

test('words are marked as another language than the page’s, whatever the article’s is', () => {
  const said = (voice: Voice, language: string) =>
    renderToStaticMarkup(
      <Said voice={voice} showing={{ slug: article.slug, calendar: { ...calendar, language }, t }} />,
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
})
