import { expect, type Page } from '@playwright/test'

export const main = (page: Page) => page.getByRole('main')
export const button = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true })
export const accountLink = (page: Page) => page.getByRole('banner').getByRole('link', { name: 'Account' })

export async function signOut(page: Page) {
  await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL('/')
}

/**
 * Gives the browser a device that makes and shows passkeys; `unlocks`: its holder is known to it. It shows one at once where
 * the browser `fills` a form in, as if its holder had chosen it there.
 */
export async function device(page: Page, { unlocks = true, fills = false, answers = true } = {}) {
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

export async function signIn(page: Page, { email, password }: { email: string; password: string }) {
  await page.getByLabel('Email', { exact: true }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await button(page, 'Sign in').click()
}

export async function addPasskey(page: Page, name: string) {
  await page.goto('/account')
  await page.getByLabel('Name of the passkey').fill(name)
  await button(page, 'Add a passkey').click()
  await expect(main(page)).toContainText(name)
}
