import { utimesSync } from 'node:fs'
import path from 'node:path'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { articleBySlug } from '@/magazine/articles/article'
import { slugNow } from '@/magazine/articles/former-slug'
import { relatedTo } from '@/magazine/articles/related'
import { putSection } from '@/magazine/articles/section'
import { archiveFolder } from '@/testing/archive-folder'
import { eachEngine } from '@/testing/each-engine'
import { noSamples, sample, samplesIn, skipped } from '@/testing/samples'
import type { Report } from './import'

const { at, put, bring, bringWith } = archiveFolder()

eachEngine(fresh => {
  test('Markdown and HTML become articles, with what their front matter and names say', async () => {
    const store = await fresh()
    await store.write(tx => putSection(tx, { slug: 'culture', name: 'Culture' }))
    put(
      '2017-08-01-the-lamp.md',
      '---\ntitle: The Lamp\nauthor: Ilka Thorsby\ncategories: [Culture, light]\nredirect_from: /old/lamp.html\nlang: az\nrecommends: 397\n---\nİşıq *gecəni* işıqlandırır.',
    )
    put(
      'page.html',
      `<html lang="en"><body><main><h1>The window at night</h1><time>02.08.2017</time><p>${'The light of the lamp is in the window. '.repeat(20)}</p></main></body></html>`,
    )
    expect(await bring(store, '.')).toEqual([
      { path: '2017-08-01-the-lamp.md', outcome: 'new', slug: 'the-lamp' },
      { path: 'page.html', outcome: 'new', slug: 'the-window-at-night' },
    ])
    const lamp = await articleBySlug(store, 'the-lamp')
    expect(lamp).toMatchObject({
      authors: [{ name: 'Ilka Thorsby' }],
      section: { slug: 'culture' },
      language: 'az',
      publishedAt: new Date('2017-08-01T12:00:00Z'),
      recommends: 397,
      body: 'İşıq *gecəni* işıqlandırır.',
    })
    expect(lamp && (await relatedTo(store, lamp)).tags).toMatchObject([{ name: 'light' }])
    expect(await slugNow(store, 'lamp')).toBe('the-lamp')
    expect(await articleBySlug(store, 'the-window-at-night')).toMatchObject({
      publishedAt: new Date('2017-08-02T12:00:00Z'),
    })
    expect(await bring(store, '.')).toMatchObject([{ outcome: 'unchanged' }, { outcome: 'unchanged' }])
  })

  test('an address that climbs out leads no further than its last part', async () => {
    const store = await fresh()
    put(
      'a.md',
      '---\ntitle: T\ndate: 2017-08-01\npermalink: /%2e%2e/%2e%2e/baddie.html\naliases: [../../etc/passwd, "/a/Ünïcode/", "/b/../c/", "?p=1", "//evil.example/x"]\n---\nWords.',
    )
    expect(await bring(store, '.')).toMatchObject([{ slug: 't' }])
    const former = await store.read.select().from(store.t.formerSlugs)
    expect(former.map(({ slug }) => slug).toSorted()).toEqual(['baddie', 'c', 'passwd', 'x'])
  })

  test('what is not for everybody stays where it is, and comes in when it is published', async () => {
    const store = await fresh()
    put('a.md', '---\ntitle: T\ndate: 2017-08-01\ndraft: true\n---\nWords.')
    put('_drafts/b.md', '---\ntitle: U\n---\nWords.')
    expect(await bring(store, '.')).toEqual([
      { path: 'a.md', refused: 'it is a draft (draft: true); it was not brought in' },
    ])
    put('a.md', '---\ntitle: T\ndate: 2017-08-01\ndraft: false\n---\nWords.')
    expect(await bring(store, '.')).toEqual([{ path: 'a.md', outcome: 'new', slug: 't' }])
  })

  test('files named alike in folders of their own are articles of their own, in whatever order and part they come', async () => {
    const store = await fresh()
    for (const name of ['one', 'two']) {
      put(`${name}/index.md`, `---\ntitle: Title ${name}\ndate: 2017-08-01\n---\n${name}.`)
      put(`${name}/saved.html`, `<title>Page ${name}</title><p>Words ${name}.`)
      put(`${name}/notes.txt`, `Notes ${name}\n\nWords ${name}.`)
    }
    const slugs = (reports: Report[]) =>
      reports.map(report => ('slug' in report ? `${report.outcome} ${report.slug}` : report.refused))
    const all = ['title-one', 'notes-one', 'page-one', 'title-two', 'notes-two', 'page-two']
    expect(slugs(await bring(store, '.'))).toEqual(all.map(slug => `new ${slug}`))
    expect(slugs(await bring(store, '.'))).toEqual(all.map(slug => `unchanged ${slug}`))
    expect(slugs(await bring(store, 'two'))).toEqual(all.slice(3).map(slug => `unchanged ${slug}`))
    put('two/notes.txt', 'Notes two\n\nOther words.')
    put('two/index.md', '---\ntitle: Another title\ndate: 2017-08-01\n---\nOther words.')
    expect(slugs(await bring(store, 'two'))).toEqual(['changed title-two', 'changed notes-two', 'unchanged page-two'])
    expect((await articleBySlug(store, 'notes-one'))?.body).toBe('Words one.')
  })

  test('a copy of a file in another folder is not the article again', async () => {
    const store = await fresh()
    put('a/lamp.md', '---\ntitle: Lamp\ndate: 2017-08-01\n---\nWords.')
    put('backup/lamp.md', '---\ntitle: Lamp\ndate: 2017-08-01\n---\nOld words.')
    expect(await bring(store, '.')).toMatchObject([
      { slug: 'lamp' },
      { refused: expect.stringMatching(/a\/lamp\.md has the same name, day and headline/) },
    ])
  })

  test('a file without a date has the one asked for, or its own, and says so', async () => {
    const store = await fresh()
    put('lamp.md', '# The Lamp\n\nIt burns.')
    utimesSync(at('lamp.md'), 0, new Date('2016-05-04T10:00:00Z'))
    expect(await bring(store, '.')).toEqual([
      {
        path: 'lamp.md',
        outcome: 'new',
        slug: 'the-lamp',
        notes: ['it has no date: that of its file is taken, 2016-05-04'],
      },
    ])
    expect((await articleBySlug(store, 'the-lamp'))?.publishedAt).toEqual(new Date('2016-05-04T10:00:00Z'))
    utimesSync(at('lamp.md'), 0, new Date('2018-05-04T10:00:00Z'))
    expect(await bring(store, '.')).toMatchObject([{ outcome: 'unchanged' }])
    expect(await bringWith(store, { day: { year: 2017, month: 8, day: 1 } }, '.')).toEqual([
      { path: 'lamp.md', outcome: 'changed', slug: 'the-lamp' },
    ])
    expect((await articleBySlug(store, 'the-lamp'))?.publishedAt).toEqual(new Date('2017-08-01T12:00:00Z'))
  })

  test('what is asked for on the way in holds where a file says nothing', async () => {
    const store = await fresh()
    await store.write(async tx => [
      await putSection(tx, { slug: 'culture', name: 'Culture' }),
      await putSection(tx, { slug: 'news', name: 'News' }),
    ])
    put('a.md', '---\ntitle: A\ndate: 2017-08-01\nsection: News\nlang: fr\n---\nMots.')
    put('b.md', '---\ntitle: B\ndate: 2017-08-01\nsection: Nowhere\nseries: none\npart: 2\nissue: "9"\n---\nSlova.')
    const reports = await bringWith(store, { section: 'culture', language: 'pl' }, '.')
    expect(reports).toMatchObject([
      { slug: 'a' },
      {
        slug: 'b',
        dropped: [
          '1 section that is not there (“Nowhere”)',
          '1 series that is not there (none)',
          '1 issue that is not there (9)',
        ],
      },
    ])
    expect(await articleBySlug(store, 'a')).toMatchObject({ section: { slug: 'news' }, language: 'fr' })
    expect(await articleBySlug(store, 'b')).toMatchObject({ section: { slug: 'culture' }, language: 'pl' })
  })

  test('one encoding can be asked for, and what was guessed is told', async () => {
    const store = await fresh()
    const words = 'Свет\n\nВстреча президентов должна стать предупреждением тем, кто пытается испортить отношения.'
    put('a.txt', iconv.encode(words, 'koi8-r'))
    utimesSync(at('a.txt'), 0, 0)
    expect(await bring(store, '.')).toMatchObject([
      { slug: 'svet', notes: ['it was read as koi8-r', expect.anything()] },
    ])
    put('b.txt', iconv.encode('Да\n\nМы.', 'koi8-r'))
    expect(await bringWith(store, { encoding: 'koi8-r' }, 'b.txt')).toMatchObject([{ slug: 'da' }])
  })

  test('a language that a site says of every page is not believed against the letters', async () => {
    const store = await fresh()
    put(
      'a.html',
      `<html lang="en-US"><title>Свет</title><p>${'Встреча президентов должна стать предупреждением. '.repeat(5)}`,
    )
    put(
      'b.html',
      `<html lang="en-US"><title>The light</title><p>${'The light of the lamp is in the window. '.repeat(5)}`,
    )
    put('c.html', `<html dir="rtl"><title>RTL</title><p>${'Lorem ipsum dolor sit amet. '.repeat(5)}`)
    put('d.html', `<html lang="fa"><title>چراغ</title><p>${'چراغ در پنجره می‌سوزد. '.repeat(5)}`)
    const languages = []
    for (const report of await bring(store, '.'))
      languages.push((await articleBySlug(store, 'slug' in report ? report.slug : ''))?.language)
    expect(languages).toEqual(['ru', 'en-US', 'und-Arab', 'fa'])
  })

  test.skipIf(noSamples)(
    `real archives come in, and a second run changes nothing${skipped}`,
    { timeout: 60_000 },
    async () => {
      const store = await fresh()
      const archives = ['markdown', 'html', 'text', 'medium', 'substack/posts'].map(sample)
      const first = await bring(store, ...archives)
      const refused = first.flatMap(report =>
        'refused' in report ? [`${path.basename(report.path)}: ${report.refused}`] : [],
      )
      expect(refused).toEqual([
        '2022-06-05-published-false.md: it is not published (published: false); it was not brought in',
        '2008-02-02-not-published.markdown: it is not published (published: false); it was not brought in',
        '2014-01-06-permalink-traversal.md: there is no text below the headline',
        'comment.html: there is no text below the headline',
        'draft-post.html: it is a draft; it was not brought in',
        'profile.html: it is a person’s page; it was not brought in',
        '123404.draft-text.html: it is a draft; it was not brought in',
      ])
      expect(first.length).toBe(
        archives
          .flatMap(archive => samplesIn(path.relative(sample(''), archive)))
          .filter(name => /\.(md|markdown|html|txt)$/.test(name)).length,
      )
      const again = await bring(store, ...archives)
      for (const report of again) if ('outcome' in report) expect(report.outcome).toBe('unchanged')
      expect(await articleBySlug(store, 'plain-text')).toMatchObject({
        standfirst: '“This quote’s rather short”',
        publishedAt: new Date('2019-07-26T20:48:19Z'),
      })
    },
  )
})
