import type { Page } from '@playwright/test'
import { reported } from './reported'
import { expect, test } from './scene'
import { holdPosts, commentThatSays, conversation, post, press, write } from './talk'

const said = 'I was there in October.\n\nIt rained.'
const words = (page: Page) => conversation(page).getByLabel('Your comment')
const main = (page: Page) => page.getByRole('main')

/** For a page that is to fail: what it says of that in the console is no complaint. */
const failing = test.extend({ quietPage: async ({}, use) => use() })

/** No form arrives any more; with what is given back they do again. */
async function cutOff(page: Page) {
  await page.route('**/*', route => (route.request().method() === 'POST' ? route.abort() : route.continue()))
  return () => page.unroute('**/*')
}

failing(
  'a comment that does not arrive stays in its field, and is sent from there @script',
  async ({ page, scene }) => {
    await scene.enter()
    await page.goto(scene.address)
    const mend = await cutOff(page)
    await write(page, said)
    await post(page)
    await expect(main(page).getByRole('alert')).toContainText('This did not arrive')
    await expect(main(page).getByRole('alert')).toBeFocused()
    await expect(words(page)).toHaveValue(said)
    await mend()
    await post(page)
    await expect(commentThatSays(page, 'I was there in October.')).toHaveCount(1)
    await expect(words(page)).toHaveValue('')
  },
)

failing('a button that does not arrive says so, and takes no comment away @script', async ({ page, scene }) => {
  await scene.enter()
  await page.goto(scene.address)
  await write(page, said)
  const mend = await cutOff(page)
  const recommend = page.getByRole('button', { name: 'Recommend' }).first()
  await recommend.click()
  await expect(main(page).getByRole('alert')).toContainText('This did not arrive')
  await expect(recommend).toHaveAttribute('aria-pressed', 'false')
  await expect(page.locator('data').first()).toHaveAttribute('value', '397')
  await expect(words(page)).toHaveValue(said)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('banner').getByRole('alert')).toContainText('This did not arrive')
  await expect(words(page)).toHaveValue(said)
  await mend()
  await press(recommend)
  await expect(page.locator('data').first()).toHaveAttribute('value', '398')
  await expect(main(page).getByRole('alert')).toHaveCount(0)
})

failing('a report that does not arrive is still there, to be sent again @edge @script', async ({ page, scene }) => {
  const { member } = await scene.somebody()
  const id = await scene.say(member, 'Boats for sale.')
  await scene.enter()
  await page.goto(`${scene.address}/comments/${id}/report`)
  const mend = await cutOff(page)
  await page.getByLabel('Guideline').selectOption({ index: 3 })
  const rule = await page.getByLabel('Guideline').inputValue()
  await page.getByLabel('What is wrong?').fill('It sells something.')
  await page.getByRole('button', { name: 'Send report' }).click()
  await expect(main(page).getByRole('alert')).toContainText('This did not arrive')
  await expect(page.getByLabel('Guideline')).toHaveValue(rule)
  await expect(page.getByLabel('What is wrong?')).toHaveValue('It sells something.')
  await mend()
  await page.getByRole('button', { name: 'Send report' }).click()
  await expect(main(page)).toContainText('A moderator reads it next')
})

failing('a decision that does not arrive is still there, to be sent again @edge @script', async ({ page, scene }) => {
  const { id } = await reported(scene)
  await scene.enter({ role: 'moderator' })
  await page.goto('/admin/moderation')
  const card = page.locator(`article#comment-${id}`)
  const mend = await cutOff(page)
  await card.getByLabel('Reason').selectOption({ index: 3 })
  const rule = await card.getByLabel('Reason').inputValue()
  await card.getByLabel('Note to the member').fill('A careful note.')
  await card.getByRole('button', { name: 'Reject' }).click()
  await expect(card.getByRole('alert')).toContainText('This did not arrive')
  await expect(card.getByRole('alert')).toBeFocused()
  await expect(card.getByLabel('Reason')).toHaveValue(rule)
  await expect(card.getByLabel('Note to the member')).toHaveValue('A careful note.')
  await mend()
  await press(card.getByRole('button', { name: 'Reject' }))
  await expect(card).toHaveCount(0)
})

test('what a member writes outlives a reload until it is sent @script', async ({ page, scene }) => {
  await scene.enter()
  await page.goto(scene.address)
  await write(page, said)
  await page.reload()
  await expect(words(page)).toHaveValue(said)
  await post(page)
  await expect(commentThatSays(page, 'I was there in October.')).toHaveCount(1)
  await page.reload()
  await expect(commentThatSays(page, 'I was there in October.')).toHaveCount(1)
  await expect(words(page)).toHaveValue('')
})

test('what a visitor writes outlives a reload, and is not offered again once it is posted @script', async ({
  page,
  scene,
}) => {
  const { email, password } = await scene.somebody()
  const elsewhere = `${scene.address}/conversation?sort=oldest`
  await page.goto(elsewhere)
  await write(page, said)
  await page.reload()
  await expect(words(page)).toHaveValue(said)
  await post(page)
  await expect(page).toHaveURL(/\/sign-in\?kept=/)
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(password)
  await main(page).getByRole('button', { name: 'Sign in' }).click()
  await expect(words(page)).toHaveValue(said)
  await post(page)
  await expect(commentThatSays(page, 'I was there in October.')).toHaveCount(1)
  await page.goto(elsewhere)
  await expect(words(page)).toHaveValue('')
})

test('a reply and a report outlive a reload @edge @script', async ({ page, scene }) => {
  const { member } = await scene.somebody()
  const id = await scene.say(member, 'Is the bench still there?')
  await scene.enter()
  await page.goto(scene.address)
  const reply = page.locator(`#comment-${id}`).getByRole('link', { name: 'Reply' })
  await reply.click()
  await page.getByLabel('Your reply').fill('It is.')
  await page.reload()
  await reply.click()
  await expect(page.getByLabel('Your reply')).toHaveValue('It is.')
  await page.goto(`${scene.address}/comments/${id}/report`)
  await page.getByLabel('What is wrong?').fill('It sells something.')
  await page.reload()
  await expect(page.getByLabel('What is wrong?')).toHaveValue('It sells something.')
})

test('what is typed while a comment is on its way stays @script', async ({ page, scene }) => {
  await scene.enter()
  await page.goto(scene.address)
  const release = await holdPosts(page)
  await write(page, said)
  await post(page)
  await expect(page.locator('.posting')).toContainText('I was there in October.')
  await write(page, 'And another thing.')
  release()
  await expect(commentThatSays(page, 'I was there in October.')).toHaveCount(1)
  await expect(page.locator('.posting')).toHaveCount(0)
  await expect(words(page)).toHaveValue('And another thing.')
})

test('a reply put aside is there for the next press, and focus never falls @edge @script', async ({ page, scene }) => {
  const { member } = await scene.somebody()
  const id = await scene.say(member, 'Is the bench still there?')
  await scene.enter()
  await page.goto(scene.address)
  const reply = page.locator(`#comment-${id}`).getByRole('link', { name: 'Reply' })
  const field = page.getByLabel('Your reply')
  await reply.click()
  await expect(field).toBeFocused()
  await field.fill('It is.')
  await reply.click()
  await expect(field).toBeFocused()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(field).toHaveCount(0)
  await expect(reply).toBeFocused()
  await reply.click()
  await expect(field).toHaveValue('It is.')
})
