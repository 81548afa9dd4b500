import { expect, test } from './fixtures'

const sections = ['Places', 'Work', 'Nature', 'Ideas', 'Letters']

test('the front page says whose it is, what day it is and where everything stands', async ({ page }) => {
  const answer = await page.goto('/')
  expect(answer?.status()).toBe(200)
  const banner = page.getByRole('banner')
  await expect(banner.getByRole('link', { name: 'Plumbline' })).toHaveAttribute('href', '/')
  await expect(banner.locator('time')).toHaveAttribute('datetime', /^\d{4}-\d{2}-\d{2}/)
  const names = page.getByRole('navigation', { name: 'Sections' }).getByRole('link')
  await expect(names).toHaveText(sections)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page.getByRole('heading', { name: 'Latest' })).toBeVisible()
})

test('a reader goes from the front page to an article, and from it to its section', async ({ page }) => {
  await page.goto('/')
  const lead = page.getByRole('region', { name: 'Lead' }).getByRole('link')
  const headline = await lead.innerText()
  await lead.click()
  await expect(page).toHaveURL(/\/articles\/[a-z0-9-]+$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline)
  await page.getByRole('article').first().locator('.kicker').click()
  await expect(page).toHaveURL(/\/sections\/[a-z-]+$/)
  await expect(page.getByRole('navigation', { name: 'Sections' }).locator('[aria-current="page"]')).toHaveCount(1)
  await expect(page.getByRole('main').getByRole('link', { name: headline })).toBeVisible()
})

test('an article has its byline, its day, its picture with words for who cannot see it, and its count', async ({
  page,
}) => {
  const answer = await page.goto('/articles/the-people-who-write-down-the-sea')
  expect(answer?.status()).toBe(200)
  const article = page.getByRole('article').first()
  await expect(article).toContainText('Ilka Maren Thorsby')
  await expect(article.locator('time').first()).toHaveAttribute('datetime', /^2026-11-19/)
  await expect(article.getByRole('img').first()).toHaveAttribute('alt', /boat under sail/)
  const importedRecommends = 1286
  expect(Number(await page.locator('data').first().getAttribute('value'))).toBeGreaterThanOrEqual(importedRecommends)
})

test('a headline written in capitals stays as it was written @edge', async ({ page }) => {
  await page.goto('/articles/a-signal-from-the-lamp-house')
  const headline = page.getByRole('heading', { level: 1 })
  await expect(headline).toHaveText('A SIGNAL FROM THE LAMP-HOUSE')
  await expect(headline).toHaveCSS('text-transform', 'none')
})

test('an address where nothing is answers 404, with the masthead and something to read @edge', async ({ page }) => {
  for (const path of ['/articles/no-such-article', '/sections/no-such-section', '/no-such-page']) {
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address')
    await expect(page.getByRole('banner').getByRole('link', { name: 'Plumbline' })).toBeVisible()
    await expect(page.getByRole('main').getByRole('link').first()).toHaveAttribute('href', /^\/articles\//)
  }
})

test('a page behind the end of a list is not there, while its first page says so if it is empty @edge', async ({
  page,
}) => {
  for (const path of ['/sections/places', '/moderation-log', '/people/halvard-brandt']) {
    expect((await page.goto(path))?.status(), path).toBe(200)
    expect((await page.goto(`${path}?after=1-1`))?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address')
    await expect(page).toHaveTitle(/^Not here/)
  }
})

test('the skip link is the first stop of the keyboard and leads to the text @edge', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the text' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#main$/)
})

test('no page is wider than the window, down to 320 pixels', async ({ page }) => {
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    for (const path of pages) {
      await page.goto(path)
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(over, `${path} at ${width}`).toBeLessThanOrEqual(0)
    }
  }
})

test('a name or headline of one endless word makes no page wider', async ({ page }) => {
  const named = 'h1, h2, h3, h4, .kicker, .sections a, .teaser p, .standfirst, .series span, .tags bdi, .names bdi'
  for (const path of ['/', '/articles/the-man-who-answers-the-lifts', '/issues/10', '/authors', '/tags']) {
    await page.goto(path)
    await page.evaluate(list => {
      for (const each of document.querySelectorAll(list)) {
        const words = document.createTreeWalker(each, NodeFilter.SHOW_TEXT).nextNode()
        if (words) words.nodeValue = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbau'.repeat(3)
      }
    }, named)
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(over, `${path} at ${width}`).toBeLessThanOrEqual(0)
    }
  }
})

test('no reader gets a cookie @edge', async ({ page, context }) => {
  for (const path of pages) await page.goto(path)
  expect(await context.cookies()).toEqual([])
})

const pages = [
  '/',
  '/articles/the-people-who-write-down-the-sea',
  '/articles/a-signal-from-the-lamp-house',
  '/sections/places',
  '/articles/no-such-article',
]

for (const path of pages)
  test(`axe finds nothing on ${path}, light and dark @script`, async ({ page, isAccessible }) => {
    await page.goto(path)
    await isAccessible()
  })
