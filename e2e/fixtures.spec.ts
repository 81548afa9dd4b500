import { expect, test } from './fixtures'

// What the fixtures promise to see, planted on a good page: each of these tests passes because it fails.

test.fail('a word in the console fails a test @script @edge', async ({ page }) => {
  await page.goto('/')
  await page.evaluate(() => console.warn('hydration did not match'))
})

test.fail('an error that is thrown fails a test @script @edge', async ({ page }) => {
  await page.goto('/')
  const thrown = page.waitForEvent('pageerror')
  await page.evaluate(() => {
    queueMicrotask(() => {
      throw new Error('planted')
    })
  })
  await thrown
})

test.fail('what the content security policy refuses fails a test @script @edge', async ({ page }) => {
  await page.goto('/')
  const refused = page.waitForEvent('console')
  await page.evaluate(() => document.querySelector('main')?.setAttribute('style', 'color: red'))
  await refused
})

test.fail('a request to another host fails a test @script @edge', async ({ page }) => {
  await page.route('https://example.org/**', route =>
    route.fulfill({ body: 'x', headers: { 'access-control-allow-origin': '*' } }),
  )
  await page.goto('/robots.txt')
  await page.evaluate(() =>
    fetch('https://example.org/').then(
      answer => answer.text(),
      () => '',
    ),
  )
})

test.fail('what axe finds fails a test @script @edge', async ({ page, isAccessible }) => {
  await page.goto('/')
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')))
  await isAccessible()
})

test('the browser finds no other host @script @edge', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL })
  await page.goto('/healthz')
  const address = 'http://example.org/'
  const failed = page.waitForEvent('requestfailed', request => request.url() === address)
  await page.goto(address).catch(() => undefined)
  expect((await failed).failure()?.errorText).toBe('net::ERR_NAME_NOT_RESOLVED')
  await page.close()
})
