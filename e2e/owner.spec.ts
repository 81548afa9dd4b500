import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { eq } from 'drizzle-orm'
import { startSession } from '@/magazine/people/session-row'
import { expect, test } from './scene'

const button = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true })
const alert = (page: Page) => page.getByRole('main').getByRole('alert')

/** What was delivered to an address into the outbox. */
function lettersTo(email: string): string {
  const folder = path.join(process.env.E2E_DATA ?? '', 'outbox')
  const files = existsSync(folder) ? readdirSync(folder) : []
  const letters = files.map(file => readFileSync(path.join(folder, file), 'utf8'))
  return letters.filter(text => text.includes(email)).join('\n')
}

test('the owner finds somebody by a part of their name and gives them a role, which holds at their next request', async ({
  page,
  scene,
  browser,
  baseURL,
}) => {
  const { member, email } = await scene.somebody()
  const theirs = await browser.newContext({ baseURL, javaScriptEnabled: false })
  const value = await scene.store.write(tx => startSession(tx, member.id, new Date()))
  await theirs.addCookies([{ name: 'session', value, url: baseURL ?? '', httpOnly: true, sameSite: 'Lax' }])
  const other = await theirs.newPage()
  expect((await other.goto('/admin/moderation'))?.status()).toBe(403)

  await scene.enter({ role: 'owner' })
  await page.goto('/admin/people')
  await page.getByLabel('Name, handle or e-mail').fill(member.handle.slice(2))
  await page.getByRole('button', { name: 'Find' }).click()
  await expect(page).toHaveURL(/\?q=/)
  const row = page.getByRole('row').filter({ hasText: member.name })
  await expect(row.getByRole('cell', { name: '1 session' })).toBeVisible()
  await row.getByRole('link', { name: `Role of ${member.name}` }).click()
  await page.getByLabel('Moderator', { exact: true }).check()
  await button(page, 'Set role').click()
  await expect(page.getByLabel('Moderator', { exact: true })).toBeChecked()
  await expect(page.getByRole('cell', { name: 'moderator' }).first()).toBeVisible()

  await other.goto('/account')
  await expect(other).toHaveURL('/sign-in?next=%2Faccount')
  const again = await scene.store.write(tx => startSession(tx, member.id, new Date()))
  await theirs.addCookies([{ name: 'session', value: again, url: baseURL ?? '', httpOnly: true, sameSite: 'Lax' }])
  expect((await other.goto('/admin/moderation'))?.status()).toBe(200)
  await expect.poll(() => lettersTo(email)).toContain('You are now a moderator of ')

  await button(page, 'Shut out').click()
  await expect(button(page, 'Let in again')).toBeVisible()
  expect((await other.goto('/admin/moderation'))?.url()).toContain('/sign-in')
  await button(page, 'Let in again').click()
  await expect(button(page, 'Shut out')).toBeVisible()
  await theirs.close()
})

test('a note is kept about a member, and an empty one is not @edge', async ({ page, scene }) => {
  const { member } = await scene.somebody()
  const owner = await scene.enter({ role: 'owner' })
  await page.goto(`/admin/people/${member.handle}`)
  await button(page, 'Write note').click()
  await expect(page.getByLabel('Note', { exact: true })).toHaveAccessibleDescription(/Write a note of 1 to 2,000/)
  await page.getByLabel('Note', { exact: true }).fill('Asked twice by mail.')
  await button(page, 'Write note').click()
  const notes = page.getByRole('region', { name: 'Notes' }).getByRole('listitem')
  await expect(notes).toHaveCount(1)
  await expect(notes).toContainText('Asked twice by mail.')
  await expect(notes).toContainText(owner.name)
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue('')
})

test('who lost their second factor gets rid of it by the owner, who says how they knew them @edge', async ({
  page,
  scene,
}) => {
  const { member, email } = await scene.somebody({ role: 'moderator' })
  const { members } = scene.store.t
  const app = { totpSecret: 'lost', totpConfirmedAt: new Date(), emailConfirmedAt: new Date() }
  await scene.store.write(async tx => void (await tx.update(members).set(app).where(eq(members.id, member.id))))
  const owner = await scene.enter({ role: 'owner' })
  await page.goto(`/admin/people/${member.handle}`)
  await button(page, 'Take the second factor off').click()
  const why = page.getByLabel(`How you know that it is ${member.name}`)
  await expect(why).toHaveAccessibleDescription(/Write a note of 1 to 2,000/)
  await why.fill('Rang the number in the contract.')
  await button(page, 'Take the second factor off').click()
  await expect(page.getByRole('cell', { name: 'no second factor' })).toBeVisible()
  await expect(button(page, 'Take the second factor off')).toHaveCount(0)
  const note = page.getByRole('region', { name: 'Notes' }).getByRole('listitem')
  await expect(note).toContainText('Second factor taken off. Rang the number in the contract.')
  await expect(note).toContainText(owner.name)
  await expect.poll(() => lettersTo(email)).toContain('was taken off by those who run the magazine')
  await scene.store.write(async tx => void (await tx.update(members).set(app).where(eq(members.id, owner.id))))
  await page.goto(`/admin/people/${owner.handle}`)
  await expect(button(page, 'Set role')).toBeVisible()
  await expect(button(page, 'Take the second factor off')).toHaveCount(0)
})

test('people and settings are for owners: others are told so, visitors sign in first @edge', async ({
  page,
  scene,
}) => {
  const pages = ['/admin/people', '/admin/people/nobody', '/admin/settings']
  for (const address of pages) {
    await page.goto(address)
    await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(address)}`)
  }
  for (const role of ['member', 'moderator', 'editor'] as const) {
    await scene.enter({ role })
    for (const address of pages) expect((await page.goto(address))?.status(), `${role} ${address}`).toBe(403)
    const desk = await page.goto('/admin')
    expect(desk?.status()).toBe(role === 'member' ? 403 : 200)
    await expect(page.getByRole('link', { name: 'Settings' })).toHaveCount(0)
  }
  await scene.enter({ role: 'owner' })
  for (const address of ['/admin/people', '/admin/settings']) expect((await page.goto(address))?.status()).toBe(200)
  expect((await page.goto('/admin/people/nobody-at-all-here'))?.status()).toBe(404)
})

test('settings that are wrong are all said at once, and nothing is saved; right ones hold at the next request @edge', async ({
  page,
  scene,
}) => {
  await scene.enter({ role: 'owner' })
  await page.goto('/admin/settings')
  const standfirst = await page.getByLabel('Standfirst').inputValue()
  await page.getByLabel('Standfirst').fill('Another sentence')
  await page.getByLabel('Time zone').fill('Harbour time')
  await page.getByLabel('E-mail domains refused').fill('fine.example\nnot one')
  await page.getByLabel('Link colour, light').fill('#e0765b')
  await button(page, 'Save settings').click()
  await expect(alert(page)).toContainText('3 things to mend; nothing was saved')
  await expect(alert(page).getByRole('link')).toHaveCount(3)
  await expect(page.getByLabel('Time zone')).toHaveAccessibleDescription(/“Harbour time” is not a time zone/)
  await expect(page.getByLabel('Link colour, light')).toHaveAccessibleDescription(/links need 4\.5\. #[0-9a-f]{6} is/)
  await expect(page.getByLabel('Link colour, light')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Standfirst')).toHaveValue('Another sentence')
  await page.getByLabel('Standfirst').fill(standfirst)
  await page.getByLabel('Time zone').fill('Asia/Baku')
  await page.getByLabel('E-mail domains refused').fill('Fine.example')
  await page.getByLabel('Link colour, light').fill('#8f3017')
  await button(page, 'Save settings').click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved' }).first()).toBeVisible()
  await page.goto('/admin/settings')
  await expect(page.getByLabel('E-mail domains refused')).toHaveValue('fine.example')
  await expect(page.getByRole('main')).toContainText('Last saved by')
  const theme = page.locator('link[rel="stylesheet"][href^="/theme-8f3017"]')
  await expect(theme).toHaveCount(1)
  const sheet = await page.request.get((await theme.getAttribute('href')) ?? '')
  expect(sheet.headers()['cache-control']).toContain('immutable')
  await page.context().clearCookies()
  await page.goto('/')
  await expect(page.locator('link[rel="stylesheet"][href^="/theme-8f3017"]')).toHaveCount(1)
  const colour = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--color-accent'),
  )
  expect(colour.trim()).toBe('#8f3017')
})

test('the owner’s pages can be used by everybody @edge', { tag: '@script' }, async ({ page, scene, isAccessible }) => {
  const { member } = await scene.somebody()
  const { members } = scene.store.t
  const app = { totpSecret: 'lost', totpConfirmedAt: new Date() }
  await scene.store.write(async tx => void (await tx.update(members).set(app).where(eq(members.id, member.id))))
  await scene.enter({ role: 'owner' })
  for (const address of ['/admin/people', `/admin/people/${member.handle}`, '/admin/settings']) {
    await page.goto(address)
    await isAccessible()
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wide, address).toBeLessThanOrEqual(0)
  }
  await page.getByLabel('Time zone').fill('Harbour time')
  await button(page, 'Save settings').click()
  await expect(alert(page)).toBeVisible()
  await isAccessible()
})

test('beside the box that requires a second factor stands what it does to this session @edge', async ({
  page,
  scene,
}) => {
  const { id } = await scene.enter({ role: 'owner' })
  const box = page.getByLabel('Require a second factor from moderators up')
  await page.goto('/admin/settings')
  await expect(box).toHaveAccessibleDescription(/It holds at once, for you too/)
  const { sessions } = scene.store.t
  await scene.store.write(async tx => {
    await tx.update(sessions).set({ provenAt: new Date() }).where(eq(sessions.memberId, id))
  })
  await page.reload()
  await expect(box).toHaveAccessibleDescription(/a session that has not shown one reads and comments, no more/)
})
