import { expect, test } from 'vitest'
import { noSamples, samplesIn, skipped, textOfSample } from '@/testing/samples'
import { toldBy } from '@/testing/told-story'
import { readMarkdown } from './file'

const read = (text: string) => toldBy(readMarkdown(text))
const markdownOf = (text: string) => read(`---\ntitle: T\n---\n${text}`).markdown
const refused = (text: string) => {
  const story = readMarkdown(text)
  return 'refused' in story ? story.refused : undefined
}

test.skipIf(noSamples)(`a guide in five languages has what its front matter says${skipped}`, () => {
  const headlines = samplesIn('markdown/opensource-guide').map(file => {
    const { headline, language, standfirst, markdown } = read(textOfSample(file))
    expect(standfirst).not.toBe('')
    expect(markdown).toMatch(/^## /)
    return [language, headline]
  })
  expect(headlines).toEqual([
    ['ar', 'مُدوّنة السلوك الخاصة بمشروعك'],
    ['en', 'Your Code of Conduct'],
    ['ja', '行動規範'],
    ['ru', 'Ваш кодекс поведения'],
    ['tr', 'Davranış Kurallarınız'],
  ])
})

test.skipIf(noSamples)(`Jekyll’s posts are read as it reads them${skipped}`, () => {
  const post = (name: string) => read(textOfSample(`markdown/jekyll-posts/${name}`))
  expect(post('2009-01-27-array-categories.markdown').tags).toEqual(['foo', 'bar', 'baz'])
  expect(post('2009-01-27-category.markdown').categories).toEqual(['foo'])
  expect(post('2009-01-27-empty-category.markdown').tags).toEqual([])
  expect(post('2009-05-18-empty-tags.markdown').tags).toEqual([])
  expect(post('2008-02-02-not-published.markdown').unpublished).toBe('it is not published (published: false)')
  expect(post('2010-01-09-date-override.markdown').published).toEqual({ year: 2010, month: 1, day: 10 })
  expect(post('2010-01-09-timezone-override.markdown').published).toEqual(new Date('2010-01-10T13:07:09Z'))
  expect(post('2014-01-06-permalink-traversal.md').formerSlugs).toEqual(['/%2e%2e/%2e%2e/%2e%2e/baddie.html'])
  expect(post('2009-06-22-no-yaml.markdown')).toMatchObject({ headline: undefined, markdown: 'No YAML.' })
  expect(post('2018-01-28-closed-liquid-block-excerpt.markdown').markdown).toBe(
    "```ruby\ndef print_hi(name)\n  puts \"Hi, #{name}\"\nend\nprint_hi('Tom')\n#=> prints 'Hi, Tom' to STDOUT.\n```\n\nSo let's talk business.",
  )
  expect(post('2008-12-03-permalinked-post.markdown')).toMatchObject({
    formerSlugs: ['my_category/permalinked-post'],
    markdown: 'h1.\n\nBest **post** ever',
    dropped: ['1 template tag'],
  })
})

test('Jekyll’s front matter, tags and HTML', () => {
  expect(
    read(`---  \r\nlayout: post\r\ntitle:  "Tom &amp; Jerry: a <em>story</em>"\r\ndate: 2017-08-01 12:30:00 +0400\r\nauthor: Ilka Thorsby and Tomas Okonedo
categories: culture news\nexcerpt: An <b>excerpt</b>.\nredirect_from: [/old/lamp/]\npermalink: /2017/the-lamp.html\n---
<div class="intro" markdown="1">\n\nWords *in* a <span style="color:red">div</span>.\n\n</div>\n\n* TOC\n{:toc}\n\n## Part one {#one}\n\nA lead.\n{: .lead}\n
{% include figure.html src="a.jpg" alt="A lamp" caption="Cap" %}\n\n[This]({% post_url 2016-01-02-other %}), [home]({{ site.baseurl }}/about/), [part](#one).\n
<script>alert(1)</script>\n\n{% comment %}never seen{% endcomment %}{% include ad.html %}<kbd>Ctrl</kbd> H<sub>2</sub>O`),
  ).toMatchObject({
    headline: 'Tom & Jerry: a story',
    standfirst: 'An excerpt.',
    authors: ['Ilka Thorsby', 'Tomas Okonedo'],
    published: new Date('2017-08-01T08:30:00Z'),
    categories: ['culture', 'news'],
    formerSlugs: ['/2017/the-lamp.html', '/old/lamp/'],
    markdown:
      'Words *in* a div.\n\n## Part one\n\nA lead.\n\nA lamp\n\n[This](/articles/other), [home](/about/), [part](#part-part-one).\n\n`Ctrl` H₂O',
    dropped: ['1 template tag', '1 script'],
  })
})

test('Hugo’s front matter and short codes', () => {
  expect(
    read(`+++\ntitle = "The Lamp"\ndate = 2017-08-01T12:00:00+04:00\ndraft = false\ntags = ["light"]\ncategories = ["Culture"]\nslug = "lamp"\naliases = ["/old-lamp/"]\n+++
Intro.<!--more-->\n\n{{< figure src="/a.jpg" caption="A *lamp*" alt="Lamp" >}}\n\n{{< youtube dQw4w9WgXcQ >}}\n\n{{% notice warning %}}\nCareful **now**.\n{{% /notice %}}
\n[Other]({{< ref "posts/other.md" >}}) and \`{{< code >}}\`.\n\n{{< highlight go "linenos=table" >}}\nx := {{ .Foo }}\n{{< /highlight >}}`),
  ).toMatchObject({
    headline: 'The Lamp',
    published: new Date('2017-08-01T08:00:00Z'),
    tags: ['Culture', 'light'],
    slug: 'lamp',
    formerSlugs: ['/old-lamp/'],
    markdown:
      'Intro.\n\nLamp\n\n::video[youtube.com]{href="https://www.youtube.com/watch?v=dQw4w9WgXcQ"}\n\nCareful **now**.\n\n[Other](/articles/other) and `{{< code >}}`.\n\n```go\nx := {{ .Foo }}\n```',
    dropped: ['2 template tags'],
  })
})

test('Obsidian’s links, boxes, marks and lists of things to do', () => {
  const { headline, markdown, dropped, tags } = read(
    '---\ntags: [лампа, ночь]\ncreated: 2023-05-04T10:20\n---\n# Лампа\n\nSee [[Other note|the other]], [[Third#Part two]] and ![[Other note]]. `[[code]]`\n\n> [!note]- About it\n> It *burns*.\n\n> [!quote]\n> Said.\n\n==Marked== ~~gone~~ 50%% sure. %%hidden%% Block. ^abc123\n\n- [ ] To do\n- [x] Done\n\n| a | b |\n|---|---|\n| [[x\\|y]] | 1 |\n\nNote.[^n]\n\n[^n]: The **note**.\n',
  )
  expect(headline).toBe('Лампа')
  expect(tags).toEqual(['лампа', 'ночь'])
  expect(markdown).toBe(
    'See the other, Third, Part two and . `[[code]]`\n\n:::aside[About it]\nIt *burns*.\n:::\n\n> Said.\n\nMarked gone 50%% sure.  Block.\n\n- ☐ To do\n- ☑ Done\n\n| a | b |\n| - | - |\n| y | 1 |\n\nNote.[^1]\n\n[^1]: The **note**.',
  )
  expect(dropped).toEqual(['3 links that lead nowhere', '1 embedded note'])
})

test('what our own writers wrote comes in as it is', () => {
  const ours =
    '## Part\n\n:::pull\nWords.\n\n— Someone\n:::\n\n:::aside[Box]\n- one\n:::\n\n:::interview\n**Why?**\n\nBecause.\n:::\n\n:::timeline\n- **1886** The ship.\n:::\n\n:::table[Cap]\n| a | b |\n| :- | -: |\n| 1 | 2 |\n:::\n\n::video[A film]{href="https://example.org/film" length="3:20"}\n\n> Words\n>\n> — Someone\n\n`code` 12:30 :word note[^1] ![x](https://e.example/x.jpg)\n\n[^1]: The note.'
  expect(markdownOf(ours)).toBe(ours.replace('![x](https://e.example/x.jpg)', 'x'))
})

test('boxes of other programs are boxes, and other directives leave what is in them', () => {
  expect(
    markdownOf(':::warning Mind the gap\nWords.\n:::\n\n::: tip\nMore.\n:::\n\n:::unknown[Label]\nKept.\n:::'),
  ).toBe(':::aside[Mind the gap]\nWords.\n:::\n\n:::aside\nMore.\n:::\n\nKept.\n\nLabel')
})

test('a text without a headline has its first heading for one, with the lines of its head', () => {
  expect(read('# The lamp\n\nBy Ilka Thorsby\n\n1 August 2017\n\nIt burns.')).toMatchObject({
    headline: 'The lamp',
    authors: ['Ilka Thorsby'],
    published: { year: 2017, month: 8, day: 1 },
    markdown: 'It burns.',
  })
  expect(read('### Лампа\n\n*01.08.2017*\n\nГорит.')).toMatchObject({ headline: 'Лампа', markdown: 'Горит.' })
  expect(read('Words first.\n\n# The lamp\n\nMore.')).toMatchObject({
    headline: 'The lamp',
    markdown: 'Words first.\n\nMore.',
  })
  expect(read('Words.\n\n## Part\n\nMore.').headline).toBeUndefined()
  expect(read('---\ntitle: The Lamp\n---\n# The lamp!\n\nBy the river\n\nIt burns.').markdown).toBe(
    'By the river\n\nIt burns.',
  )
})

test.each(['2017-08-01', '1 августа 2017', '1 avqust 2017', '١ أغسطس ٢٠١٧', 'Aug 1, 2017', '01.08.2017', '20170801'])(
  'a date like %s is 1 August 2017',
  date => {
    expect(read(`---\ntitle: T\ndate: ${date}\n---\nx`).published).toEqual({ year: 2017, month: 8, day: 1 })
  },
)

test('what is not for everybody says so, and a date that is none is refused', () => {
  const why = (line: string) => read(`---\ntitle: T\n${line}\n---\nx`).unpublished
  expect(
    ['draft: true', 'published: false', 'status: draft', 'visibility: paid', 'publish: no'].map(why),
  ).not.toContain(undefined)
  expect(['draft: false', 'published: true', 'status: published', 'published: 2017-08-01'].map(why)).toEqual(
    Array(4).fill(undefined),
  )
  expect(refused('---\ntitle: T\ndate: 2017-02-31\n---\nx')).toBe(
    'its date “2017-02-31” can’t be read; write it like 2017-08-01',
  )
})

test('HTML in Markdown is Markdown, however it is parted', () => {
  expect(markdownOf('<p align="center">One <b>two</b></p>\n\n<ul>\n<li>\n\nitem *one*\n\n</li>\n</ul>')).toBe(
    'One **two**\n\n- item *one*',
  )
  expect(
    markdownOf(
      'a <b>bold *and* more</b> <a href="javascript:x">bad</a> <!-- hidden --> <markdown-slot data-note="0"></markdown-slot> b',
    ),
  ).toBe('a **bold *and* more** bad   b')
  expect(markdownOf('| a | b |\n|-|-|\n| one<br>two | <img src="x.jpg" alt="X"> |')).toBe(
    '| a | b |\n| - | - |\n| one two | X |',
  )
})
