import type { Page } from '@playwright/test'
import { isNarrow } from './narrow'
import { elsewhere, main } from './own'
import { expect, test } from './scene'
import { conversation, press } from './talk'

const banner = (page: Page) => page.getByRole('banner')
const account = (page: Page) => banner(page).getByRole('link', { name: 'Account' })

test('a member follows a conversation, is told what is new in it, and what they read is new no more', async ({
  page,
  scene,
}) => {
  const { member } = await scene.somebody()
  await scene.say(member, 'Is the bench still there?')
  await scene.enter()
  await page.goto(scene.address)
  const follow = conversation(page)
    .getByRole('button', { name: /^Follow(ing)?$/ })
    .first()
  await expect(follow).toHaveAttribute('aria-pressed', 'false')
  await press(follow)
  await expect(follow).toHaveAttribute('aria-pressed', 'true')
  await expect(follow).toHaveText('Following')
  await scene.say(member, 'It was painted in May.')
  await scene.say(member, 'Green, of all colours.')
  await page.goto('/')
  await expect(account(page)).toHaveText('Account (1)')
  await account(page).click()
  await main(page).getByRole('link', { name: '1 new notification' }).click()
  await expect(page).toHaveURL('/account/notifications')
  await expect(main(page).locator('.unread')).toContainText('2 new comments in The quiet pier')
  await main(page).locator('.unread').getByRole('link').first().click()
  await expect(page).toHaveURL(`${scene.address}#conversation`)
  await expect(account(page)).toHaveText('Account')
  await page.goto('/account/notifications?show=followed')
  await expect(main(page)).toContainText('You follow The quiet pier')
  await press(main(page).getByRole('button', { name: 'Following' }))
  await expect(main(page)).toContainText('Nothing of this kind.')
})

test('replies are told of, by kinds, and all are marked as read at once', async ({ page, scene }) => {
  const [one, other] = [await scene.somebody(), await scene.somebody()]
  const member = await scene.enter()
  const mine = await scene.say(member, 'Is the bench still there?')
  const first = await scene.say(one.member, 'It is.', mine)
  await scene.say(other.member, 'It was painted in May.', mine)
  await page.goto('/account/notifications')
  await expect(account(page)).toHaveText('Account (2)')
  const fresh = main(page).locator('.unread')
  await expect(fresh).toHaveCount(1)
  await expect(fresh).toContainText(`${other.member.name} and 1 other replied to you on The quiet pier`)
  expect((await fresh.locator('.face').boundingBox())?.width, 'a face is small').toBeLessThan(60)
  await expect(fresh).toContainText('It was painted in May.')
  const filters = page.getByRole('navigation', { name: 'Show' })
  await filters.getByRole('link', { name: 'Mentions' }).click()
  await expect(main(page)).toContainText('Nothing of this kind.')
  await filters.getByRole('link', { name: 'Replies' }).click()
  await expect(fresh).toHaveCount(1)
  await press(main(page).getByRole('button', { name: 'Mark all 2 as read' }))
  await expect(fresh).toHaveCount(0)
  await expect(account(page)).toHaveText('Account')
  await expect(main(page).getByRole('heading', { name: 'Earlier' })).toBeVisible()
  await main(page).locator('.feed').getByRole('link').first().click()
  await expect(page.locator(`#comment-${first}`)).toBeVisible()
})

test('a thread is followed on its own page @edge', async ({ page, scene }) => {
  const { member } = await scene.somebody()
  const root = await scene.say(member, 'Is the bench still there?')
  await scene.say(member, 'Another thread.')
  await scene.enter()
  await page.goto(`${scene.address}/comments/${root}`)
  const follow = page.locator(`#comment-${root}`).getByRole('button', { name: /^Follow/ })
  await press(follow)
  await expect(follow).toHaveAttribute('aria-pressed', 'true')
  await scene.say(member, 'It was painted in May.', root)
  await page.goto('/account/notifications')
  await expect(main(page).locator('.unread')).toContainText('1 new reply in a thread you follow on The quiet pier')
  await page.goto(scene.address)
  await expect(account(page)).toHaveText('Account')
})

test('what somebody says whom one has muted is folded away, on every device, for oneself alone', async ({
  page,
  scene,
  browser,
  baseURL,
}) => {
  const { member } = await scene.somebody()
  const root = await scene.say(member, 'Is the bench still there?')
  const me = await scene.enter()
  const mine = await scene.say(me, 'It is.', root)
  await page.goto(scene.address)
  const theirs = page.locator(`#comment-${root}`)
  await expect(page.locator(`#comment-${mine}`).getByRole('button', { name: 'Mute' })).toHaveCount(0)
  await press(theirs.getByRole('button', { name: 'Mute' }))
  await expect(theirs).toContainText('From somebody you have muted. Show it')
  await expect(theirs.getByText('Is the bench still there?')).toBeHidden()
  await expect(page.locator(`#comment-${mine}`)).toBeVisible()
  const device = await elsewhere(scene, me, browser, baseURL)
  await device.goto(scene.address)
  await expect(device.getByText('Is the bench still there?')).toBeHidden()
  await device.context().close()
  const visitor = await browser.newPage({ baseURL })
  await visitor.goto(scene.address)
  await expect(visitor.getByText('Is the bench still there?')).toBeVisible()
  await visitor.close()
  await theirs.getByText('Show it').click()
  await expect(theirs.getByText('Is the bench still there?')).toBeVisible()
  await page.goto('/account')
  const muted = page.getByRole('region', { name: 'Muted people' })
  await expect(muted).toContainText(member.name)
  await press(muted.getByRole('button', { name: 'Unmute' }))
  await expect(muted).toContainText('You have muted nobody.')
  await page.goto(scene.address)
  await expect(theirs.getByText('Is the bench still there?')).toBeVisible()
})

test('somebody is muted from their own page @edge', async ({ page, scene }) => {
  const { member } = await scene.somebody()
  const me = await scene.enter()
  await page.goto(`/people/${member.handle}`)
  await press(main(page).getByRole('button', { name: 'Mute' }))
  await expect(main(page).getByRole('button', { name: 'Unmute' })).toBeVisible()
  await page.goto(`/people/${me.handle}`)
  await expect(main(page).getByRole('button', { name: 'Mute' })).toHaveCount(0)
})

test('a conversation has a feed, and visitors see nothing of members’ tools @edge', async ({
  page,
  scene,
  request,
}) => {
  const { member } = await scene.somebody()
  await scene.say(member, 'Is the bench still there?')
  await page.goto(scene.address)
  await expect(conversation(page).getByRole('button', { name: /Follow|Mute/ })).toHaveCount(0)
  const feed = conversation(page).getByRole('link', { name: 'Feed' })
  const answer = await request.get((await feed.getAttribute('href')) ?? '')
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toContain('rss')
  await page.goto('/account/notifications')
  await expect(page).toHaveURL('/sign-in?next=%2Faccount%2Fnotifications')
})

test('what is new can be used by everybody @script', async ({ page, scene, isAccessible }) => {
  const { member } = await scene.somebody()
  const me = await scene.enter()
  const mine = await scene.say(me, 'Is the bench still there?')
  await page.goto(scene.address)
  await press(conversation(page).getByRole('button', { name: 'Follow' }).first())
  await scene.say(member, 'It is.', mine)
  await expect(page.locator('fresh-comments').locator('[part=bar]')).toBeVisible()
  await isAccessible()
  await isNarrow(page)
  await page.goto('/account/notifications')
  await isAccessible()
  await isNarrow(page)
  await page.goto(scene.address)
  await press(page.locator(`article.comment:not(.mine)`).first().getByRole('button', { name: 'Mute' }))
  await expect(page.locator('.muted')).toHaveCount(1)
  await isAccessible()
  await page.locator('.muted summary').click()
  await isAccessible()
  await isNarrow(page)
  await page.goto('/account')
  await isAccessible()
})
