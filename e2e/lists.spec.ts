import { eq } from 'drizzle-orm'
import { renameArticle } from '@/magazine/articles/former-slug'
import { publishArticle } from '@/magazine/articles/publish'
import { isNarrow } from './narrow'
import { expect, test } from './scene'

test('a reader goes through the archive to a month and to an article of it', async ({ page }) => {
  await page.goto('/archive')
  await page.getByRole('link', { name: 'August 2017, 1 article' }).click()
  await expect(page).toHaveURL(/\/archive\/2017\/08$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('August 2017')
  await page.getByRole('link', { name: 'A SIGNAL FROM THE LAMP-HOUSE' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A SIGNAL FROM THE LAMP-HOUSE')
})

test('an article leads to its author, its tags and its number, and these back to it', async ({ page }) => {
  const headline = 'The people who write down the sea'
  const article = '/articles/the-people-who-write-down-the-sea'
  await page.goto(article)
  const ways = [
    page.locator('.byline').getByRole('link'),
    page.getByRole('list', { name: 'Tags' }).getByRole('link').first(),
    page.locator('.after').getByRole('link', { name: 'Upright' }),
  ]
  for (const way of ways) {
    await page.goto(article)
    const name = await way.innerText()
    await way.click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
    await expect(page.getByRole('main').getByRole('link', { name: headline })).toBeVisible()
  }
})

test('the names of all sections, authors, tags and numbers lead to their lists', async ({ page }) => {
  for (const [path, name] of [
    ['/sections', 'Nature'],
    ['/authors', 'Ilka Maren Thorsby'],
    ['/issues', 'Upright'],
  ] as const) {
    await page.goto(path)
    await page.getByRole('main').getByRole('link', { name }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  }
  await page.goto('/tags')
  await page.getByRole('main').getByRole('link').first().click()
  await expect(page).toHaveURL(/\/tags\/[a-z0-9-]+$/)
})

test('an address that an article had before leads on for good, and so do those below it @edge', async ({
  page,
  scene,
}) => {
  const { store, slug } = scene
  const member = await scene.somebody()
  const comment = await scene.say(member.member, 'I was there in the autumn.')
  const [found] = await store.read.select().from(store.t.articles).where(eq(store.t.articles.slug, slug))
  if (!found) throw new Error('the scene has an article')
  await store.write(tx => renameArticle(tx, found, `${slug}-again`))
  for (const below of ['', `/comments/${comment}`, '/conversation?sort=oldest']) {
    const answer = await page.request.get(`/articles/${slug}${below}`, { maxRedirects: 0 })
    expect(answer.status(), below).toBe(308)
    expect(answer.headers().location).toBe(`/articles/${slug}-again${below}`)
    const there = await page.goto(`/articles/${slug}${below}`)
    expect(there?.status(), below).toBe(200)
  }
})

test('a withdrawn article answers 410 and says why @edge', async ({ page, scene }) => {
  const { store, slug } = scene
  await store.write(tx =>
    tx
      .update(tx.t.articles)
      .set({ state: 'withdrawn', note: 'The person it is about asked us.' })
      .where(eq(tx.t.articles.slug, slug)),
  )
  const answer = await page.goto(scene.address)
  expect(answer?.status()).toBe(410)
  await expect(page.getByRole('main')).toContainText('The person it is about asked us.')
})

test('a month without articles, a month that is none, and unknown names are not there @edge', async ({ page }) => {
  for (const path of ['/archive/2016/01', '/archive/2017/13', '/authors/nobody', '/tags/nothing', '/issues/999'])
    expect((await page.goto(path))?.status(), path).toBe(404)
})

const pages = ['/archive', '/archive/2017/08', '/sections', '/authors', '/authors/ilka-maren-thorsby', '/tags']
for (const path of [...pages, '/issues', '/issues/12', '/articles/how-marrin-lost-eleven-minutes'])
  test(`axe finds nothing on ${path}, and it is never wider than the window @script`, async ({
    page,
    isAccessible,
  }) => {
    await page.goto(path)
    await isNarrow(page)
    await isAccessible()
  })

test('of two articles in one language each tells search engines that it is the one @edge', async ({ page, scene }) => {
  const { slug } = await publishArticle(scene.store, {
    headline: 'The quiet pier, told again',
    standfirst: '',
    body: 'It is still there.',
    language: 'en',
    publishedAt: new Date('2020-05-03T09:00:00Z'),
    authors: [],
    translationOf: scene.slug,
  })
  for (const each of [slug, scene.slug]) {
    await page.goto(`/articles/${each}`)
    await expect(page.locator('link[hreflang=en]')).toHaveAttribute('href', new RegExp(`/articles/${each}$`))
  }
})

test('a section on the front page leads to all of its articles, and no heading stands beside those below it', async ({
  page,
}) => {
  await page.goto('/')
  const ranked = page.getByRole('region', { name: 'Most recommended' })
  await expect(ranked.getByRole('heading', { level: 3 })).toHaveCount(1)
  await expect(ranked.getByRole('heading', { level: 4 }).first()).toBeVisible()
  await page.getByRole('main').getByRole('heading', { name: 'Nature' }).getByRole('link').click()
  await expect(page).toHaveURL(/\/sections\/nature$/)
})
