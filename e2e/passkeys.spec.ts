import type { Page } from '@playwright/test'
import { eq } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import { expect, type Scene, test } from './scene'

const main = (page: Page) => page.getByRole('main')
const button = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true })
const accountLink = (page: Page) => page.getByRole('banner').getByRole('link', { name: 'Account' })

async function signOut(page: Page) {
  await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL('/')
}

/** Gives the browser a device that makes and shows passkeys; `unlocks`: its holder is known to it. */
async function device(page: Page, unlocks = true) {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: unlocks,
      isUserVerified: unlocks,
      automaticPresenceSimulation: true,
    },
  })
}

async function signIn(page: Page, { email, password }: { email: string; password: string }) {
  await page.getByLabel('Email', { exact: true }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await button(page, 'Sign in').click()
}

async function addPasskey(page: Page, name: string) {
  await page.goto('/account')
  await page.getByLabel('Name of the passkey').fill(name)
  await button(page, 'Add a passkey').click()
  await expect(main(page)).toContainText(name)
}

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
  'a member adds a passkey, signs in by it where they were, and removes it',
  { tag: '@script' },
  async ({ page, scene }) => {
    await device(page)
    await scene.enter()
    await page.goto('/account')
    await expect(page.getByRole('link', { name: /add a passkey/ })).toBeVisible()
    await addPasskey(page, 'Phone in the kitchen')
    await expect(main(page)).toContainText('not used yet')
    await expect(page.getByRole('link', { name: /add a passkey/ })).toHaveCount(0)
    await signOut(page)
    await page.goto(scene.address)
    await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click()
    await button(page, 'Use a passkey').click()
    await expect(page).toHaveURL(scene.address)
    await expect(accountLink(page)).toBeVisible()
    await page.goto('/account')
    await expect(main(page)).toContainText(/used \d/)
    await button(page, 'Remove the passkey Phone in the kitchen').click()
    await expect(main(page)).not.toContainText('Phone in the kitchen')
    await signOut(page)
    await page.goto('/sign-in')
    await button(page, 'Use a passkey').click()
    await expect(main(page).getByRole('alert')).toContainText('This passkey did not sign you in')
    await expect(accountLink(page)).toHaveCount(0)
  },
)

test('a browser that has no passkey to show says so, and nothing is lost', { tag: '@script' }, async ({ page }) => {
  await device(page)
  await page.goto('/sign-in')
  await page.getByLabel('Email', { exact: true }).fill('somebody@example.org')
  await button(page, 'Use a passkey').click()
  await expect(main(page)).toContainText('No passkey was used')
  await expect(page.getByLabel('Email', { exact: true })).toHaveValue('somebody@example.org')
})

test('who signs in without a passkey is offered one where they come back to, until they say "Not now"', async ({
  page,
  scene,
}) => {
  const told = await scene.somebody()
  const come = async () => {
    await page.goto(scene.address)
    await page.getByRole('banner').getByRole('link', { name: 'Sign in', exact: true }).click()
    await signIn(page, told)
    await expect(accountLink(page)).toBeVisible()
  }
  await come()
  await expect(page).toHaveURL(scene.address)
  await expect(main(page).getByRole('link', { name: /add a passkey/ })).toHaveAttribute('href', '/account#passkeys')
  await button(page, 'Not now').click()
  await expect(button(page, 'Not now')).toHaveCount(0)
  await expect(page).toHaveURL(scene.address)
  await page.goto('/account')
  await expect(page.getByRole('heading', { name: 'Passkeys' })).toBeVisible()
  await expect(button(page, 'Not now')).toHaveCount(0)
  await signOut(page)
  await come()
  await expect(button(page, 'Not now')).toHaveCount(0)
})

test('without JavaScript no button for a passkey is there, and a sentence says why @edge', async ({
  page,
  scene,
  javaScriptEnabled,
}) => {
  const withScript = javaScriptEnabled ? 1 : 0
  await page.goto('/sign-in')
  await expect(button(page, 'Use a passkey')).toHaveCount(withScript)
  await scene.enter()
  await page.goto('/account')
  // What a <noscript> holds is no text to the selectors, only to the eye.
  const told = expect(main(page))
  await (javaScriptEnabled ? told.not : told).toContainText('A passkey is added with JavaScript', {
    useInnerText: true,
  })
  await expect(button(page, 'Add a passkey')).toHaveCount(withScript)
})

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
