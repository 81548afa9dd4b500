import { eq } from 'drizzle-orm'
import { letterTo } from './outbox'
import { button, elsewhere, enterWithPassword, field, letters, main, rowOf } from './own'
import { expect, test } from './scene'

test('an address is changed by the letter to the new one, and the old one hears of it', async ({ page, scene }) => {
  const { member, email: old, password } = await enterWithPassword(page, scene)
  const email = `${letters()}@example.org`
  await field(page, 'New e-mail').fill(email)
  await page.locator('#passwordForEmail').fill('not the password at all')
  await button(page, 'Change e-mail').click()
  await expect(page.locator('#passwordForEmail')).toHaveAccessibleDescription(/not your password/)
  await expect(page.locator('#passwordForEmail')).toHaveValue('')
  await expect(field(page, 'New e-mail')).toHaveValue(email)
  await page.locator('#passwordForEmail').fill(password)
  await button(page, 'Change e-mail').click()
  await expect(main(page)).toContainText('a letter is on its way')
  const link = /https?:\/\/\S+/.exec(await letterTo(email))?.[0] ?? ''
  await page.goto(link)
  expect((await rowOf(scene, member)).email).toBe(old) // programs open links, nobody but people presses buttons
  await button(page, 'Use this address').click()
  await expect(page).toHaveURL('/account?done=email')
  await expect(main(page)).toContainText(`${email} Confirmed`)
  expect(await letterTo(old)).toContain(email)
  expect((await page.goto(link))?.status()).toBe(410)
})

test('who has another’s address in mind is answered the same, and no letter goes @edge', async ({ page, scene }) => {
  const { password } = await enterWithPassword(page, scene)
  const { email } = await scene.somebody()
  await field(page, 'New e-mail').fill(email)
  await page.locator('#passwordForEmail').fill(password)
  await button(page, 'Change e-mail').click()
  await expect(main(page)).toContainText('a letter is on its way')
  const { letters: rows } = scene.store.t
  expect(await scene.store.read.$count(rows, eq(rows.to, email))).toBe(0)
})

test('a new password ends every other session, and a letter tells @edge', async ({
  page,
  scene,
  browser,
  baseURL,
  context,
}) => {
  const { member, email, password } = await enterWithPassword(page, scene)
  const other = await elsewhere(scene, member, browser, baseURL)
  const before = (await context.cookies())[0]?.value
  await field(page, 'New password').fill('a lamp in the long harbour')
  await page.locator('#passwordNow').fill(password)
  await button(page, 'Change password').click()
  await expect(main(page)).toContainText('Your password is changed')
  expect((await context.cookies())[0]?.value).not.toBe(before)
  expect(await letterTo(email)).toContain('password')
  await other.goto('/account')
  await expect(other).toHaveURL('/sign-in?next=%2Faccount')
  await field(other, 'Email').fill(email)
  await field(other, 'Password').fill('a lamp in the long harbour')
  await button(other, 'Sign in').click()
  await expect(other).toHaveURL('/account')
  await other.context().close()
})

test('sessions are listed with their browser, and ended one by one or all others @edge', async ({
  page,
  scene,
  browser,
  baseURL,
}) => {
  const { email, password, member } = await scene.somebody()
  await page.goto('/sign-in?next=%2Faccount%2Fsessions')
  await field(page, 'Email').fill(email)
  await field(page, 'Password').fill(password)
  await button(page, 'Sign in').click()
  await expect(page).toHaveURL('/account/sessions')
  await expect(main(page).getByRole('listitem')).toHaveCount(1)
  await expect(main(page).getByRole('listitem')).toHaveText(/(Chrome|Safari) on (Linux|Windows|iPhone|macOS).*this one/)
  await expect(main(page)).not.toContainText('Mozilla')
  const others = await Promise.all([1, 2, 3].map(() => elsewhere(scene, member, browser, baseURL)))
  await page.reload()
  await expect(main(page).getByRole('listitem')).toHaveCount(4)
  await button(page, 'End the session: A browser').first().click()
  await expect(main(page).getByRole('listitem')).toHaveCount(3)
  await button(page, 'End all other sessions').click()
  await expect(main(page).getByRole('listitem')).toHaveCount(1)
  for (const other of others) {
    await other.goto('/account')
    await expect(other).toHaveURL('/sign-in?next=%2Faccount')
    await other.context().close()
  }
  await page.goto('/account')
  await expect(page).toHaveURL('/account')
})

test('a password can be shown while it is typed, and is sent hidden @edge', { tag: '@script' }, async ({ page }) => {
  await page.goto('/sign-in')
  const password = field(page, 'Password')
  await field(page, 'Email').fill('nobody@example.org')
  await password.fill('a lamp in the long harbour')
  await button(page, 'Show the password').click()
  await expect(password).toHaveAttribute('type', 'text')
  await expect(button(page, 'Show the password')).toHaveAttribute('aria-pressed', 'true')
  await button(page, 'Show the password').click()
  await expect(password).toHaveAttribute('type', 'password')
  await button(page, 'Show the password').click()
  await button(page, 'Sign in').click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Email or password is wrong')
  await expect(password).toHaveValue('')
  expect(await page.content()).not.toContain('a lamp in the long harbour')
})
