import { expect, test } from 'vitest'
import { putPicture } from '@/magazine/articles/picture'
import { publishArticle } from '@/magazine/articles/publish'
import { putSection } from '@/magazine/articles/section'
import { scene } from '@/testing/conversation-scene'
import { eachEngine } from '@/testing/each-engine'
import { articleEntries } from './article-entries'
import { commentEntries } from './comment-entries'

const asked = { site: 'https://plumbline.example', size: 20 }
const article = {
  slug: 'the-sea',
  headline: 'The sea',
  standfirst: 'They still walk.',
  body: 'It *is* there.\n\n![A boat](/media/boat.webp "Home")',
  language: 'en',
  publishedAt: new Date('2026-11-20T08:00:00Z'),
  section: 'places',
  authors: ['Ilka Maren', 'Noor Haddad'],
  tags: ['Tides', 'Harbour'],
}

eachEngine(fresh => {
  test('an article is in its feeds whole: words, pictures with their sizes, authors, section and tags', async () => {
    const store = await fresh()
    const picture = await store.write(async tx => {
      await putSection(tx, { slug: 'places', name: 'Places' })
      await putPicture(tx, { file: 'boat.webp', type: 'image/webp', alt: '', credit: 'Tom', width: 900, height: 600 })
      return putPicture(tx, { file: 'sea.svg', type: 'image/svg+xml', alt: 'Waves', width: 1200, height: 800 })
    })
    await publishArticle(store, { ...article, picture })
    const [entry] = await articleEntries(store, {}, asked)
    expect(entry).toMatchObject({
      address: 'https://plumbline.example/articles/the-sea',
      title: 'The sea',
      summary: 'They still walk.',
      authors: [
        { name: 'Ilka Maren', address: 'https://plumbline.example/authors/ilka-maren' },
        { name: 'Noor Haddad', address: 'https://plumbline.example/authors/noor-haddad' },
      ],
      categories: ['Places', 'Tides', 'Harbour'],
      picture: { address: 'https://plumbline.example/media/sea.svg', type: 'image/svg+xml', width: 1200, height: 800 },
    })
    expect(entry?.html).toBe(
      '<div lang="en" dir="ltr">' +
        '<figure><img src="https://plumbline.example/media/sea.svg" alt="Waves" width="1200" height="800"></figure>' +
        '<p>It <em>is</em> there.</p>' +
        '<figure><img src="https://plumbline.example/media/boat.webp" alt="A boat" width="900" height="600">' +
        '<figcaption>Home <small>Tom</small></figcaption></figure></div>',
    )
  })

  test('each list has the newest of its own, and nothing that was withdrawn', async () => {
    const store = await fresh()
    await store.write(async tx => {
      for (const slug of ['places', 'work']) await putSection(tx, { slug, name: slug })
    })
    for (const [n, section] of ['places', 'work', 'places'].entries())
      await publishArticle(store, {
        ...article,
        slug: `part-${n}`,
        section,
        authors: n === 1 ? ['Noor Haddad'] : ['Ilka Maren'],
        tags: n === 2 ? ['Tides'] : [],
        publishedAt: new Date(Date.UTC(2026, 10, n + 1)),
      })
    const of = async (listed: Parameters<typeof articleEntries>[1], size = 20) =>
      (await articleEntries(store, listed, { ...asked, size })).map(({ address }) => address.slice(-1))
    expect(await of({})).toEqual(['2', '1', '0'])
    expect(await of({}, 2)).toEqual(['2', '1'])
    expect(await of({ section: 'places' })).toEqual(['2', '0'])
    expect(await of({ author: 'noor-haddad' })).toEqual(['1'])
    expect(await of({ tag: 'tides' })).toEqual(['2'])
    await store.write(async tx => void (await tx.update(tx.t.articles).set({ state: 'withdrawn' })))
    expect(await of({})).toEqual([])
  })

  test('a conversation’s feed has what is published in it, replies too, the newest first, each at its own address', async () => {
    const store = await fresh()
    const { slug, article: at, leyla, oleg, mira, say, turn } = await scene(store)
    const first = await say(leyla, 'The <b>first</b> *word*.')
    await say(oleg, 'A reply.', first)
    const held = await say(mira, 'Not to be seen.')
    await turn(held, 'held')
    const entries = await commentEntries(store, { ...at, slug }, asked)
    expect(entries.map(({ title }) => title)).toEqual(['Oleg: A reply.', 'Leyla: The <b>first</b> word.'])
    expect(entries[1]).toMatchObject({
      address: `https://plumbline.example/articles/${slug}/comments/${first}#comment-${first}`,
      authors: [{ name: 'Leyla', address: 'https://plumbline.example/people/leyla' }],
      html: '<div lang="en" dir="ltr"><p>The &lt;b&gt;first&lt;/b&gt; <em>word</em>.</p></div>',
    })
    expect(JSON.stringify(entries)).not.toMatch(/Not to be seen|@/)
    expect(await commentEntries(store, { ...at, slug }, { ...asked, size: 1 })).toHaveLength(1)
  })

  test('a long comment is named by its first words, in its own language and direction', async () => {
    const store = await fresh()
    const { slug, article: at, leyla, say } = await scene(store)
    await say(leyla, 'كلمة '.repeat(60))
    const [entry] = await commentEntries(store, { ...at, slug }, asked)
    expect(entry?.title).toMatch(/^Leyla: (كلمة )+كلمة…$/)
    expect(entry?.title.length).toBeLessThan(100)
    expect(entry).toMatchObject({ language: 'ar', html: expect.stringMatching(/^<div lang="ar" dir="rtl">/) })
  })
})
