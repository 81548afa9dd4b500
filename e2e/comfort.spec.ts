import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

const article = '/articles/the-people-who-write-down-the-sea'
const menu = (page: Page) => page.getByRole('banner').locator('.comfort')
const choose = async (page: Page, group: string, value: string) =>
  menu(page).getByRole('group', { name: group }).getByLabel(value, { exact: true }).check()
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)

test('a reader chooses colours, size and typeface, and the next page has them from its first paint @script', async ({
  page,
  isAccessible,
}) => {
  await page.goto(article)
  const words = page.locator('.text > p').first()
  const before = await words.evaluate(p => parseFloat(getComputedStyle(p).fontSize))
  await menu(page).locator('summary').click()
  await choose(page, 'Colours', 'Sepia')
  await choose(page, 'Size', '7')
  await choose(page, 'Typeface', 'Sans')
  await choose(page, 'Lines', 'Justified')
  await isAccessible()
  await page.keyboard.press('Escape')
  await expect(menu(page).locator('summary')).toBeFocused()
  await page.goto('/')
  expect(await paper(page)).toBe('rgb(245, 236, 218)')
  await isAccessible()
  await page.goto(article)
  expect(await words.evaluate(p => parseFloat(getComputedStyle(p).fontSize))).toBeCloseTo(before * 1.55, 0)
  await expect(words).toHaveCSS('text-align', 'justify')
  await expect(words).toHaveCSS('font-family', /Source Sans/)
  await menu(page).locator('summary').click()
  await expect(menu(page).getByRole('group', { name: 'Size' }).getByLabel('7')).toBeChecked()
  await choose(page, 'Colours', 'As the system')
  expect(await paper(page)).not.toBe('rgb(245, 236, 218)')
})

test('light stays light and dark stays dark, whatever the system says @script', async ({ page }) => {
  for (const [kept, choice, other] of [
    ['As the system', 'Light', 'dark'],
    ['Light', 'Dark', 'light'],
  ] as const) {
    await page.goto(article)
    await page.emulateMedia({ colorScheme: choice === 'Light' ? 'light' : 'dark' })
    await menu(page).locator('summary').click()
    await expect(menu(page).getByLabel(kept, { exact: true })).toBeChecked() // shown a moment after the menu is
    await choose(page, 'Colours', 'As the system')
    const wished = await paper(page)
    await choose(page, 'Colours', choice)
    await page.emulateMedia({ colorScheme: other })
    expect(await paper(page)).toBe(wished)
  }
})

test('nothing moves while a page comes; with the largest letters of another face hardly anything @script', async ({
  page,
}) => {
  await page.addInitScript(() => {
    let moved = 0
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) moved += (entry as PerformanceEntry & { value: number }).value
      document.documentElement.dataset.moved = String(moved)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const moved = async (path: string) => {
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    return page.evaluate(() => Number(document.documentElement.dataset.moved ?? 0))
  }
  for (const path of ['/', article]) expect(await moved(path), path).toBe(0)
  await page.evaluate(() => {
    localStorage.setItem('comfort size', '7')
    localStorage.setItem('comfort face', 'easy')
  })
  expect(await moved(article)).toBeLessThan(0.02)
})

test('who stopped in the middle of an article goes on there, and who read it to the end does not @script', async ({
  page,
}) => {
  const offer = page.getByRole('link', { name: 'Go on where you stopped' })
  const paragraph = page.locator('.text > p').nth(4)
  await page.goto(article)
  await expect(offer).toBeHidden()
  await paragraph.evaluate(p => p.scrollIntoView({ behavior: 'instant' }))
  await expect(paragraph).toBeInViewport()
  await page.goto('/')
  await page.goto(article)
  await offer.click()
  await expect(paragraph).toBeInViewport()
  await page
    .locator('.text > *')
    .last()
    .evaluate(p => p.scrollIntoView({ behavior: 'instant' }))
  await expect(page.locator('.text > *').last()).toBeInViewport()
  await page.goto('/')
  await page.goto(article)
  await expect(offer).toBeHidden()
})

test('without a script there is no menu that would do nothing @edge', async ({ page, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled ?? true, 'this browser runs scripts')
  await page.goto(article)
  await expect(menu(page)).toBeHidden()
  await expect(page.getByText('Go on where you stopped')).toBeHidden()
})

test('a keyboard sees where it is in a text: code and tables that scroll are stops @edge', async ({ page }) => {
  await page.goto('/articles/the-people-who-write-down-the-sea')
  for (const stop of ['.text > pre', '.text > .scroll']) {
    await page.locator(stop).first().focus()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    await expect(page.locator(stop).first()).toBeFocused()
    await expect(page.locator(stop).first()).toHaveCSS('outline-style', 'solid')
  }
})

test('who asks for more contrast gets it, by day and by night @edge', async ({ page }) => {
  await page.goto(article)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, contrast: 'more' })
    const ink = await page.locator('body').evaluate(body => getComputedStyle(body).color)
    await expect(page.locator('.article-meta .soft').first()).toHaveCSS('color', ink)
  }
})

test('Arabic is set closer or more open too, and offers no typeface that it has not @script', async ({ page }) => {
  await page.goto('/articles/khytun-l-ykdhb-m-ytaalwmh-lbnw-mn-lshqwl')
  const words = page.locator('.text > p').first()
  const leading = () => words.evaluate(p => parseFloat(getComputedStyle(p).lineHeight))
  await menu(page).locator('summary').click()
  await expect(menu(page).locator('[name=face]').first()).toBeHidden()
  const heights = []
  for (const value of ['close', 'normal', 'open']) {
    await menu(page).locator(`[name=spacing][value=${value}]`).check()
    heights.push(await leading())
  }
  expect(heights[0]).toBeLessThan(heights[1] ?? 0)
  expect(heights[1]).toBeLessThan(heights[2] ?? 0)
})

test('what a reader of the dark prints is black on white @script', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('comfort theme', 'dark'))
  await page.goto('/articles/our-mistakes-of-2025-in-order-of-size')
  await page.emulateMedia({ media: 'print' })
  const colours = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement)
    return ['ink', 'accent', 'accent-strong', 'visited', 'warn'].map(name => style.getPropertyValue(`--color-${name}`))
  })
  expect(new Set(colours)).toEqual(new Set(['#000']))
})

test('what another version kept in the browser stops nothing on the page @script', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('stopped', '[null, 3, {"path": "/articles/the-people-who-write-down-the-sea"}]')
    localStorage.setItem('comfort theme', 'mauve')
  })
  await page.goto(article)
  await expect(page.getByRole('banner').locator('time')).toHaveText(/, \d\d:\d\d$/)
  await expect(page.getByRole('link', { name: 'Go on where you stopped' })).toBeHidden()
})
