import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Picture } from '@/magazine/articles/picture'
import { blocksOf } from '@/magazine/text/markdown'
import { words } from '@/messages/words'
import { Blocks } from './blocks'
import { Contents } from './contents'

const t = words('en')
const sea: Picture = {
  src: '/media/sea.svg',
  alt: 'The sea',
  credit: 'Drawn by Ada',
  width: 1050,
  height: 700,
  widths: [],
}
const hills: Picture = { ...sea, src: '/media/hills.svg', alt: 'Hills', width: 700 }
const pictures = new Map([sea, hills].map(picture => [picture.src, picture]))
const show = (markdown: string) => renderToStaticMarkup(<Blocks blocks={blocksOf(markdown)} manner={{ t, pictures }} />)

test('a picture has its size, its caption and its credit; one that is unknown is shown without', () => {
  expect(show('![A boat](/media/sea.svg "At *night*")')).toBe(
    '<figure><img alt="A boat" src="/media/sea.svg" width="1050" height="700" loading="lazy"/>' +
      '<figcaption>At *night* <small>Drawn by Ada</small></figcaption></figure>',
  )
  expect(show('![A boat](/media/other.svg)')).toBe(
    '<figure><img alt="A boat" src="/media/other.svg" loading="lazy"/></figure>',
  )
})

test('who left out what is to be seen gets what the picture’s row says', () => {
  expect(show('![](/media/sea.svg)')).toContain('alt="The sea"')
})

test('a cell that holds a sentence is broken into lines, one with a figure or a name is not', () => {
  const table = show('| Year | What |\n| -: | - |\n| 1886 | The board is bolted to the pier, and nobody asks why. |')
  expect(table).toContain('<td class="long">The board')
  expect(table.match(/class="long"/g)).toHaveLength(1)
  expect(table).toContain('<th scope="row" class="end">1886</th>')
})

test('a wide picture says so', () => {
  expect(show(':::wide\n![A](/media/sea.svg)\n:::')).toMatch(/^<figure class="wide"><img /)
})

test('a group has one caption, and names whose pictures they are once', () => {
  const html = show(':::group[Two of them]\n![A](/media/sea.svg "Left")\n![B](/media/hills.svg)\n:::')
  expect(html).toMatch(
    /^<figure class="group of-2"><figure><img .*Left.*<figcaption>Two of them <small>Drawn by Ada<\/small><\/figcaption><\/figure>$/,
  )
  expect(html.match(/Drawn by Ada/g)).toHaveLength(1)
})

test('a quotation and a pull quote name their source', () => {
  expect(show('> Words.\n>\n> — M.')).toBe('<blockquote><p>Words.</p><footer>M.</footer></blockquote>')
  expect(show(':::pull\nWords.\n:::')).toBe('<blockquote class="pull"><p>Words.</p></blockquote>')
})

test('an aside is called by its title, a heading of the right rank', () => {
  expect(show('## A\n\n:::aside[B]\nc\n:::')).toContain(
    '<aside class="box" aria-labelledby="part-b"><h3 id="part-b">B</h3><p>c</p></aside>',
  )
  expect(show(':::aside\nc\n:::')).toBe('<aside class="box"><p>c</p></aside>')
})

test('a table with a caption is called by it, and can be reached to be scrolled', () => {
  const html = show(':::table[Due]\n|Year|Due|\n|-|-:|\n|1886|4|\n|1887|4|\n:::')
  expect(html).toContain('<figcaption id="table-1">Due</figcaption>')
  expect(html).toMatch(
    /<div class="scroll" tabindex="0" role="region" aria-labelledby="table-1"><table aria-labelledby="table-1">/i,
  )
  expect(html).toContain('<th scope="row">1886</th><td class="end">4</td>')
})

test('questions and answers, dates and what happened', () => {
  expect(show(':::interview\n**Why?**\n\nSo.\n:::')).toBe(
    '<div class="interview"><p class="question"><strong>Why?</strong></p><p>So.</p></div>',
  )
  expect(show(':::timeline\n- **1886** The board.\n:::')).toBe(
    '<ol class="timeline" role="list"><li><b>1886</b> The board.</li></ol>',
  )
})

test('a film is one link, called by its title and length; nothing of the other site is on the page', () => {
  const html = show('::video[The walk]{href="https://video.example/a" still="/media/sea.svg" length="3:20"}')
  expect(html).toMatch(
    /^<p class="video"><a href="https:\/\/video\.example\/a"><img alt="" src="\/media\/sea\.svg" width="1050"/,
  )
  expect(html.replace(/<[^>]*>/g, '')).toBe('The walk Video, 3:20')
  expect(html.match(/video\.example/g)).toHaveLength(1)
})

test('a note opens where it is referred to, and leads to the list and back', () => {
  const html = show('Words.[^a] More.[^a]\n\n[^a]: The *note*.')
  expect(html).toContain(
    '<sup class="ref"><a id="ref-1" href="#open-1" role="doc-noteref" aria-label="Note 1">1</a></sup>',
  )
  expect(html).toMatch(
    /<span class="note-open" id="open-1" role="note" aria-label="Note 1"><span>The <em>note<\/em>\. <\/span><a href="#note-1">/,
  )
  expect(html).toContain('<a href="#ref-1" role="doc-backlink" aria-label="Close note 1">Close</a>')
  expect(html).toContain('id="open-1-2"')
  expect(html).toMatch(
    /<section class="notes" role="doc-endnotes" aria-label="Notes"><ol><li id="note-1">The <em>note<\/em>\./,
  )
  expect(html).toContain('<a href="#ref-1" role="doc-backlink" aria-label="Back to the text, note 1">Back</a>')
  expect(html).toContain('<a href="#ref-1-2" role="doc-backlink" aria-label="Back 2 to the text, note 1">Back 2</a>')
})

test('every link within a text leads to something in it, and no id stands twice', () => {
  const html = show(
    [
      '## A[^a]\n\nb[^b] *c[^a]*\n\n- d[^b]\n\n| e[^a] |\n|-|\n| f[^b] |',
      ':::pull\ng[^a]\n\n— h[^c]\n:::\n\n:::aside[i[^a]]\nj[^c]\n:::\n\n:::table[k[^b]]\n| l |\n|-|\n| m |\n:::',
      '[^a]: A[^b]\n\n    A[^a]\n[^b]: B[^c]\n[^c]: C\n[^d]: D',
    ].join('\n\n'),
  )
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  const links = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id)
  expect(links.length).toBeGreaterThan(20)
  expect(links.filter(id => !ids.includes(id))).toEqual([])
  expect(ids).toHaveLength(new Set(ids).size)
})

test('where there is no room for a note to open, its number leads to the list', () => {
  expect(show('## A[^a]\n\n[^a]: B')).toContain('<a id="ref-1" href="#note-1"')
})

test('code is written from the left, whatever the text around it is', () => {
  expect(show('`a`\n\n```\nb\n```')).toMatch(
    /<code dir="ltr">a<\/code>.*<pre tabindex="0" dir="ltr"><code>b\n?<\/code><\/pre>/i,
  )
})

test('the parts of a long text can be gone to; a short one has no list', () => {
  const html = renderToStaticMarkup(<Contents parts={[{ id: 'part-a', title: 'A' }]} t={t} />)
  expect(html).toMatch(
    /^<details class="part-list" open="">.*<nav aria-label="Contents"><ol><li><a href="#part-a">A<\/a><\/li><\/ol>/,
  )
  expect(renderToStaticMarkup(<Contents parts={[]} t={t} />)).toBe('')
  const many = Array.from({ length: 13 }, (_, n) => ({ id: `part-${n}`, title: String(n) }))
  expect(renderToStaticMarkup(<Contents parts={many} t={t} />)).toContain('<details class="part-list"><summary>')
})
