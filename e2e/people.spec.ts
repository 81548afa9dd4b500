import { randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import { eq } from 'drizzle-orm'
import { makeLink } from '@/magazine/people/link'
import { letterTo } from './outbox'
import { expect, test } from './scene'

const letters = () => Array.from(randomBytes(8), byte => String.fromCharCode(97 + (byte % 26))).join('')
const password = 'a lamp in the long harbour'
const banner = (page: Page) => page.getByRole('banner')
const alert = (page: Page) => page.getByRole('main').getByRole('alert')
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function expectSignedIn(page: Page) {
  await expect(banner(page).getByRole('link', { name: 'Account' })).toBeVisible()
  await expect(banner(page).getByRole('button', { name: 'Sign out' })).toBeVisible()
  await expect(banner(page).getByRole('link', { name: 'Sign in' })).toHaveCount(0)
}

async function expectSignedOut(page: Page) {
  await expect(banner(page).getByRole('link', { name: 'Sign in' })).toBeVisible()
  await expect(banner(page).getByRole('button', { name: 'Sign out' })).toHaveCount(0)
}

async function signIn(page: Page, email: string, secret: string) {
  await page.getByLabel('Email', { exact: true }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(secret)
  await button(page, 'Sign in').click()
}

/** The one-time link in the last letter to an address. */
const linkInLetter = async (email: string) => /https?:\/\/\S+/.exec(await letterTo(email))?.[0] ?? ''

test('somebody makes an account, is signed in at once, and signs out', async ({ page, context }) => {
  const name = `Mira ${letters()}`
  await page.goto('/')
  await expectSignedOut(page)
  await banner(page).getByRole('link', { name: 'Sign in' }).click()
  await page.getByRole('link', { name: 'Create an account' }).click()
  expect(await context.cookies()).toEqual([])
  await page.getByLabel('Display name').fill(name)
  await page.getByLabel('Email', { exact: true }).fill(`${letters()}@example.org`)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await button(page, 'Create account').click()
  await expect(page).toHaveURL('/')
  await expectSignedIn(page)
  const ours = { httpOnly: true, sameSite: 'Lax', path: '/' }
  expect(await context.cookies()).toEqual([
    expect.objectContaining({ name: 'session', ...ours }),
    expect.objectContaining({ name: 'passkey-offer', value: 'yes', ...ours }),
  ])
  await banner(page).getByRole('link', { name: 'Account' }).click()
  await expect(page.getByRole('main')).toContainText(name)
  await expect(page.getByRole('main')).toContainText('Not confirmed yet')
  await banner(page).getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL('/')
  await expectSignedOut(page)
  expect(await context.cookies()).toEqual([])
  await page.goto('/account')
  await expect(page).toHaveURL('/sign-in?next=%2Faccount')
})

test('a registration that is refused says all that is wrong, and gives back what is no secret', async ({ page }) => {
  await page.goto('/register')
  await page.getByLabel('Display name').fill('X')
  await page.getByLabel('Email', { exact: true }).fill('nowhere')
  await page.getByLabel('Password', { exact: true }).fill('short')
  await button(page, 'Create account').click()
  await expect(alert(page)).toContainText('3 things to mend')
  await expect(alert(page).getByRole('link')).toHaveCount(3)
  for (const label of ['Display name', 'Email', 'Password']) {
    const field = page.getByLabel(label, { exact: true })
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toHaveAccessibleDescription(/characters|address/)
  }
  await expect(page.getByLabel('Display name')).toHaveValue('X')
  await expect(page.getByLabel('Email', { exact: true })).toHaveValue('nowhere')
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('')
  await expectSignedOut(page)
})

test('nobody gets the name of another, however it is spelled, nor that of the house @edge', async ({ page, scene }) => {
  const { member } = await scene.somebody()
  await page.goto('/register')
  for (const name of [member.name.toUpperCase(), member.name.replace('a', 'а'), 'Moderator']) {
    await page.getByLabel('Display name').fill(name)
    await page.getByLabel('Email', { exact: true }).fill(`${letters()}@example.org`)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await button(page, 'Create account').click()
    await expect(page.getByLabel('Display name')).toHaveAccessibleDescription(/Choose another/)
  }
})

test('a member signs in where they were: first wrong, then right', async ({ page, scene }) => {
  const { email, password: secret } = await scene.somebody()
  await page.goto(scene.address)
  await banner(page).getByRole('link', { name: 'Sign in' }).click()
  await signIn(page, email, 'not the password at all')
  await expect(alert(page)).toContainText('Email or password is wrong')
  await expect(page.getByLabel('Email', { exact: true })).toHaveValue(email)
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('')
  await expect(page.getByLabel('Password', { exact: true })).toHaveAccessibleDescription(/Both were checked together/)
  await expectSignedOut(page)
  await page.getByLabel('Password', { exact: true }).fill(secret)
  await button(page, 'Sign in').click()
  await expect(page).toHaveURL(scene.address)
  await expectSignedIn(page)
})

test('an address that leads elsewhere is not gone to after signing in @edge', async ({ page, scene }) => {
  const { email, password: secret } = await scene.somebody()
  for (const next of ['//evil.example/x', 'https://evil.example/', '/\\evil.example', '/articles/%0d%0ax']) {
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
    if (await page.getByLabel('Password', { exact: true }).count()) await signIn(page, email, secret)
    expect(new URL(page.url()).hostname).toBe('localhost')
    await page.context().clearCookies()
  }
})

test('a link by mail signs in once, and not before its button is pressed', async ({ page, scene }) => {
  const { email, member } = await scene.somebody()
  await page.goto('/sign-in?next=%2Faccount')
  await page.getByLabel('Email', { exact: true }).fill(email)
  await button(page, 'Email me a link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look into your mail')
  const link = await linkInLetter(email)
  await page.goto(link)
  await page.goto(link) // as programs do that read mail before people
  await expectSignedOut(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(member.name)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL('/account')
  await expectSignedIn(page)
  const again = await page.goto(link)
  expect(again?.status()).toBe(410)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link no longer works')
})

test('who has no account hears the same, and gets no letter @edge', async ({ page, scene }) => {
  const nobody = `${letters()}@example.org`
  await page.goto('/forgot')
  await page.getByLabel('Email', { exact: true }).fill(nobody)
  await button(page, 'Email me a link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look into your mail')
  const { letters: rows } = scene.store.t
  expect(await scene.store.read.$count(rows, eq(rows.to, nobody))).toBe(0)
})

test('a forgotten password is chosen anew, which signs out everywhere else', async ({
  page,
  scene,
  browser,
  baseURL,
}) => {
  const { email, password: old, member } = await scene.somebody()
  await scene.store.write(async tx => {
    await tx.update(tx.t.members).set({ emailConfirmedAt: new Date() }).where(eq(tx.t.members.id, member.id))
  })
  const elsewhere = await browser.newPage({ baseURL })
  await elsewhere.goto('/sign-in')
  await signIn(elsewhere, email, old)
  await expectSignedIn(elsewhere)
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  await page.getByLabel('Email', { exact: true }).fill(email)
  await button(page, 'Email me a link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look into your mail')
  await page.goto(await linkInLetter(email))
  await page.getByLabel('New password').fill('123')
  await button(page, 'Save and sign in').click()
  await expect(page.getByLabel('New password')).toHaveAccessibleDescription(/12 to 256 characters/)
  await page.getByLabel('New password').fill(password)
  await button(page, 'Save and sign in').click()
  await expectSignedIn(page)
  await elsewhere.reload()
  await expectSignedOut(elsewhere)
  await elsewhere.goto('/sign-in')
  await signIn(elsewhere, email, old)
  await expect(alert(elsewhere)).toContainText('Email or password is wrong')
  await elsewhere.close()
})

test('an address is confirmed by the letter to it', async ({ page, scene }) => {
  const member = await scene.enter()
  const { members } = scene.store.t
  const [row] = await scene.store.read.select().from(members).where(eq(members.id, member.id))
  const email = row?.email ?? ''
  const asked = { memberId: member.id, email, purpose: 'confirm' } as const
  const token = await scene.store.write(tx => makeLink(tx, asked, new Date()))
  await page.goto(`/sign-in/link/${token}`)
  await button(page, 'Confirm address').click()
  await expect(page).toHaveURL('/account')
  await expect(page.getByRole('main')).toContainText(`${email} Confirmed`)
})

test('the pages of people can be used by everybody', { tag: '@script' }, async ({ page, scene, isAccessible }) => {
  for (const address of ['/sign-in?refused=failed', '/register', '/forgot', '/sign-in/link/sent']) {
    await page.goto(address)
    await isAccessible()
  }
  await page.goto('/register')
  await button(page, 'Create account').click()
  await isAccessible()
  await scene.enter()
  await page.goto('/account')
  await isAccessible()
})
