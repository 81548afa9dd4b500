import { expect, test } from './scene'
import { elsewhere } from './own'
import { commentThatSays, conversation, post, press, write } from './talk'

const bar = (page: import('@playwright/test').Page) => page.locator('fresh-comments').locator('[part=bar]')

test('what others say while one reads is told of, and shown where one is @script', async ({ page, scene }) => {
  const { member } = await scene.somebody()
  const root = await scene.say(member, 'Is the bench still there?')
  await page.goto(scene.address)
  await expect(bar(page)).toBeHidden()
  await page.locator(`#comment-${root}`).scrollIntoViewIfNeeded()
  const before = await page.locator(`#comment-${root}`).boundingBox()
  await scene.say(member, 'It was painted in May.')
  await scene.say(member, 'Green, of all colours.', root)
  await expect(bar(page)).toHaveText('2 new comments')
  expect(await page.locator(`#comment-${root}`).boundingBox()).toEqual(before)
  await expect(page.locator('fresh-comments').getByRole('status')).toHaveText('2 new comments')
  const above = await page.locator('fresh-comments').boundingBox()
  await bar(page).click()
  await expect(page.locator('.thread').first()).toContainText('It was painted in May.')
  await expect(page.locator('.thread').nth(1).locator('.replies')).toContainText('Green, of all colours.')
  await expect(page.locator('.thread')).toHaveCount(2)
  await expect(page.locator('fresh-comments').getByRole('status')).toHaveText('2 comments were added')
  await expect(bar(page)).toBeHidden()
  expect(await page.locator('fresh-comments').boundingBox()).toEqual(above)
  await expect(commentThatSays(page, 'It was painted in May.')).toBeFocused()
  await expect(conversation(page)).toContainText('3 comments')
})

test('a member is told of what others say, not of what they say themself, and sees it in place @script', async ({
  page,
  scene,
  browser,
  baseURL,
}) => {
  const told = await scene.somebody()
  await scene.say(told.member, 'Is the bench still there?')
  await scene.enter()
  await page.goto(scene.address)
  const other = await elsewhere(scene, told.member, browser, baseURL)
  await other.goto(scene.address)
  await write(page, 'It is, with a new plank.')
  await post(page)
  await expect(commentThatSays(page, 'It is, with a new plank.')).toHaveCount(1)
  await expect(bar(other)).toHaveText('1 new comment')
  await expect(bar(page)).toBeHidden()
  await page.getByLabel('Your comment').fill('What I have only begun to')
  await write(other, 'Painted green.')
  await post(other)
  await expect(commentThatSays(other, 'Painted green.')).toHaveCount(1)
  await expect(commentThatSays(other, 'It is, with a new plank.')).toHaveCount(1)
  await expect(bar(other)).toBeHidden()
  await expect(bar(page)).toHaveText('1 new comment')
  const above = await page.locator('fresh-comments').boundingBox()
  await press(bar(page))
  await expect(commentThatSays(page, 'Painted green.')).toBeFocused()
  await expect(page.getByLabel('Your comment')).toHaveValue('What I have only begun to')
  expect(await page.locator('fresh-comments').boundingBox()).toEqual(above)
  await other.context().close()
})

test('on pages of another order a link leads to what is new @script @edge', async ({ page, scene }) => {
  const { member } = await scene.somebody()
  await scene.say(member, 'Is the bench still there?')
  await page.goto(`${scene.address}/conversation?sort=oldest`)
  await scene.say(member, 'It was painted in May.')
  await expect(bar(page)).toHaveText('1 new comment')
  await bar(page).click()
  await expect(page).toHaveURL(`${scene.address}#conversation`)
  await expect(commentThatSays(page, 'It was painted in May.')).toHaveCount(1)
})

test('who is not heard is asked @script @edge', async ({ page, scene }) => {
  const { member } = await scene.somebody()
  await page.clock.install()
  await page.route('**/live?*', route =>
    route.request().headers().accept?.includes('event-stream')
      ? route.fulfill({ status: 200, contentType: 'text/event-stream', body: '' })
      : route.continue(),
  )
  await page.goto(scene.address)
  await scene.say(member, 'Is the bench still there?')
  for (let n = 0; n < 40 && (await bar(page).isHidden()); n++) await page.clock.runFor(3_000)
  await expect(bar(page)).toHaveText('1 new comment')
})

test('without script there is no bar, and no place for one', async ({ page, scene, javaScriptEnabled }) => {
  const { member } = await scene.somebody()
  await scene.say(member, 'Is the bench still there?')
  await page.goto(scene.address)
  if (!javaScriptEnabled) expect(await page.locator('fresh-comments').boundingBox()).toBeNull()
  await expect(bar(page)).toBeHidden()
})
