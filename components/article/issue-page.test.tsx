import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { words } from '@/messages/words'
import { IssuePage } from './issue-page'

const issue = {
  slug: '12',
  number: 12,
  name: 'Upright',
  description: 'On walls.',
  publishedAt: new Date('2026-11-01T08:00:00Z'),
  picture: { src: '/media/a.jpg', alt: 'A wall', credit: '', width: 1500, height: 1000, widths: [480, 960, 1500] },
}
const show = (t = words('en')) =>
  renderToStaticMarkup(
    <IssuePage issue={issue} cards={[]} magazine="Plumbline" calendar={{ language: 'en', timeZone: 'UTC' }} t={t} />,
  )

test('an issue of which nothing is published yet says so, and has no empty list', () => {
  expect(show()).toContain(`On walls. ${words('en')('list.empty')}`)
  expect(show()).not.toContain('<ol')
})

test('on a page that is read from the right, a sentence from the left keeps its full stop at its end', () => {
  expect(show(words('ar'))).toMatch(/<h1><bdi>Upright<\/bdi><\/h1><p><bdi>On walls\..*<\/bdi><\/p>/)
})

test('a cover comes in the width in which it is seen', () => {
  expect(show()).toContain('srcSet="/media/a-480.avif 480w, /media/a-960.avif 960w, /media/a-1500.avif 1500w"')
})
