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

/**
 * Gives the browser a device that makes and shows passkeys; `unlocks`: its holder is known to it. It shows one at once where
 * the browser `fills` a form in, as if its holder had chosen it there.
 */
async function device(page: Page, { unlocks = true, fills = false, answers = true } = {}) {
  if (!fills)
    await page.addInitScript(() => {
      PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false)
    })
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: unlocks,
      isUserVerified: unlocks,
      automaticPresenceSimulation: answers,
    },
  })
  return cdp
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

test(
  'a passkey is offered where the browser fills the address in, and signs in where they were',
  { tag: '@script' },
  async ({ page, scene }) => {
    await device(page, { fills: true })
    await scene.enter()
    await addPasskey(page, 'Phone in the kitchen')
    await signOut(page)
    await page.goto(`/sign-in?next=${encodeURIComponent(scene.address)}`)
    await expect(page).toHaveURL(scene.address)
    await expect(accountLink(page)).toBeVisible()
  },
)

test(
  'where nobody chooses a passkey, the form and the button work as ever',
  { tag: '@script' },
  async ({ page, scene }) => {
    const asked: string[] = []
    page.on('request', request => {
      if (request.url().includes('/sign-in/passkey')) asked.push(`${request.method()} ${request.url()}`)
    })
    const somebody = await scene.somebody()
    const cdp = await device(page, { fills: true, answers: false })
    await page.goto('/sign-in')
    await expect.poll(() => asked).toHaveLength(1)
    expect(asked[0]).toMatch(/^POST .*\/sign-in\/passkey\?fills$/)
    await expect(page.getByLabel('Email', { exact: true })).toHaveAttribute('autocomplete', 'username webauthn')
    await button(page, 'Use a passkey').click()
    await expect.poll(() => asked).toHaveLength(2)
    expect(asked[1]).toMatch(/passkey$/)
    await cdp.send('WebAuthn.disable')
    await expect(main(page).getByRole('alert')).toHaveCount(0)
    await signIn(page, somebody)
    await expect(accountLink(page)).toBeVisible()
  },
)

test('a visitor’s browser that offers no passkeys asks the magazine nothing', { tag: '@script' }, async ({ page }) => {
  const asked: string[] = []
  page.on('request', request => void asked.push(new URL(request.url()).pathname))
  await device(page)
  await page.goto('/sign-in')
  await expect(button(page, 'Use a passkey')).toBeVisible()
  await page.getByLabel('Email', { exact: true }).focus()
  await page.goto('/register')
  expect(asked.filter(path => path === '/sign-in/passkey')).toEqual([])
})

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

test('a browser that has no passkey to show says so, and nothing is lost', { tag: '@script' }, async ({ page }) => {
  await device(page)
  await page.goto('/sign-in')
  await page.getByLabel('Email', { exact: true }).fill('somebody@example.org')
  await button(page, 'Use a passkey').click()
  await expect(main(page)).toContainText('No passkey was used')
  await expect(page.getByLabel('Email', { exact: true })).toHaveValue('somebody@example.org')
})

test('the offer of a passkey is closed for good', { tag: '@script' }, async ({ page, scene }) => {
  await scene.enter()
  await page.goto('/account')
  await button(page, 'Not now').click()
  await expect(button(page, 'Not now')).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Passkeys' })).toBeVisible()
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
