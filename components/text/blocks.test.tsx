import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Block, Inline } from '@/magazine/text/tree'
import { words } from '@/messages/words'
import { Blocks } from './blocks'

const text = (words: string): Inline[] => [{ type: 'text', text: words }]
const paragraph = (words: string): Block => ({ type: 'paragraph', children: text(words) })
const show = (blocks: Block[], rel?: string) =>
  renderToStaticMarkup(<Blocks blocks={blocks} manner={{ t: words('en'), rel }} />)

test('what a writer typed stays text', () => {
  expect(show([paragraph('<img src=x onerror=PWN>')])).toBe('<p>&lt;img src=x onerror=PWN&gt;</p>')
})

test('a list item of one paragraph is a line; a list that begins elsewhere says where', () => {
  expect(show([{ type: 'list', start: undefined, items: [[paragraph('one')]] }])).toBe('<ul><li>one</li></ul>')
  expect(show([{ type: 'list', start: 3, items: [[paragraph('one'), paragraph('two')]] }])).toBe(
    '<ol start="3"><li><p>one</p><p>two</p></li></ol>',
  )
})

test('a link to another site in a member’s words is not ours to vouch for; a link on this site is', () => {
  const link = (href: string): Block => ({ type: 'paragraph', children: [{ type: 'link', href, children: text('x') }] })
  expect(show([link('https://example.org/')], 'ugc nofollow')).toContain('rel="ugc nofollow"')
  expect(show([link('/articles/x'), link('#note')], 'ugc nofollow')).not.toContain('rel=')
  expect(show([link('https://example.org/')])).not.toContain('rel=')
})

test('each table can be reached by keyboard and has a name of its own', () => {
  const table: Block = {
    type: 'table',
    number: 1,
    name: 'Due',
    caption: undefined,
    rowsNamed: false,
    align: ['right'],
    head: [text('Due'), []],
    rows: [[text('4'), text('x')]],
  }
  const html = show([table, paragraph('and'), { ...table, number: 2 }])
  expect(html.toLowerCase().match(/tabindex="0" role="region" aria-label="[^"]*"/g)).toEqual([
    'tabindex="0" role="region" aria-label="table 1: due"',
    'tabindex="0" role="region" aria-label="table 2: due"',
  ])
  expect(html).toContain('<th scope="col" class="end">Due</th><td></td>')
})
