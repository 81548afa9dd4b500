import type { Page } from '@playwright/test'
import { eq } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import { accountLink, addPasskey, button, device, main, signIn, signOut } from './passkey-device'
import { expect, type Scene, test } from './scene'

const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 })

/** Sets an app up on the page that does; gives its secret. */
async function setUpApp(page: Page): Promise<string> {
  await button(page, 'Set up an app').click()
  const secret = (await main(page).locator('dd code').textContent()) ?? ''
  await page.getByLabel('Code', { exact: true }).fill(codeOf(secret, -1))
  await button(page, 'Confirm the app').click()
  await expect(main(page)).toContainText('Your second factor is set up')
  return secret
}

test(
  'a session in which no second factor was shown is proven by a passkey',
  { tag: '@script' },
  async ({ page, scene }) => {
    await device(page)
    const { member } = await scene.somebody({ role: 'moderator' })
    await scene.enter({ member })
    await addPasskey(page, 'Key on the ring')
    await scene.enter({ member })
    await page.goto('/account/second-factor')
    await expect(main(page)).toContainText('You signed in to this browser without it')
    await button(page, 'Use a passkey').click()
    await expect(main(page)).toContainText('Your second factor is set up')
  },
)

test('recovery codes are shown once and count from when they are written down @edge', async ({ page, scene }) => {
  const member = await scene.enter()
  await page.goto('/account')
  await expect(main(page)).toContainText('You have no recovery codes')
  await page.getByRole('link', { name: 'New recovery codes' }).click()
  await expect(main(page).getByRole('listitem')).toHaveCount(10)
  await button(page, 'I have written them down').click()
  await expect(page).toHaveURL(/\/account#passkeys$/)
  await expect(main(page)).toContainText('10 of 10 codes unused')
  const { recoveryCodes } = scene.store.t
  expect(await scene.store.read.$count(recoveryCodes, eq(recoveryCodes.memberId, member.id))).toBe(10)
})

test('a moderator sets an app up; then a code, once, stands between password and session @edge', async ({
  page,
  scene,
}) => {
  const somebody = await scene.somebody({ role: 'moderator' })
  await page.goto('/sign-in?next=%2Faccount%2Fsecond-factor')
  await signIn(page, somebody)
  await expect(page).toHaveURL('/account/second-factor')
  const secret = await setUpApp(page)
  await signOut(page)
  await page.goto(`/sign-in?next=${encodeURIComponent(scene.address)}`)
  await signIn(page, somebody)
  await expect(page).toHaveURL(/\/sign-in\/second\/[\w-]{43}\?next=/)
  await expect(main(page)).toContainText('An owner of the magazine can take it off your account')
  await expectNobody(page, scene)
  await page.getByLabel('Code', { exact: true }).fill('000000')
  await button(page, 'Sign in').click()
  await expect(page.getByLabel('Code', { exact: true })).toHaveAccessibleDescription(/This code is wrong/)
  await expect(page.getByLabel('Code', { exact: true })).toHaveValue('')
  await page.getByLabel('Code', { exact: true }).fill(codeOf(secret))
  await button(page, 'Sign in').click()
  await expect(page).toHaveURL(scene.address)
  await expect(accountLink(page)).toBeVisible()
})

/** Whoever skips the second step and asks for pages is a visitor. */
async function expectNobody(page: Page, scene: Scene) {
  const waiting = page.url()
  expect(await page.context().cookies()).toEqual([])
  for (const address of ['/account', '/admin/moderation', '/account/second-factor', '/account/recovery-codes']) {
    await page.goto(address)
    await expect(page).toHaveURL(/\/sign-in\?next=/)
  }
  await page.goto(scene.address)
  await expect(accountLink(page)).toHaveCount(0)
  await page.goto(waiting)
}

test('a passkey is the second factor of a moderator @edge', { tag: '@script' }, async ({ page, scene }) => {
  await device(page)
  const somebody = await scene.somebody({ role: 'moderator' })
  await scene.enter({ member: somebody.member })
  await addPasskey(page, 'Key on the ring')
  await signOut(page)
  await page.goto('/sign-in?next=%2Fadmin%2Fmoderation')
  await signIn(page, somebody)
  await expect(page).toHaveURL(/\/sign-in\/second\//)
  await button(page, 'Use a passkey').click()
  await expect(page).toHaveURL('/admin/moderation')
})

test('five wrong codes lead back to the beginning @edge', async ({ page, scene }) => {
  const somebody = await scene.somebody({ role: 'moderator' })
  await scene.enter({ member: somebody.member })
  await page.goto('/account/second-factor')
  await setUpApp(page)
  await signOut(page)
  await page.goto('/sign-in')
  await signIn(page, somebody)
  await expect(page).toHaveURL(/\/sign-in\/second\//)
  for (let n = 0; n < 5; n++) {
    await page.getByLabel('Code', { exact: true }).fill('000000')
    await button(page, 'Sign in').click()
    if (n < 4) await expect(page.getByLabel('Code', { exact: true })).toHaveValue('')
  }
  await expect(main(page)).toContainText('Begin again')
  await expect(accountLink(page)).toHaveCount(0)
})

test(
  'the pages of second factors can be used by everybody @edge',
  { tag: '@script' },
  async ({ page, scene, isAccessible }) => {
    const somebody = await scene.somebody({ role: 'moderator' })
    await scene.enter({ member: somebody.member })
    await page.goto('/account')
    await isAccessible()
    await page.goto('/account/recovery-codes')
    await isAccessible()
    await page.goto('/account/second-factor')
    await button(page, 'Set up an app').click()
    await expect(page.getByRole('img', { name: /Picture of the key/ })).toBeVisible()
    await isAccessible()
    await setUpAppFrom(page)
    await signOut(page)
    await page.goto('/sign-in')
    await isAccessible()
    await signIn(page, somebody)
    await expect(page).toHaveURL(/\/sign-in\/second\//)
    await isAccessible()
  },
)

async function setUpAppFrom(page: Page) {
  const secret = (await main(page).locator('dd code').textContent()) ?? ''
  await page.getByLabel('Code', { exact: true }).fill(codeOf(secret))
  await button(page, 'Confirm the app').click()
  await expect(main(page)).toContainText('Your second factor is set up')
}
