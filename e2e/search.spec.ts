import { eq } from 'drizzle-orm'
import type { Page } from '@playwright/test'
import { isNarrow } from './narrow'
import { expect, test } from './scene'

const look = async (page: Page, words: string) => {
  await page.goto('/search')
  await page.getByLabel('Search', { exact: true }).fill(words)
  await page.getByRole('button', { name: 'Search' }).click()
}
const found = (page: Page) => page.getByRole('main').getByRole('list').getByRole('article')
const count = async (page: Page) => Number(await page.getByRole('main').locator('data').first().getAttribute('value'))

test('a reader comes from the masthead, searches, and goes to an article and back to what was found', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Search')
  await look(page, 'harbour lamp')
  expect(await count(page)).toBe(await found(page).count())
  await expect(found(page).first().locator('mark').first()).toHaveText(/lamp|harbour/i)
  const headline = await found(page).first().getByRole('link').innerText()
  await found(page).first().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline)
  await page.goBack()
  await expect(page.getByLabel('Search', { exact: true })).toHaveValue('harbour lamp')
})

test('case, accents and dots do not matter, in any of the scripts', async ({ page }) => {
  for (const [words, headline] of [
    ['SAQULUN dediyi', 'Şaqulun dediyi'],
    ['ФОРТОЧКЕ', 'форточк'],
    ['خيط لا يكذب', 'خيطٌ لا يكذب'],
  ] as const) {
    await look(page, words)
    await expect(found(page).filter({ hasText: headline }).first()).toBeVisible()
  }
})

test('a typing mistake is put right, and said', async ({ page }) => {
  await look(page, 'harbuor')
  await expect(page.getByRole('main')).toContainText('Nothing has “harbuor”. Did you mean harbour?')
  expect(await count(page)).toBeGreaterThan(0)
  await page.getByRole('link', { name: 'harbour', exact: true }).click()
  await expect(page).toHaveURL(/\?q=harbour$/)
})

test('what was found is narrowed by section, language and year, and a phrase by its order', async ({ page }) => {
  await look(page, '"put out"')
  const all = await count(page)
  await page.getByLabel('Year').selectOption('2017')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page.getByLabel('Year')).toHaveValue('2017')
  expect(await count(page)).toBe(1)
  expect(all).toBeGreaterThan(1)
  await page.getByLabel('Section', { exact: true }).selectOption({ label: 'Nature' })
  await page.getByRole('button', { name: 'Search' }).click()
  expect(await count(page)).toBe(0)
  await page.getByRole('link', { name: 'Search without the filters' }).click()
  expect(await count(page)).toBe(all)
})

test('a comment is found as soon as it is posted, and not any more when it is gone', async ({ page, scene }) => {
  const word = `gnomon${scene.slug.replaceAll(/[^a-z]/g, '').slice(-8)}`
  const { member } = await scene.somebody()
  const id = await scene.say(member, `I have seen the ${word} there.`)
  await look(page, word)
  await expect(found(page)).toHaveCount(1)
  await expect(found(page)).toContainText(`I have seen the ${word} there.`)
  await found(page).getByRole('link').click()
  await expect(page.locator(`#comment-${id}`)).toBeVisible()
  await scene.store.write(
    async tx => void (await tx.update(tx.t.comments).set({ state: 'rejected' }).where(eq(tx.t.comments.id, id))),
  )
  await look(page, word)
  expect(await count(page)).toBe(0)
})

test('headlines that fit are offered while one types, and can be left alone @script', async ({
  page,
  isAccessible,
}) => {
  await page.goto('/search')
  const field = page.getByLabel('Search', { exact: true })
  await field.pressSequentially('hedg')
  const offer = page.getByRole('list', { name: 'Suggestions' }).getByRole('link')
  await expect(offer).toHaveText(['Your neighbour’s hedge, and other borders'])
  await isAccessible()
  await expect(page.getByRole('search').getByRole('status')).toHaveText('Suggestions: 1')
  await expect(field).toBeFocused()
  await field.press('Escape')
  await expect(offer).toHaveCount(0)
  await expect(field).toHaveValue('hedg') // what is typed stays
  await field.press('e')
  await expect(offer).toBeVisible()
  for (let n = 0; n < 2; n++) await page.keyboard.press('Tab') // past the button
  await expect(offer).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your neighbour’s hedge, and other borders')
})

test('the members’ page has suggestions too, and React finds it as the server made it @script @edge', async ({
  page,
  scene,
}) => {
  await scene.enter()
  await page.goto('/search')
  await page.getByLabel('Search', { exact: true }).pressSequentially('hedg')
  await expect(page.getByRole('list', { name: 'Suggestions' }).getByRole('link').first()).toBeVisible()
})

test('whatever is typed is an answer, never an error @edge', async ({ page }) => {
  for (const words of [
    '"',
    '-',
    '""" -"',
    'NEAR(a b)',
    'a* OR b',
    '%00',
    '\u202e',
    'x'.repeat(3_000),
    '-harbour',
    '(',
    ':',
  ])
    expect((await page.goto(`/search?q=${encodeURIComponent(words)}`))?.status(), words).toBe(200)
  expect((await page.goto('/search?q=a&year=20'))?.status()).toBe(404)
})

for (const path of ['/search', '/search?q=harbuor+lamp', '/search?q=gnomonology', '/search?q=xیط'])
  test(`axe finds nothing on ${path}, and it is never wider than the window @script`, async ({
    page,
    isAccessible,
  }) => {
    await page.goto(path)
    await isNarrow(page)
    await isAccessible()
  })
