import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { Store } from '@/db/store'
import { articleBySlug } from '@/magazine/articles/article'
import { picturesWithin } from '@/magazine/articles/picture'
import { archiveFolder } from '@/testing/archive-folder'
import { eachEngine } from '@/testing/each-engine'

const { at, media, put, bring: bringPaths } = archiveFolder()
const bring = (store: Store) => bringPaths(store, '.')
const sized = (width: number, height: number, red = 200) =>
  sharp({ create: { width, height, channels: 3, background: { r: red, g: 0, b: 0 } } })

const text = (body: string, more = '') => `---\ntitle: The Lamp\ndate: 2017-08-01\n${more}---\n${body}`
const nameOf = (bytes: Buffer, end: string) => `${createHash('sha256').update(bytes).digest('hex').slice(0, 20)}.${end}`

eachEngine(fresh => {
  test('pictures beside a text come in with it, and a second run changes nothing', async () => {
    const store = await fresh()
    const lamp = await sized(30, 20).jpeg().toBuffer()
    const cover = await sized(40, 30).png().toBuffer()
    put(
      'posts/lamp.md',
      text(
        'Words.\n\n![A lamp](../img/lamp%201.jpg?x=1 "Lit")\n',
        'image: {src: /img/cover.png, alt: A cover, credit: Leyla}\n',
      ),
    )
    put('img/lamp 1.jpg', lamp)
    put('img/cover.png', cover)
    expect(await bring(store)).toEqual([{ path: 'posts/lamp.md', outcome: 'new', slug: 'the-lamp' }])
    const article = await articleBySlug(store, 'the-lamp')
    const src = `/media/${nameOf(lamp, 'jpg')}`
    expect(article?.body).toBe(`Words.\n\n![A lamp](${src} "Lit")`)
    expect(article?.picture).toMatchObject({ alt: 'A cover', credit: 'Leyla', width: 40, height: 30 })
    const within = await picturesWithin(store, article?.id ?? 0)
    expect([...within.values()]).toMatchObject([{ src, alt: 'A lamp', width: 30, height: 20 }])
    expect(existsSync(path.join(media(), nameOf(lamp, 'jpg')))).toBe(true)
    const before = await store.revisions(['article:the-lamp', 'lists'])
    expect(await bring(store)).toMatchObject([{ outcome: 'unchanged' }])
    expect(await store.revisions(['article:the-lamp', 'lists'])).toEqual(before)
    // Nor is a picture that is here written anew, which takes seconds where it is large.
    utimesSync(path.join(media(), nameOf(lamp, 'jpg')), 0, 0)
    await bring(store)
    expect(statSync(path.join(media(), nameOf(lamp, 'jpg'))).mtimeMs).toBe(0)
    expect(readdirSync(media()).toSorted()).toEqual([nameOf(lamp, 'jpg'), nameOf(cover, 'png')].toSorted())
  })

  test('a picture that came to its place later, or was changed there, changes the article', async () => {
    const store = await fresh()
    put('lamp.md', text('Words.\n\n![A lamp](lamp.png)\n'))
    expect(await bring(store)).toMatchObject([{ outcome: 'new', dropped: ['1 picture that is not there (lamp.png)'] }])
    expect(await articleBySlug(store, 'the-lamp')).toMatchObject({ body: 'Words.\n\nA lamp' })
    put('lamp.png', await sized(5, 5).png().toBuffer())
    expect(await bring(store)).toEqual([{ path: 'lamp.md', outcome: 'changed', slug: 'the-lamp' }])
    put('lamp.png', await sized(5, 5, 100).png().toBuffer())
    expect(await bring(store)).toMatchObject([{ outcome: 'changed' }])
  })

  test('a page that a browser saved has its pictures, and what else it saved is no article', async () => {
    const store = await fresh()
    put(
      'Лампа.html',
      `<html><head><title>Лампа</title></head><body><article><h1>Лампа</h1><p>1 августа 2017</p><p>${'Слово. '.repeat(90)}</p>
      <figure><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="./%D0%9B%D0%B0%D0%BC%D0%BF%D0%B0_files/a.jpg" alt="Окно"><figcaption>Вечер <span class="credit">Фото: Лейла</span></figcaption></figure></article></body></html>`,
    )
    put('Лампа_files/a.jpg', await sized(30, 20).jpeg().toBuffer())
    put('Лампа_files/saved_resource.html', '<p>An advertisement</p>')
    put('Лампа_files/ad.html', '<p>Another</p>')
    const [only, ...more] = await bring(store)
    expect([only?.path, more]).toEqual(['Лампа.html', []])
    const article = await articleBySlug(store, 'lampa')
    expect(article?.body).toMatch(/!\[Окно\]\(\/media\/[0-9a-f]{20}\.jpg "Вечер"\)$/)
    const [picture] = [...(await picturesWithin(store, article?.id ?? 0)).values()]
    expect(picture?.credit).toBe('Фото: Лейла')
  })

  test('pictures that lie outside the folder, behind a link or at another site stay there', async () => {
    const store = await fresh()
    const secret = await sized(9, 9).png().toBuffer()
    writeFileSync(at('../secret.png'), secret)
    put(
      'lamp.md',
      text(
        'Words.\n\n![One](../secret.png)\n\n![Two](link.png)\n\n![Three](linked/secret.png)\n\n![Four](/../secret.png)\n\n![Five](https://e.example/a.png)\n\n![Six](file:///etc/passwd)\n\n![Seven](%2e%2e/secret.png)\n',
      ),
    )
    symlinkSync(at('../secret.png'), at('link.png'))
    symlinkSync(at('..'), at('linked'))
    symlinkSync(at('lamp.md'), at('again.md'))
    const reports = await bring(store)
    expect(reports).toEqual([
      {
        path: 'lamp.md',
        outcome: 'new',
        slug: 'the-lamp',
        dropped: [
          '5 pictures that are not there (../secret.png, link.png, linked/secret.png, …)',
          '2 pictures of other sites (https://e.example/a.png, file:///etc/passwd)',
        ],
      },
    ])
    expect((await articleBySlug(store, 'the-lamp'))?.body).toBe(
      'Words.\n\nOne\n\nTwo\n\nThree\n\nFour\n\nFive\n\nSix\n\nSeven',
    )
    expect(existsSync(media())).toBe(false)
  })

  test('pictures of notes are found by their name alone, and those written into a text come in too', async () => {
    const store = await fresh()
    const lamp = await sized(30, 20).webp().toBuffer()
    const inline = await sized(12, 12).gif().toBuffer()
    put(
      'notes/lamp.md',
      text(
        `Words.\n\n![[My Lamp.WEBP|300]]\n\n![Drawn][image1]\n\n[image1]: <data:image/gif;base64,${inline.toString('base64')}>\n`,
      ),
    )
    put('attachments/deep/my lamp.webp', lamp)
    expect(await bring(store)).toEqual([{ path: 'notes/lamp.md', outcome: 'new', slug: 'the-lamp' }])
    expect((await articleBySlug(store, 'the-lamp'))?.body).toBe(
      `Words.\n\n![](/media/${nameOf(lamp, 'webp')})\n\n![Drawn](/media/${nameOf(inline, 'png')})`,
    )
  })

  test('what is no picture, whatever its name, is dropped and says why', async () => {
    const store = await fresh()
    put('lamp.md', text('Words.\n\n![Drawn](a.png)\n\n![Broken](b.jpg)\n'))
    put('a.png', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    put('b.jpg', (await sized(30, 20).jpeg().toBuffer()).subarray(0, 60))
    expect(await bring(store)).toMatchObject([
      { dropped: ['2 pictures that can’t be used (a.png: it is no JPEG, PNG, WebP or GIF, b.jpg: it is damaged)'] },
    ])
    expect((await articleBySlug(store, 'the-lamp'))?.body).toBe('Words.\n\nDrawn\n\nBroken')
  })

  test('two or three pictures in a figure are a group, if they are there', async () => {
    const store = await fresh()
    for (const name of ['a', 'b']) put(`${name}.png`, await sized(20, 20, name.charCodeAt(0)).png().toBuffer())
    const figure = (...names: string[]) =>
      `<figure>${names.map(name => `<img src="${name}.png" alt="${name}">`).join('')}<figcaption>Cap</figcaption></figure>`
    put('one.md', text(`Words.\n\n${figure('a', 'b')}`))
    put('two.md', text(`Words.\n\n${figure('a', 'gone')}`))
    const slugs = (await bring(store)).map(report => ('slug' in report ? report.slug : ''))
    const [one, two] = await Promise.all(slugs.map(slug => articleBySlug(store, slug)))
    expect(one?.body).toMatch(/^Words\.\n\n:::group\[Cap\]\n!\[a\]\(\S+\)\n\n!\[b\]\(\S+\)\n:::$/)
    expect(two?.body).toMatch(/^Words\.\n\n!\[a\]\(\S+\)\n\ngone\n\nCap$/)
  })
})
