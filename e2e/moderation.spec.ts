import type { Page } from '@playwright/test'
import { eq } from 'drizzle-orm'
import { writeCursor } from '@/db/cursor'
import { reportComment } from '@/magazine/moderation/report'
import { reported } from './reported'
import { expect, type Scene, test } from './scene'

const main = (page: Page) => page.getByRole('main')
const card = (page: Page, id: number) => page.locator(`article#comment-${id}`)
const button = (page: Page, id: number, name: string) => card(page, id).getByRole('button', { name, exact: true })
const queue = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Queues' }).getByRole('link', { name: new RegExp(`^${name}`) })
const rule = '3. Nothing to sell'

/** Presses a button of a card, and waits until the magazine has answered. */
async function decideOn(page: Page, id: number, name: string) {
  const answered = page.waitForResponse(response => response.request().method() === 'POST')
  await button(page, id, name).click()
  return (await answered).status()
}

/** Another moderator approves it in another window, and this browser is theirs no more. */
async function decidedByAnother(page: Page, { enter }: Scene, id: number) {
  const { name } = await enter({ role: 'moderator' })
  const window = await page.context().newPage()
  await window.goto('/admin/moderation')
  await decideOn(window, id, 'Approve')
  await window.close()
  return name
}

test('a member reports, a moderator rejects with a reason, and it is gone at the next request', async ({
  page,
  scene,
}) => {
  const { member: author } = await scene.somebody()
  const words = `Boats for sale, ask ${author.name}.`
  const id = await scene.say(author, words)
  const { member: reporter } = await scene.somebody()
  await scene.enter({ member: reporter })
  await page.goto(scene.address)
  await card(page, id).getByRole('link', { name: 'Report' }).click()
  await expect(page).toHaveURL(`${scene.address}/comments/${id}/report`)
  await expect(main(page)).toContainText(words)
  await expect(page.getByLabel('Guideline').locator('option').first()).toHaveText('Something else')
  await page.getByLabel('Guideline').selectOption(rule)
  await page.getByLabel('What is wrong?').fill('It sells something.')
  await page.getByRole('button', { name: 'Send report' }).click()
  await expect(main(page)).toContainText('A moderator reads it next')

  await scene.enter({ role: 'moderator' })
  await page.goto('/admin/moderation')
  await expect(queue(page, 'Reported').locator('data')).toHaveAttribute('value', /^[1-9]/)
  await expect(card(page, id)).toContainText('It sells something.')
  await card(page, id).getByLabel('Reason').selectOption(rule)
  await card(page, id).getByLabel('Note to the member').fill('Not here.')
  await button(page, id, 'Reject').click()
  await expect(page.getByRole('status').filter({ hasText: `Rejected: the comment of ${author.name}.` })).toBeVisible()
  await expect(card(page, id)).toHaveCount(0)
  await queue(page, 'Rejected').click()
  await expect(card(page, id)).toContainText('Not here.')

  await page.context().clearCookies()
  await page.goto(scene.address)
  await expect(page.getByRole('region', { name: 'Conversation' })).toContainText('No comments yet')
  expect((await page.goto(`${scene.address}/comments/${id}`))?.status()).toBe(404)
  await page.goto(`/people/${author.handle}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(author.name)
  await expect(main(page)).not.toContainText(words)
  await page.goto('/moderation-log')
  const entry = page.getByRole('row').filter({ has: page.locator(`a[href="${scene.address}"]`) })
  await expect(entry).toContainText('Rejected')
  await expect(entry).toContainText(rule)
  await expect(main(page)).not.toContainText(author.name)

  await scene.enter({ member: author })
  await page.goto('/account')
  for (const part of ['Rejected', words, rule, 'Not here.']) await expect(main(page)).toContainText(part)
  await scene.enter({ member: reporter })
  await page.goto(`${scene.address}/comments/${id}/report`)
  await expect(main(page)).toContainText('removed the comment')
})

test('who stands above everybody is not reported: the page says why, without a form @edge', async ({ page, scene }) => {
  const { member: owner } = await scene.somebody({ role: 'owner' })
  const id = await scene.say(owner, 'I own this.')
  await scene.enter()
  await page.goto(`${scene.address}/comments/${id}/report`)
  await expect(main(page)).toContainText(`Nobody here has a higher role than ${owner.name}`)
  await expect(page.getByRole('button', { name: 'Send report' })).toHaveCount(0)
})

test('a report that says nothing comes back, and so do words when the session has ended @edge', async ({
  page,
  scene,
}) => {
  const { member: author } = await scene.somebody()
  const id = await scene.say(author, 'Boats for sale.')
  const { member, email, password } = await scene.somebody()
  await scene.enter({ member })
  await page.goto(`${scene.address}/comments/${id}/report`)
  await page.getByRole('button', { name: 'Send report' }).click()
  await expect(main(page).getByRole('alert')).toContainText('Choose a guideline, or say what is wrong.')
  await expect(main(page).getByRole('alert')).toBeFocused()
  await expect(page.getByLabel('What is wrong?')).toBeInViewport()
  await expect(page.getByLabel('What is wrong?')).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabel('What is wrong?').fill('It sells something.')
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Send report' }).click()
  await expect(page).toHaveURL(/\/sign-in\?kept=/)
  await expect(main(page)).toContainText('It sells something.')
  await page.getByLabel('Email', { exact: true }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(`${scene.address}/comments/${id}/report`)
  await expect(page.getByLabel('What is wrong?')).toHaveValue('It sells something.')
  await page.getByRole('button', { name: 'Send report' }).click()
  await expect(main(page)).toContainText('A moderator reads it next')
})

test('a moderator approves what was reported, and brings back what was rejected', async ({ page, scene }) => {
  const { id, words } = await reported(scene)
  await scene.enter({ role: 'moderator' })
  await page.goto('/admin/moderation?queue=reported')
  await decideOn(page, id, 'Approve')
  await expect(card(page, id)).toHaveCount(0)
  await page.goto(scene.address)
  await expect(card(page, id)).toContainText(words)

  const { id: other } = await reported(scene, { words: 'Boats to let, ask me.' })
  await page.goto('/admin/moderation?queue=reported')
  await card(page, other).getByLabel('Reason').selectOption(rule)
  await decideOn(page, other, 'Reject')
  await page.goto('/admin/moderation?queue=rejected')
  await expect(button(page, other, 'Reject')).toHaveCount(0)
  await decideOn(page, other, 'Approve')
  await expect(card(page, other)).toHaveCount(0)
  await page.goto(scene.address)
  await expect(card(page, other)).toContainText('Boats to let')
})

test('a new comment is in New until somebody has looked at it', async ({ page, scene }) => {
  const { member } = await scene.somebody()
  await scene.enter({ role: 'moderator' })
  const id = await scene.say(member, 'Is the bench still there?')
  await page.goto('/admin/moderation?queue=new')
  await expect(card(page, id)).toContainText('First comment')
  await decideOn(page, id, 'Approve')
  await expect(card(page, id)).toHaveCount(0)
})

test('a rejection without a reason comes back with the note @edge', async ({ page, scene }) => {
  const { id } = await reported(scene)
  await scene.enter({ role: 'moderator' })
  await page.goto('/admin/moderation')
  await card(page, id).getByLabel('Note to the member').fill('Not here.')
  expect(await decideOn(page, id, 'Reject')).toBe(422)
  await expect(card(page, id).getByRole('alert')).toContainText('Choose the guideline it breaks.')
  await expect(card(page, id).getByRole('alert')).toBeFocused()
  await expect(card(page, id).getByLabel('Reason')).toBeInViewport()
  await expect(card(page, id).getByLabel('Reason')).toHaveAttribute('aria-invalid', 'true')
  await expect(card(page, id).getByLabel('Note to the member')).toHaveValue('Not here.')
  await card(page, id).getByLabel('Reason').selectOption(rule)
  await decideOn(page, id, 'Reject')
  await expect(card(page, id)).toHaveCount(0)
})

test('of two moderators the second is told who was first, and gets the note back @edge', async ({ page, scene }) => {
  const { id } = await reported(scene)
  const member = await scene.enter({ role: 'moderator' })
  await page.goto('/admin/moderation')
  const first = await decidedByAnother(page, scene, id)
  await scene.enter({ member })
  await card(page, id).getByLabel('Reason').selectOption(rule)
  await card(page, id).getByLabel('Note to the member').fill('Not here.')
  expect(await decideOn(page, id, 'Reject')).toBe(409)
  await expect(card(page, id).getByRole('alert')).toContainText(`Already decided by ${first}`)
  await expect(card(page, id).getByRole('alert')).toBeFocused()
  await expect(card(page, id).getByRole('alert')).toBeInViewport()
  await expect(card(page, id).getByRole('alert')).toContainText('Not here.')
  await page.goto(scene.address)
  await expect(card(page, id)).toContainText('Boats for sale')
})

test('who decides on the only card is led to the name of the queue @edge @script', async ({ page, scene }) => {
  const at = new Date('2099-05-04T09:00:00Z') // the queue's last page is this test's own
  const { id } = await reported(scene, { words: 'Boats for sale.', at })
  await scene.enter({ role: 'moderator' })
  await page.goto(`/admin/moderation?queue=reported&after=${writeCursor({ key: at.getTime() - 1, id: 1 })}`)
  await expect(page.locator('article.card')).toHaveCount(1)
  await decideOn(page, id, 'Approve')
  await expect(card(page, id)).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('what was edited since it was read is shown anew before it is decided on @edge', async ({ page, scene }) => {
  const { id } = await reported(scene)
  await scene.enter({ role: 'moderator' })
  await page.goto('/admin/moderation')
  const { comments } = scene.store.t
  await scene.store.write(async tx => {
    await tx.update(comments).set({ words: 'No boats any more.', revision: 2 }).where(eq(comments.id, id))
  })
  expect(await decideOn(page, id, 'Approve')).toBe(409)
  await expect(card(page, id)).toContainText('No boats any more.')
  await expect(card(page, id).getByRole('alert')).toContainText('This comment was edited')
  expect(await decideOn(page, id, 'Approve')).toBeLessThan(400)
  await expect(card(page, id)).toHaveCount(0)
})

test('the desk is closed to visitors and members, and its cards hold nothing of equals @edge', async ({
  page,
  scene,
}) => {
  await page.goto('/admin/moderation?queue=new')
  await expect(page).toHaveURL('/sign-in?next=%2Fadmin%2Fmoderation%3Fqueue%3Dnew')
  await scene.enter()
  expect((await page.goto('/admin/moderation'))?.status()).toBe(403)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is for moderators')
  await expect(page.getByRole('banner').getByRole('link', { name: 'Moderation' })).toHaveCount(0)
  const { member: colleague } = await scene.somebody({ role: 'moderator' })
  const id = await scene.say(colleague, 'By a colleague.')
  await scene.enter({ role: 'moderator' })
  await page.goto('/admin/moderation?queue=new')
  await expect(queue(page, 'New')).toBeVisible()
  await expect(card(page, id)).toHaveCount(0)
})

test('whatever somebody writes is text on the desk, in reports and at the account @edge', async ({ page, scene }) => {
  const evil = '</script><script>document.title="PWN"</script><img src=x onerror=PWN> {{7*7}} \u202Egnp.exe'
  const { member: author } = await scene.somebody()
  const { member: reporter } = await scene.somebody()
  const id = await scene.say(author, evil)
  await reportComment(scene.store, reporter, { commentId: id, words: evil })
  await scene.enter({ role: 'moderator' })
  await page.goto('/admin/moderation')
  await expect(card(page, id).locator('.said')).toContainText('<img src=x onerror=PWN> {{7*7}}')
  await expect(card(page, id).locator('q')).toContainText('<img src=x onerror=PWN>')
  await card(page, id).getByLabel('Reason').selectOption(rule)
  await card(page, id).getByLabel('Note to the member').fill(evil)
  await decideOn(page, id, 'Reject')
  await scene.enter({ member: author })
  await page.goto('/account')
  await expect(main(page)).toContainText('<img src=x onerror=PWN> {{7*7}}')
  await expect(page.locator('main img')).toHaveCount(0)
  await expect(page).not.toHaveTitle('PWN')
})
