import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { eq } from 'drizzle-orm'
import { choicesOf } from '@/magazine/mail/choices'
import { putInOutbox } from '@/magazine/mail/outbox'
import { expect, type Scene, test } from './scene'

const button = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('button', { name })
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

const confirm = (scene: Scene, id: number) =>
  scene.store.write(async tx => {
    await tx.update(tx.t.members).set({ emailConfirmedAt: new Date() }).where(eq(tx.t.members.id, id))
  })

/** The last letter to an address, as it was delivered into the outbox. */
async function letterTo(email: string): Promise<string> {
  const folder = path.join(process.env.E2E_DATA ?? '', 'outbox')
  const find = () =>
    (existsSync(folder) ? readdirSync(folder) : [])
      .toSorted()
      .toReversed()
      .map(file => readFileSync(path.join(folder, file), 'utf8'))
      .find(text => text.startsWith(`To: ${email}\n`)) ?? ''
  await expect.poll(find).not.toBe('')
  return find()
}

test('a member chooses how soon they hear of what by mail', async ({ page, scene }) => {
  const member = await scene.enter()
  await page.goto('/account')
  await expect(page.getByRole('radio', { name: 'Replies to me: At once' })).toBeChecked()
  await page.getByRole('radio', { name: 'Replies to me: Daily' }).check()
  await page.getByRole('radio', { name: 'Mentions: Never' }).check()
  await button(page, 'Save e-mail choices').click()
  const chosen = { reply: 'daily', mention: 'never', followed: 'daily', featured: 'once' }
  await expect.poll(() => choicesOf(scene.store.read, member.id)).toEqual(chosen)
  await expect(page).toHaveURL(/\/account(#mail)?$/)
  await page.reload()
  await expect(page.getByRole('radio', { name: 'Replies to me: Daily' })).toBeChecked()
  await expect(page.getByRole('radio', { name: 'Mentions: Never' })).toBeChecked()
})

test('who is answered is told by mail, finds the reply by its link, and ends such letters with one press @edge', async ({
  page,
  scene,
}) => {
  const { member, email } = await scene.somebody()
  const { member: other } = await scene.somebody()
  await confirm(scene, member.id)
  const parent = await scene.say(member, 'I was on that pier.')
  const reply = await scene.say(other, 'So was I.', parent)
  const letter = await letterTo(email)
  expect(letter).toContain('> So was I.')
  await page.goto(/http\S+\/comments\/\S+/.exec(letter)?.[0] ?? '')
  await expect(page.locator(`#comment-${reply}`)).toContainText('So was I.')
  const stop = /http\S+\/unsubscribe\/\S+/.exec(letter)?.[0] ?? ''
  await page.goto(stop)
  await page.goto(stop) // as programs do that read mail before people
  await expect(heading(page)).toHaveText('End letters: Replies to me')
  expect((await choicesOf(scene.store.read, member.id)).reply).toBe('once')
  await button(page, 'Send me no more of these').click()
  await expect(heading(page)).toHaveText('Ended: Replies to me')
  expect((await choicesOf(scene.store.read, member.id)).reply).toBe('never')
  expect((await page.goto(`${stop.slice(0, -1)}${stop.endsWith('A') ? 'Q' : 'A'}`))?.status()).toBe(404)
})

test('the owner sees every letter, reads one, and has one that failed tried again @edge', async ({ page, scene }) => {
  const { email, member } = await scene.somebody()
  const subject = `“Şaqul” ${member.name}`
  const { letters } = scene.store.t
  const now = new Date()
  await scene.store.write(async tx => {
    await putInOutbox(tx, { to: email, subject, text: 'Hello,\n\n<b>all</b> is well.' }, now)
    const failed = { failedAt: now, attempts: 1, problem: '550 No such mailbox' }
    await tx.update(letters).set(failed).where(eq(letters.to, email))
  })
  await scene.enter()
  expect((await page.goto('/admin/outbox'))?.status()).toBe(403)
  await scene.enter({ role: 'owner' })
  await page.goto('/admin/outbox')
  await expect(page.getByText('No mail server is set.')).toBeVisible()
  const row = page.getByRole('row').filter({ hasText: email })
  await expect(row).toContainText('failed')
  await expect(row).toContainText('550 No such mailbox')
  await row.getByRole('button', { name: `Try now: ${subject}` }).click()
  await expect(async () => {
    await page.reload()
    await expect(row).toContainText('sent', { timeout: 1_000 })
  }).toPass()
  await row.getByRole('link', { name: subject }).click()
  await expect(heading(page)).toHaveText(subject)
  await expect(page.getByLabel('Text of the letter')).toHaveText(/Hello,\s+<b>all<\/b> is well\./)
  await expect(button(page, /Try now/)).toHaveCount(0)
})

test('the pages of mail can be used by everybody @edge', { tag: '@script' }, async ({ page, scene, isAccessible }) => {
  const { email } = await scene.somebody()
  await scene.store.write(tx => putInOutbox(tx, { to: email, subject: 'A letter', text: 'Hello' }, new Date()))
  await scene.enter({ role: 'owner' })
  await page.goto('/account')
  await isAccessible()
  await page.goto('/admin/outbox')
  await isAccessible()
  await page.getByRole('row').filter({ hasText: email }).getByRole('link').click()
  await expect(heading(page)).toHaveText('A letter')
  await isAccessible()
})
