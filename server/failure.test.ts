import { expect, test } from 'vitest'
import { words } from '@/messages/words'
import { failurePage } from './failure'

const page = { language: 'en', t: words('en'), styles: ['/_next/static/a.css'] }

test('a failure is a whole page: language, title, one heading, a way on, and nothing that the policy forbids', () => {
  const html = failurePage({ status: 421, why: 'failure.host', values: { site: 'https://magazine.example' } }, page)
  expect(html).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/)
  expect(html).toContain('<title>That did not work</title>')
  expect(html.match(/<h1>/g)).toHaveLength(1)
  expect(html).toContain('https://magazine.example')
  expect(html).toContain('<a href="/">')
  expect(html).not.toMatch(/<script|<style| style=/)
})

test('words that could not be sent come back, character for character and never as markup', () => {
  const typed = '\n</textarea><script>alert("&amp;")</script>'
  const html = failurePage({ status: 415, why: 'failure.form' }, { ...page, unsent: [typed, 'second'] })
  expect(html).not.toContain('<script>')
  expect(html).toContain(
    'readonly>\n\n&lt;/textarea&gt;&lt;script&gt;alert(&quot;&amp;amp;&quot;)&lt;/script&gt;</textarea>',
  )
  expect(html).toContain('Not sent')
})

test('a failure of an Arabic magazine is an Arabic page', () => {
  const arabic = { ...page, language: 'ar', t: words('ar') }
  const html = failurePage({ status: 421, why: 'failure.host', values: { site: 'https://magazine.example' } }, arabic)
  expect(html).toContain('<html lang="ar" dir="rtl">')
  expect(html).toContain('عنوان هذه المجلة: \u{2068}https://magazine.example\u{2069}.')
})
