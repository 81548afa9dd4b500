import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { blocksOf } from '@/magazine/text/markdown'
import { plainOf } from '@/magazine/text/plain'
import { noSamples, sample, samplesIn, skipped, textOfSample } from '@/testing/samples'
import { toldBy } from '@/testing/told-story'
import { lineWithin } from './elements'
import { readHtml } from './page'
import { treeOfHtml } from './tree'
import { Dropped } from '../dropped'

const read = (html: string) => toldBy(readHtml(html))
const markdownOf = (html: string) => read(`<h1>Headline</h1><p>Before.</p>${html}`).markdown.replace(/^Before\.\n*/, '')

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** How far two texts have the same words the same number of times: 1 is all of both. */
function agreement(one: string, other: string) {
  const counts = new Map<string, number>()
  for (const word of words(one)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const common = words(other).filter(word => {
    const left = counts.get(word) ?? 0
    counts.set(word, left - 1)
    return left > 0
  })
  return (2 * common.length) / (words(one).length + words(other).length)
}

function wordsIn(html: string) {
  const tree = treeOfHtml(html.replace(/<(br|p|div|li|td|h\d)/g, ' <$1'), new Dropped())
  return 'refused' in tree ? '' : lineWithin(tree.root)
}

const pages = samplesIn('html').filter(name => name.endsWith('source.html'))

test.skipIf(noSamples)(`saved pages are read as Mozilla’s reader reads them${skipped}`, () => {
  expect(pages).toHaveLength(12)
  for (const page of pages) {
    const expected = JSON.parse(textOfSample(page.replace('source.html', 'expected-metadata.json')))
    const story = read(textOfSample(page))
    expect([page, story.headline]).toEqual([page, expected.title])
    const names = expected.byline?.replace(/^By /, '').replace(/\n.*$/s, '')
    expect([page, story.authors]).toEqual([page, names === undefined ? [] : [names]])
    expect([page, story.rightToLeft]).toEqual([page, expected.dir === 'rtl'])
    expect([page, story.language]).toEqual([page, expected.lang])
    const plain = `${story.standfirst ?? ''} ${plainOf(blocksOf(story.markdown))}`
    // The lowest is 0.91: the readers' comments below an article, which Mozilla takes for a part of it.
    expect([page, agreement(plain, wordsIn(textOfSample(page.replace('source', 'expected')))) > 0.9]).toEqual([
      page,
      true,
    ])
  }
})

test.skipIf(noSamples)(`an Arabic page has its words, and no day of the page around it${skipped}`, () => {
  const story = read(readFileSync(sample('html/arabic-article/arabic_article.html'), 'utf8'))
  const { title } = JSON.parse(textOfSample('html/arabic-article/arabic_article.json'))
  expect(story).toMatchObject({ headline: title, language: 'ar', published: undefined })
  const said = words(plainOf(blocksOf(story.markdown)))
  for (const word of words(textOfSample('text/arabic_article.txt'))) expect(said).toContain(word)
})

test.skipIf(noSamples)(`Medium’s pages are articles, its drafts and profiles are none${skipped}`, () => {
  expect(read(textOfSample('medium/posts/quote-post.html'))).toMatchObject({
    headline: 'Quote Post Title',
    standfirst: 'This is a subtitle of some sort',
    authors: ['Joe Bloggs'],
    published: new Date('2018-08-11T11:23:34Z'),
    tags: ['Things', 'Stuff'],
    markdown:
      'This is a paragraph of text and stuff.\n\n:::pull\n“Lorem Ipsum”\u00A0[Example](https://example/com)\n:::\n\nDolor Simet\n\n> Lorem Ipsum',
  })
  expect(read(textOfSample('medium/posts/draft-post.html')).unpublished).toBe('it is a draft')
  expect(read(textOfSample('medium/profile/profile.html')).unpublished).toBe('it is a person’s page')
})

test('what a page says for machines is believed before what it shows', () => {
  const page = (head: string) =>
    read(
      `<html lang="az"><head><title>Lampa - Jurnal</title>${head}</head><body><article><h1>Lampa</h1><p>${'Söz. '.repeat(80)}</p></article></body></html>`,
    )
  const structured = {
    '@graph': [
      { '@type': 'WebPage' },
      {
        '@type': 'NewsArticle',
        author: [{ name: 'Leyla Quliyeva' }, { name: 'Oleq' }],
        datePublished: '2017-08-01T10:00:00+04:00',
        articleSection: 'Mədəniyyət',
        keywords: 'işıq, gecə',
      },
    ],
  }
  expect(page(`<script type="application/ld+json">${JSON.stringify(structured)}</script>`)).toMatchObject({
    authors: ['Leyla Quliyeva', 'Oleq'],
    published: new Date('2017-08-01T06:00:00Z'),
    section: 'Mədəniyyət',
    tags: ['işıq', 'gecə'],
    language: 'az',
    dropped: [],
  })
  expect(
    page(
      '<meta property="article:published_time" content="2017-08-01"><meta property="article:tag" content="işıq"><link rel="canonical" href="https://j.example/2017/lampa/">',
    ),
  ).toMatchObject({
    published: { year: 2017, month: 8, day: 1 },
    tags: ['işıq'],
    formerSlugs: ['https://j.example/2017/lampa/'],
  })
  expect(page('<script type="application/ld+json">{{{</script>').authors).toEqual([])
})

test('the day below the headline is the article’s, the one above is not', () => {
  const day = (head: string) =>
    read(
      `<body><header><p class=date>26 April 2024</p></header><nav>x</nav><article><h1>The lamp burns all night</h1>${head}<p>${'Word. '.repeat(100)}</p></article></body>`,
    ).published
  expect(day('<div class="meta">By Ilka Thorsby | 1 August 2017, 10:30</div>')).toEqual({
    year: 2017,
    month: 8,
    day: 1,
  })
  expect(day('<time>01.08.2017</time>')).toEqual({ year: 2017, month: 8, day: 1 })
  expect(day('<span>1 августа 2017</span>')).toEqual({ year: 2017, month: 8, day: 1 })
  expect(day('')).toBeUndefined()
})

test('Word’s pages become what was written in Word', () => {
  const { markdown, ...story } =
    read(`<html xmlns:o="urn:o"><head><meta name=Generator content="Microsoft Word 15"><title>Документ1</title>
    <!--[if gte mso 9]><xml><o:Author>User</o:Author></xml><![endif]--><style><!-- p {margin:0} --></style></head><body lang=RU><div class=WordSection1>
    <p class=MsoTitle>Свет в окне<o:p></o:p></p><p class=MsoNormal>Автор: Иван Петров</p><p class=MsoNormal>1 августа 2017 г.</p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
    <h1>Первая часть</h1><p class=MsoNormal>Обычный <b>жирный</b> текст<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference><![if !supportFootnotes]><span>[1]</span><![endif]></span></a>.</p>
    <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'>·<span>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Один</p>
    <p class=MsoListParagraphCxSpLast><span>·<span>&nbsp;&nbsp; </span></span>Два</p>
    <table><tr><td><p><b>Год</b></p></td><td><p><b>Число</b></p></td></tr><tr><td><p>2017</p></td><td><p>397</p></td></tr></table></div>
    <div><hr size=1><div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> Примечание.</p></div></div></body></html>`)
  expect(story).toMatchObject({
    headline: 'Свет в окне',
    authors: ['Иван Петров'],
    published: { year: 2017, month: 8, day: 1 },
    language: 'RU',
    dropped: [],
  })
  expect(markdown).toBe(
    '## Первая часть\n\nОбычный **жирный** текст[^1].\n\n- Один\n- Два\n\n| Год | Число |\n| - | - |\n| 2017 | 397 |\n\n[^1]: Примечание.',
  )
})

test('Google’s documents have their bold, their notes and their own links', () => {
  const { markdown, ...story } =
    read(`<html><head><style>.c1{font-weight:700}.c2{font-style:italic}.c0{font-weight:400}</style></head><body class="c6 doc-content">
    <h1><span class=c0>The Lamp</span></h1><p><span class=c0>By Ilka Thorsby</span></p><p><span class=c0>It </span><span class=c1>burns</span><span class=c0> and </span><span class=c2>burns</span>.
    <a href="https://www.google.com/url?q=https://example.org/a?b%3D1&amp;sa=D">This</a><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p>
    <hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span class=c0>&nbsp;A note.</span></p></div></body></html>`)
  expect(story).toMatchObject({ headline: 'The Lamp', authors: ['Ilka Thorsby'] })
  expect(markdown).toBe('It **burns** and *burns*. [This](https://example.org/a?b=1)[^1]\n\n[^1]: A note.')
})

test.each([
  ['<h1>A</h1><h5>B</h5>', '## A\n\n#### B'],
  ['<ul><li>one<ol start=3><li>two</ol></ul>', '- one\n\n  3. two'],
  ['<blockquote><p>Words<footer>— Someone</footer></blockquote>', '> Words\n>\n> — Someone'],
  ['<aside class="pullquote">Words</aside>', ':::pull\nWords\n:::'],
  ['<aside><h3>Box</h3><p>In it</aside>', ':::aside[Box]\nIn it\n:::'],
  [
    '<table><caption>Cap</caption><tr><th>a<th>b<tr><td>1<td>2</table>',
    ':::table[Cap]\n| a | b |\n| - | - |\n| 1 | 2 |\n:::',
  ],
  ['<table><tr><td><h2>A</h2><p>laid out<td>in columns</table>', '## A\n\nlaid out\n\nin columns'],
  ['One<br><br>two<br>three', 'One\n\ntwo\\\nthree'],
  ['<pre><code class="language-js">a\n```\nb</code></pre>', '````js\na\n```\nb\n````'],
  ['<b style="font-weight:normal"><p>Not <span style="font-weight:bold">all</span></p></b>', 'Not **all**'],
  ['<b>One <p>two</p></b>', '**One**\n\ntwo'],
  ['H<sub>2</sub>O, m<sup>2</sup>, <u>under</u> <s>gone</s> <mark>marked</mark>', 'H₂O, m², under gone marked'],
  ['<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>', '漢字(かんじ)'],
  [
    '<iframe src="//www.youtube.com/embed/abcdefghijk" title="A film"></iframe>',
    '::video[A film]{href="https://www.youtube.com/watch?v=abcdefghijk"}',
  ],
  ['<p>:::pull and [^1] and <b>*</b></p>', '::\\:pull and \\[^1] and **\\***'],
  [
    '<h2 id=x>Part one</h2><a href="#x">there</a> <a href="#y">nowhere</a>',
    '## Part one\n\n[there](#part-part-one) nowhere',
  ],
  ['<p>a<sup><a href=#n1>1</a></sup></p><h3>Notes</h3><ol><li id=n1>The <i>note</i></ol>', 'a[^1]\n\n[^1]: The *note*'],
  ['<figure><img src=a.jpg alt=A><figcaption>Cap</figcaption></figure>', 'A'],
  ['<img src=spy.gif width=1 height=1>x', 'x'],
])('%j is %j', (html, markdown) => {
  expect(markdownOf(html)).toBe(markdown)
})

test('what runs, asks or moves is left out and counted', () => {
  const { markdown, dropped } = read(
    '<p>Words <a href="javascript:alert(1)" onclick="x()">here</a> <a href="data:text/html,x">and here</a></p><script>1</script><script>2</script><style>p{}</style><iframe src="https://ads.example"></iframe><form><p>Name <input></form><svg><text>drawn</text></svg><video src=a.mp4>old</video>',
  )
  expect(markdown).toBe('Words here and here\n\nName')
  expect(dropped).toEqual([
    '2 scripts',
    '1 embedded frame',
    '1 form',
    '1 SVG drawing',
    '1 sound or film',
    '2 links that lead nowhere',
  ])
})

test('readers’ comments, buttons to share and what is only for screen readers are no part of an article', () => {
  const { markdown } = read(
    `<body><article><h1>Lamp</h1><p>${'Word. '.repeat(100)}</p><div class="sharedaddy">Share this</div></article><div id="comments" class="comments-area"><h2>2 thoughts</h2><ol class="comment-list"><li>First!</ol><div id=respond>Leave a Reply</div></div></body>`,
  )
  expect(markdown).not.toMatch(/Share|thoughts|First|Reply/)
})

test('a film in an article is a way to the film, and no frame', () => {
  const words = `<p>${'Words, and more of them. '.repeat(20)}</p>`
  const { markdown } = read(
    `<body><nav>x</nav><article><h1>A film of the lamp</h1>${words}<p><iframe src="https://player.vimeo.com/video/12345678"></iframe></p>${words}</article></body>`,
  )
  expect(markdown).toContain('\n\n::video[vimeo.com]{href="https://vimeo.com/12345678"}\n\n')
  expect(markdownOf('<magazine-film href="javascript:x">Bad</magazine-film>')).toBe('Bad')
})

test('links of a page that says where it was lead there', () => {
  const page = (head: string) =>
    read(`<head>${head}</head><p>Words <a href="../b">b</a> <a href="//x.example/">x</a>`).markdown
  expect(page('<base href="https://m.example/a/c">')).toBe('Words [b](https://m.example/b) [x](https://x.example/)')
  expect(page('<!-- saved from url=(0021)https://m.example/a/c -->')).toContain('[b](https://m.example/b)')
  expect(page('')).toBe('Words b x')
})
