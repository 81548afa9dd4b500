import { chmodSync, mkdirSync, renameSync } from 'node:fs'
import { expect, test } from 'vitest'
import { articleBySlug } from '@/magazine/articles/article'
import { setMagazine } from '@/magazine/settings/magazine'
import { blocksOf } from '@/magazine/text/markdown'
import { plainOf } from '@/magazine/text/plain'
import { archiveFolder } from '@/testing/archive-folder'
import { eachEngine } from '@/testing/each-engine'
import { noSamples, sample, skipped } from '@/testing/samples'

const { at, put, bring } = archiveFolder()

type Page = { headline?: string; date?: string; body?: string; votes?: number }
const page = ({ headline = 'THE LAMP', date = '01.08.2017', body = 'It *burns*.', votes = 397 }: Page = {}) =>
  `26 April 2024\n\n${headline}\n\nA standfirst\n\nAuthor: Ilka Thorsby\n\n${date}\n\n${body}\n\nRECOMMEND:\n\n${votes}\n`

const article = sample('saved-article.txt')

eachEngine(fresh => {
  test('a saved page becomes an article', async () => {
    const store = await fresh()
    await setMagazine(store, { timeZone: 'Pacific/Kiritimati' })
    put('lamp.txt', page())
    expect(await bring(store, 'lamp.txt')).toEqual([{ path: 'lamp.txt', outcome: 'new', slug: 'the-lamp' }])
    const article = await articleBySlug(store, 'the-lamp')
    expect(article).toMatchObject({
      headline: 'THE LAMP',
      standfirst: 'A standfirst',
      authors: [{ name: 'Ilka Thorsby' }],
      publishedAt: new Date('2017-07-31T22:00:00Z'),
      recommends: 397,
    })
    expect(plainOf(blocksOf(article?.body ?? ''))).toBe('It *burns*.')
  })

  test('a second time it changes nothing and says so, wherever the file lies now', async () => {
    const store = await fresh()
    put('lamp.txt', page())
    await bring(store, 'lamp.txt')
    const before = await store.revisions(['article:the-lamp', 'lists'])
    expect(await bring(store, '.')).toEqual([{ path: 'lamp.txt', outcome: 'unchanged', slug: 'the-lamp' }])
    mkdirSync(at('moved'))
    renameSync(at('lamp.txt'), at('moved/lamp.txt'))
    expect(await bring(store, 'moved')).toMatchObject([{ outcome: 'unchanged' }])
    expect(await store.revisions(['article:the-lamp', 'lists'])).toEqual(before)
  })

  test('a file that was changed changes its article, whose address stays', async () => {
    const store = await fresh()
    put('lamp.txt', page())
    await bring(store, 'lamp.txt')
    put('lamp.txt', page({ headline: 'THE OLD LAMP', votes: 398 }))
    expect(await bring(store, 'lamp.txt')).toMatchObject([{ outcome: 'changed', slug: 'the-lamp' }])
    put('lamp.txt', page({ headline: 'THE OLD LAMP', date: '02.08.2017', votes: 398 }))
    expect(await bring(store, 'lamp.txt')).toMatchObject([{ outcome: 'changed', slug: 'the-lamp' }])
    expect(await articleBySlug(store, 'the-lamp')).toMatchObject({
      headline: 'THE OLD LAMP',
      publishedAt: new Date('2017-08-02T12:00:00Z'),
      recommends: 398,
    })
  })

  test('pages of the same file name and of different days are different articles, and stay so', async () => {
    const store = await fresh()
    put('07/letters.txt', page({ headline: 'LETTERS', date: '01.07.2017', body: 'July.' }))
    put('08/letters.txt', page({ headline: 'LETTERS', date: '01.08.2017', body: 'August.' }))
    const [july, august] = await bring(store, '07', '08')
    expect([july, august]).toMatchObject([
      { outcome: 'new', slug: 'letters' },
      { outcome: 'new', slug: 'letters-2' },
    ])
    expect(await bring(store, '08', '07')).toMatchObject([{ outcome: 'unchanged' }, { outcome: 'unchanged' }])
    put('09/letters.txt', page({ headline: 'LETTERS', date: '01.07.2017', body: 'July again.' }))
    expect(await bring(store, '07', '09')).toMatchObject([
      { outcome: 'unchanged' },
      { path: '09/letters.txt', refused: `${at()}/07/letters.txt has the same name, day and headline; rename one` },
    ])
  })

  test('a folder is read in the order of its names, and what can’t be read does not stop the rest', async () => {
    const store = await fresh()
    put('b.txt', page({ headline: 'B' }))
    put('a/z.TXT', page({ headline: 'Z' }))
    put('c.txt', 'no page')
    put('d.txt', Buffer.from([0xff, 0xfe, 0x41, 0]))
    put('e.txt', Buffer.from('Автор', 'latin1').fill(0xc0))
    put('f.txt', 'x'.repeat(1_000_001))
    put('notes.csv', 'not looked at')
    put('g.txt', page({ headline: 'G', date: '01.08.2027' }))
    put('h.txt', page({ headline: 'H', body: `${'x\n'.repeat(1_200)}\ny` }))
    expect(await bring(store, '.', 'none.txt', 'empty')).toEqual([
      { path: 'a/z.TXT', outcome: 'new', slug: 'z' },
      { path: 'b.txt', outcome: 'new', slug: 'b' },
      { path: 'c.txt', refused: 'there is no text below the headline' },
      { path: 'd.txt', refused: 'there is no text below the headline' },
      { path: 'e.txt', refused: expect.stringMatching(/^its encoding can’t be told; name its/) },
      { path: 'f.txt', refused: 'it has 1000001 bytes, such a file at most 1000000' },
      { path: 'g.txt', refused: 'its publication date has not come yet' },
      { path: 'h.txt', refused: 'its text is too long for a page' },
      { path: 'none.txt', refused: 'there is no such file or folder' },
      { path: 'empty', refused: 'there is no such file or folder' },
    ])
    mkdirSync(at('empty'))
    expect(await bring(store, 'empty')).toEqual([
      { path: 'empty', refused: 'the folder holds no .txt, .md, .markdown, .html file' },
    ])
  })

  test('an article has the language it is written in, or else the magazine’s, if that is written alike', async () => {
    const store = await fresh()
    await setMagazine(store, { language: 'az' })
    put(
      'ru.txt',
      page({
        headline: 'СВЕТ',
        body: 'Встреча президентов должна стать предупреждением тем, кто пытается испортить отношения.',
      }),
    )
    put(
      'xx.txt',
      page({
        headline: '香港',
        body: '香港行政长官梁振英在各方压力下就其大宅的违章建筑问题到立法会接受质询，并向香港民众道歉。'.repeat(3),
      }),
    )
    put('zz.txt', page({ headline: 'Pierwsza książka', body: 'Nikt tam nie był od jesieni.' }))
    const languages = []
    for (const report of await bring(store, '.')) {
      if ('slug' in report) languages.push((await articleBySlug(store, report.slug))?.language)
    }
    expect(languages).toEqual(['ru', 'und', 'az'])
  })

  test.skipIf(noSamples)(`the page that started it reads as it was printed${skipped}`, async () => {
    const store = await fresh()
    await setMagazine(store, { timeZone: 'Asia/Baku' })
    expect(await bring(store, article)).toEqual([{ path: article, outcome: 'new', slug: 'a-signal-from-the-leaders' }])
    expect(await bring(store, article)).toEqual([
      { path: article, outcome: 'unchanged', slug: 'a-signal-from-the-leaders' },
    ])
    expect(await articleBySlug(store, 'a-signal-from-the-leaders')).toMatchObject({
      headline: 'A SIGNAL FROM THE LEADERS',
      authors: [],
      language: 'en',
      publishedAt: new Date('2017-08-01T08:00:00Z'),
      recommends: 397,
    })
  })
})

test.skipIf(process.getuid?.() === 0)(
  'a file that may not be read says so (skipped as root, who may read all)',
  async () => {
    put('secret.txt', page())
    chmodSync(at('secret.txt'), 0)
    const { readBytes } = await import('./read-file')
    await expect(readBytes(at('secret.txt'), 1_000)).rejects.toMatchObject({ code: 'EACCES' })
  },
)
