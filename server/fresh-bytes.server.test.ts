import path from 'node:path'
import { once } from 'node:events'
import { eq, ne } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '@/db/open'
import type { Store, Tx } from '@/db/store'
import { putAuthor } from '@/magazine/articles/author'
import { renameArticle } from '@/magazine/articles/former-slug'
import { putIssue } from '@/magazine/articles/issue'
import { putPicture } from '@/magazine/articles/picture'
import { publishArticle } from '@/magazine/articles/publish'
import { putSection } from '@/magazine/articles/section'
import { putSeries } from '@/magazine/articles/series'
import { putTag, setTags } from '@/magazine/articles/tag'
import { rankArticles } from '@/magazine/articles/ranking'
import { postComment } from '@/magazine/conversation/comment'
import { recommendArticle, recommendComment, withdrawFromArticle } from '@/magazine/conversation/recommend'
import type { Member } from '@/magazine/people/member'
import { setMagazine } from '@/magazine/settings/magazine'
import { languages } from '@/messages/words'
import { cast } from '@/testing/cast'
import { bareRequest } from '@/testing/bare-request'
import { type RunningServer, startServer } from '@/testing/running-server'

let server: RunningServer
let fresh: RunningServer
let shell: Store
let leyla: Member
let tom: Member

beforeAll(async () => {
  const preload = ['./testing/shifted-clock.mjs']
  server = await startServer({ env: { DEMO: 'off' }, preload })
  const databaseUrl = `file:${path.join(server.dataDir, 'standfirst.db')}`
  const env = { DATABASE_URL: databaseUrl, SITE_URL: server.site }
  fresh = await startServer({ program: 'testing/fresh-server.ts', env, preload })
  shell = await openStore(databaseUrl, { role: 'shell', serverRuns: true })
  ;({ leyla, tom } = await cast(shell))
  await shell.write(async tx => {
    for (const slug of ['places', 'work']) await putSection(tx, { slug, name: slug })
  })
  await publish('a-signal')
})
afterAll(async () => {
  await shell.close()
  await Promise.all([server.stop(), fresh.stop()])
})

const slugs = ['a-signal', 'the-marsh', 'hedges']
let said = 0
let published = 0

const publish = (slug: string) =>
  publishArticle(shell, {
    slug,
    source: slug,
    sourceHash: String(published),
    headline: `Headline ${published++}`,
    standfirst: 'One sentence.',
    body: 'A *text*.',
    language: 'en',
    publishedAt: new Date(Date.UTC(2026, 10, 1, published)),
    section: published % 2 ? 'places' : 'work',
    authors: ['Ilka Maren'],
  })
const say = (slug: string, member: Member, parent?: number) =>
  postComment(shell, member, { article: slug, parent, words: `Words ${said++}` }).catch(() => undefined)
const byHand = (set: (tx: Tx) => Promise<unknown>) => shell.write(async tx => void (await set(tx)))
const onEach = (act: (tx: Tx, article: { id: number; publishedAt: Date }) => Promise<unknown>) =>
  byHand(async tx => {
    for (const article of await tx.select().from(tx.t.articles)) await act(tx, article)
  })
const lastComment = async () => (await shell.read.select().from(shell.t.comments)).at(-1)?.id ?? 0
const laterBy = (days: number) =>
  Promise.all(
    [server, fresh].map(({ child }) => {
      child.send(days * 86_400_000)
      return once(child, 'message')
    }),
  )

/** What can happen to a magazine, from its own pages, from a shell and by hand. `n` varies what it happens to. */
const changes: Record<string, (slug: string, n: number) => Promise<unknown>> = {
  'an article is published or brought in anew': publish,
  'a comment is posted': slug => say(slug, leyla),
  'a reply is posted': async slug => say(slug, tom, await lastComment()),
  'an article is recommended': slug => recommendArticle(shell, leyla, slug).catch(() => undefined),
  'a recommendation is withdrawn': slug => withdrawFromArticle(shell, leyla, slug).catch(() => undefined),
  'a comment is recommended': async () => recommendComment(shell, leyla, await lastComment()).catch(() => undefined),
  'the lists by count are made again': () => rankArticles(shell),
  'a section is renamed': (_, n) => byHand(tx => putSection(tx, { slug: 'places', name: `Places ${n}` })),
  'an author is described': (_, n) => byHand(tx => putAuthor(tx, { name: 'Ilka Maren', about: `Writes ${n}` })),
  'a picture is added': (_, n) =>
    byHand(async tx => {
      const picture = { file: 'a.svg', type: 'image/svg+xml', alt: `Picture ${n}`, width: 3, height: 2 }
      await tx.update(tx.t.articles).set({ pictureId: await putPicture(tx, picture) })
    }),
  'the magazine is renamed': (_, n) => setMagazine(shell, { name: `Magazine ${n}` }),
  'the time zone changes': (_, n) =>
    setMagazine(shell, { timeZone: n % 2 ? 'Pacific/Kiritimati' : 'Pacific/Pago_Pago' }),
  'the magazine speaks another language': (_, n) => setMagazine(shell, { language: languages[n % 4] }),
  'an article is in another language': (_, n) =>
    byHand(tx => tx.update(tx.t.articles).set({ language: ['en', 'ar', 'fr'][n % 3] ?? '' })),
  'a member is renamed by hand': (_, n) => byHand(tx => tx.update(tx.t.members).set({ name: `Member ${n}` })),
  'an article is withdrawn or put back by hand': (_, n) =>
    byHand(tx => tx.update(tx.t.articles).set({ state: n % 2 ? 'withdrawn' : 'published' })),
  'comments are rejected or put back by hand': (_, n) =>
    byHand(tx => tx.update(tx.t.comments).set({ state: n % 2 ? 'rejected' : 'published' })),
  'an article takes another address': (_, n) =>
    byHand(tx => tx.update(tx.t.articles).set({ slug: n % 2 ? 'elsewhere' : 'a-signal' })).catch(() => undefined),
  'an article is renamed, and its old address leads on': (slug, n) =>
    byHand(async tx => {
      const [found] = await tx.select().from(tx.t.articles).where(eq(tx.t.articles.slug, slug))
      if (found) await renameArticle(tx, found, n % 2 ? 'elsewhere' : 'the-marsh')
    }),
  'articles are tagged': (_, n) => onEach((tx, article) => setTags(tx, article, n % 2 ? ['Tide', 'Ice'] : ['Ice'])),
  'a tag is renamed': (_, n) => byHand(tx => putTag(tx, { slug: 'tide', name: `Tide ${n}` })),
  'a number appears, and articles are put into it': (_, n) =>
    byHand(async tx => {
      const issue = { slug: '12', number: 12, name: `Upright ${n}`, description: '', publishedAt: new Date(0) }
      await tx.update(tx.t.articles).set({ issueId: await putIssue(tx, issue) })
    }),
  'articles become parts of a series': (_, n) =>
    byHand(async tx => {
      const seriesId = await putSeries(tx, { slug: 'coast', name: `Coast ${n}` })
      await tx.update(tx.t.articles).set({ seriesId, part: n })
    }),
  'a correction is made': (_, n) =>
    onEach((tx, { id }) =>
      tx.insert(tx.t.corrections).values({ articleId: id, correctedAt: new Date(0), text: `It was ${n}.` }),
    ),
  'one article translates another': (_, n) =>
    byHand(async tx => {
      const [one] = await tx.select().from(tx.t.articles)
      await tx
        .update(tx.t.articles)
        .set({ translationOf: n % 2 ? one?.id : null })
        .where(ne(tx.t.articles.id, one?.id ?? 0))
    }),
  'headlines lose their capitals': (_, n) =>
    byHand(tx => tx.update(tx.t.articles).set({ shownHeadline: n % 2 ? `Small ${n}` : null })),
  'comments are deleted by hand': () => byHand(tx => tx.delete(tx.t.comments)),
  'a day passes': (_, n) => laterBy(n),
}

async function addresses() {
  const comments = (await shell.read.select().from(shell.t.comments)).map(({ id }) => id)
  const pages = [...slugs, 'elsewhere', 'never-there'].flatMap(slug => [
    `/articles/${slug}`,
    `/articles/${slug}/conversation?sort=oldest`,
    `/articles/${slug}/comments/${comments.at(-1) ?? 1}`,
    `/articles/${slug}/conversation/feed.xml`,
  ])
  const people = [leyla, tom].map(({ handle }) => `/people/${handle}`)
  const lists = [
    '/',
    '/sections/places',
    '/sections/work',
    ...['/authors', '/authors/ilka-maren', '/tags', '/tags/tide', '/tags/ice', '/issues', '/issues/12'],
    ...['/sections', '/archive', '/archive/2026/10', '/archive/2026/11'],
    '/guidelines',
    '/moderation-log',
    '/feed.xml',
    '/sections/places/atom.xml',
    '/authors/ilka-maren/feed.json',
    ...['/sitemap.xml', '/sitemaps/pages.xml', '/sitemaps/news.xml', '/sitemaps/articles-1.xml'],
    '/robots.txt',
  ]
  return [...pages, ...people, ...lists, '/no/such/address']
}

async function expectFreshBytes(after: string) {
  const headers = { host: new URL(server.site).host }
  for (const address of await addresses()) {
    const both = await Promise.all([server.request(address), bareRequest(fresh.port, address, { headers })])
    const [kept, made] = both.map(({ status, body }) => ({ after, address, status, body }))
    expect(kept).toEqual(made)
  }
}

test('after any sequence of changes by any process, and of days, every page is byte for byte a fresh rendering', async () => {
  const change = fc.record({
    name: fc.constantFrom(...Object.keys(changes)),
    slug: fc.constantFrom(...slugs),
    n: fc.nat(9),
  })
  await expectFreshBytes('the start')
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async sequence => {
      for (const { name, slug, n } of sequence) await changes[name]?.(slug, n)
      await expectFreshBytes(sequence.map(({ name, slug, n }) => `${name} (${slug}, ${n})`).join(', '))
    }),
    { numRuns: 6, endOnFailure: true },
  )
}, 120_000)

test('each single change is on every page at once', async () => {
  for (const [name, make] of Object.entries(changes)) {
    await make('a-signal', 1)
    await expectFreshBytes(name)
  }
}, 120_000)
