import type { Browser, Page } from '@playwright/test'
import { startSession } from '@/magazine/people/session-row'
import { reported } from './reported'
import { expect, type Scene, test } from './scene'
import { commentThatSays, post, press, write } from './talk'

type Somebody = Awaited<ReturnType<Scene['somebody']>>

const main = (page: Page) => page.getByRole('main')
const owned = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true })
const accountLink = (page: Page) => page.getByRole('banner').getByRole('link', { name: 'Account' })

/** Another browser, in which somebody is signed in. */
async function theirBrowser(
  browser: Browser,
  { store }: Scene,
  id: number,
  options: Parameters<Browser['newContext']>[0],
) {
  const context = await browser.newContext(options)
  const value = await store.write(tx => startSession(tx, id, new Date()))
  await context.addCookies([{ name: 'session', value, url: options?.baseURL ?? '', httpOnly: true, sameSite: 'Lax' }])
  return context.newPage()
}

async function signIn(page: Page, { email, password }: Somebody) {
  await page.getByLabel('Email', { exact: true }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await owned(page, 'Sign in').click()
}

test('a moderator whose role is taken away decides nothing from the page that is still open', async ({
  page,
  scene,
  browser,
  baseURL,
  javaScriptEnabled,
}) => {
  const { id } = await reported(scene)
  const somebody = await scene.somebody({ role: 'moderator' })
  const { member } = somebody
  const theirs = await theirBrowser(browser, scene, member.id, { baseURL, javaScriptEnabled })
  await theirs.goto('/admin/moderation?queue=reported')
  const approve = theirs.locator(`article#comment-${id}`).getByRole('button', { name: 'Approve', exact: true })
  await expect(approve).toBeVisible()

  const owner = await scene.enter({ role: 'owner' })
  await page.goto(`/admin/people/${member.handle}`)
  await page.getByLabel('Member', { exact: true }).check()
  await owned(page, 'Set role').click()
  await expect(page.getByRole('cell', { name: 'member' }).first()).toBeVisible()

  await approve.click()
  await expect(theirs).toHaveURL(/\/sign-in\?next=%2Fadmin%2Fmoderation/)
  await expect(accountLink(theirs)).toHaveCount(0)
  await signIn(theirs, somebody)
  await expect(theirs).toHaveURL(/\/admin\/moderation/)
  await expect(main(theirs)).toContainText('This page is for moderators')
  expect((await theirs.goto('/admin/moderation'))?.status()).toBe(403)
  await expect(accountLink(theirs)).toBeVisible()
  await theirs.context().close()

  await scene.enter({ member: owner })
  await page.goto('/admin/moderation?queue=reported')
  await expect(page.locator(`article#comment-${id}`)).toBeVisible()
})

test('a member who is shut out says nothing more from the page that is still open, and does not come in again', async ({
  page,
  scene,
  browser,
  baseURL,
  javaScriptEnabled,
}) => {
  const somebody = await scene.somebody()
  const { member } = somebody
  const theirs = await theirBrowser(browser, scene, member.id, { baseURL, javaScriptEnabled })
  await theirs.goto(scene.address)
  await write(theirs, 'Before.')
  await press(theirs.getByRole('button', { name: 'Post comment' }).first())
  await expect(commentThatSays(theirs, 'Before.')).toHaveCount(1)
  await write(theirs, 'And afterwards.')

  await scene.enter({ role: 'owner' })
  await page.goto(`/admin/people/${member.handle}`)
  await owned(page, 'Shut out').click()
  await expect(owned(page, 'Let in again')).toBeVisible()

  await post(theirs)
  await expect(theirs).toHaveURL(/\/sign-in\?kept=/)
  await expect(main(theirs)).toContainText('And afterwards.')
  await expect(accountLink(theirs)).toHaveCount(0)
  await signIn(theirs, somebody)
  await expect(main(theirs).getByRole('alert')).toBeVisible()
  await expect(theirs).toHaveURL(/\/sign-in/)
  for (const address of ['/account', '/account/sessions']) {
    await theirs.goto(address)
    await expect(theirs).toHaveURL(`/sign-in?next=${encodeURIComponent(address)}`)
  }
  await theirs.context().close()
  await page.goto(scene.address)
  await expect(commentThatSays(page, 'Before.')).toHaveCount(1)
  await expect(commentThatSays(page, 'And afterwards.')).toHaveCount(0)
})
