import { expect, test } from 'vitest'
import type { Card } from '@/magazine/articles/article'
import { blocksOf } from '@/magazine/text/markdown'
import { plainOf } from '@/magazine/text/plain'
import { icons } from './icons'
import { llmsTxtOf } from './llms-txt'
import { manifestOf } from './manifest'
import { securityTxtOf } from './security-txt'

const site = 'https://plumbline.example'

test('security.txt names whom to tell, and expires within a year of the magazine’s day', () => {
  const told = { site, contact: 'hole@plumbline.example', language: 'az', day: '2026-11-24' }
  expect(securityTxtOf(told)).toBe(
    'Contact: mailto:hole@plumbline.example\nExpires: 2027-05-23T00:00:00.000Z\nPreferred-Languages: az, en\n' +
      'Canonical: https://plumbline.example/.well-known/security.txt\n',
  )
  const page = securityTxtOf({ ...told, contact: 'https://plumbline.example/report', language: 'en' })
  expect(page).toContain('Contact: https://plumbline.example/report\n')
  expect(page).toContain('Preferred-Languages: en\n')
})

test('llms.txt leads to sections and articles, whatever they are called', () => {
  const card: Card = {
    slug: 'the-sea',
    headline: '](https://evil.example) [x\n# y',
    standfirst: '*They* still walk.',
    language: 'en',
    publishedAt: new Date(0),
    authors: [],
  }
  const sections = [{ slug: 'places', name: 'Places', description: '' }]
  const text = llmsTxtOf({ site, name: 'Plumbline', description: 'Made things', sections, articles: [card] })
  expect(
    text.startsWith(
      '# Plumbline\n\n> Made things\n\n## Sections\n\n- [Places](https://plumbline.example/sections/places)\n',
    ),
  ).toBe(true)
  expect(plainOf(blocksOf(text))).toContain('](https://evil.example) [x # y: *They* still walk.')
  expect(JSON.stringify(blocksOf(text)).match(/"href":"[^"]*"/g)).toEqual([
    '"href":"https://plumbline.example/sections/places"',
    '"href":"https://plumbline.example/articles/the-sea"',
    '"href":"https://plumbline.example/feed.json"',
    '"href":"https://plumbline.example/sitemap.xml"',
  ])
})

test('a browser is told the magazine’s name, language and direction, and of icons that are there', () => {
  const magazine = { name: 'خيط', description: '', language: 'ar' as const, timeZone: 'UTC', names: [] }
  const manifest = manifestOf(magazine)
  expect(manifest).toMatchObject({ name: 'خيط', lang: 'ar', dir: 'rtl', start_url: '/', display: 'minimal-ui' })
  const drawn = manifest.icons.filter(({ type }) => type === 'image/png')
  expect(drawn.map(({ sizes }) => sizes)).toEqual(['192x192', '512x512', '512x512'])
  for (const { src } of drawn) expect(Object.keys(icons)).toContain(src.slice(1))
})
