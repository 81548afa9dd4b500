import { deepestLevel, repliesOfThread, threadsOnPage } from '@/magazine/conversation/rules'
import { isNarrow, wideName, wideWords } from './narrow'
import { expect, test } from './scene'
import { commentThatSays, post, write } from './talk'

test('a long conversation is read page by page in three orders', async ({ page, scene }) => {
  const { member } = await scene.somebody()
  for (let n = 1; n <= threadsOnPage + 1; n++) await scene.say(member, `Thought number ${n}.`)
  await page.goto(scene.address)
  await expect(page.locator('.thread')).toHaveCount(threadsOnPage)
  await expect(page.locator('.thread').first()).toContainText(`Thought number ${threadsOnPage + 1}.`)
  await page.getByRole('link', { name: 'More comments' }).click()
  await expect(page).toHaveURL(/\/conversation\?sort=newest&after=[0-9a-z_-]+$/)
  await expect(page.locator('.thread')).toHaveText(/Thought number 1\./)
  const sort = page.getByRole('navigation', { name: 'Sort' })
  await sort.getByRole('link', { name: 'Oldest' }).click()
  await expect(page).toHaveURL(/\/conversation\?sort=oldest$/)
  await expect(page.locator('.thread').first()).toContainText('Thought number 1.')
  await sort.getByRole('link', { name: 'Most recommended' }).click()
  await expect(page).toHaveURL(/\/conversation\?sort=recommended$/)
  await expect(sort.getByRole('link', { name: 'Most recommended' })).toHaveAttribute('aria-current', 'true')
  await sort.getByRole('link', { name: 'Newest' }).click()
  await expect(page).toHaveURL(`${scene.address}#conversation`)
  const lost = await page.request.get(`${scene.address}/conversation?sort=loudest`)
  expect(lost.status()).toBe(404)
})

test('a long thread is read on at its own address, and a late reply has one', async ({ page, scene }) => {
  const { member } = await scene.somebody()
  const thread = await scene.say(member, 'Is the bench still there?')
  for (let n = 1; n <= repliesOfThread + 2; n++) await scene.say(member, `Answer number ${n}.`, thread)
  await scene.enter()
  await page.goto(scene.address)
  await expect(page.locator('.replies > li')).toHaveCount(repliesOfThread)
  await page.getByRole('link', { name: 'Show 2 more replies' }).click()
  await expect(page).toHaveURL(new RegExp(`${scene.address}/comments/${thread}#`))
  await expect(page.locator('.replies > li')).toHaveCount(repliesOfThread + 2)
  await page.locator(`#comment-${thread}`).getByRole('link', { name: 'Reply' }).click()
  await page.getByLabel('Your reply').fill('I come late.')
  await page.getByRole('button', { name: 'Post reply' }).click()
  await expect(page).toHaveURL(new RegExp(`${scene.address}/comments/\\d+#comment-\\d+$`))
  await expect(commentThatSays(page, 'I come late.')).toBeVisible()
})

test('the time of a comment leads to it, whoever reads @edge', async ({ page, scene }) => {
  const { member } = await scene.somebody()
  const id = await scene.say(member, 'Is the bench still there?')
  await page.goto(scene.address)
  await page.locator(`#comment-${id} time`).click()
  await expect(page).toHaveURL(`${scene.address}/comments/${id}#comment-${id}`)
  await expect(page.locator(`#comment-${id}`)).toContainText('Is the bench still there?')
  const elsewhere = await page.request.get(`/articles/the-people-who-write-down-the-sea/comments/${id}`)
  expect(elsewhere.status()).toBe(404)
})

// One test a page: axe takes its time, on each in light and in dark.
const pages: [string, (id: number) => string][] = [
  ['an article with its conversation', () => ''],
  ['a further page of a conversation', () => '/conversation?sort=oldest'],
  ['a thread', id => `/comments/${id}`],
  ['the page of a reply', id => `/comments/${id}/reply`],
]
for (const [what, path] of pages)
  test(`${what} is accessible @script`, async ({ page, scene, isAccessible }) => {
    const { member } = await scene.somebody()
    const id = await scene.say(member, 'Is the bench still there?')
    await scene.say(await scene.enter(), 'It is.', id)
    await page.goto(scene.address + path(id))
    await isAccessible()
  })

for (const [what, path] of pages)
  test(`${what} is never wider than the window @script`, async ({ page, scene }) => {
    const { member } = await scene.somebody({ name: wideName() })
    const thread = await scene.say(member, wideWords)
    let id = thread
    for (let level = 1; level <= deepestLevel + 1; level++)
      id = await scene.say((await scene.somebody({ name: wideName() })).member, wideWords, id)
    await scene.say(await scene.enter({ name: wideName() }), wideWords, id)
    await page.goto(scene.address + path(thread))
    await isNarrow(page)
  })

test('a form that was opened, and one that was refused, are accessible @script', async ({
  page,
  scene,
  isAccessible,
}) => {
  const { member } = await scene.somebody()
  const id = await scene.say(member, 'Is the bench still there?')
  await scene.enter()
  await page.goto(scene.address)
  await page.locator(`#comment-${id}`).getByRole('link', { name: 'Reply' }).click()
  await write(page, 'I')
  await post(page)
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
  await isAccessible()
})

test('a conversation is searched by itself @edge', async ({ page }) => {
  await page.goto('/articles/should-a-bridge-be-allowed-to-be-ugly')
  await page.getByRole('searchbox', { name: 'Search this conversation' }).fill('footbridge hangers')
  await page.getByRole('search').getByRole('button', { name: 'Search' }).last().click()
  await expect(page).toHaveURL(/\/conversation\/search\?q=footbridge\+hangers$/)
  await expect(page.getByRole('status')).toHaveText('1 comment says that')
  await page.locator('.results a').click()
  await expect(page.locator('.comment:target')).toContainText('The footbridge with the hangers')
})
