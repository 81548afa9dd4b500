import { accountLink, addPasskey, button, device, main, signIn, signOut } from './passkey-device'
import { expect, test } from './scene'

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

test(
  'a question that waited until it is nearly too old is asked anew at the next touch of the form, and no sooner',
  {
    tag: '@script',
  },
  async ({ page }) => {
    const asked: string[] = []
    page.on('request', request => {
      if (request.url().endsWith('/sign-in/passkey?fills')) asked.push(request.method())
    })
    await device(page, { fills: true, answers: false })
    await page.clock.install()
    await page.goto('/sign-in')
    await expect.poll(() => asked).toHaveLength(1)
    await page.clock.fastForward('04:00')
    await page.getByLabel('Email', { exact: true }).focus()
    await page.getByLabel('Password', { exact: true }).focus()
    await page.clock.fastForward('00:40')
    expect(asked).toHaveLength(1)
    await page.getByLabel('Email', { exact: true }).focus()
    await expect.poll(() => asked).toHaveLength(2)
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
