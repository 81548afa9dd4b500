import { eq } from 'drizzle-orm'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { leaveForGood } from '@/magazine/account/leave-for-good'
import { unzipped } from '@/testing/unzipped'
import { isNarrow } from './narrow'
import { commentsOf, expect, type Scene, test } from './scene'

const main = (page: Page) => page.getByRole('main')
const button = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name })

/** A member with a comment that was answered and one that was not, signed in. */
async function withWords(scene: Scene) {
  const { member, email, password } = await scene.somebody()
  const other = (await scene.somebody()).member
  const answered = await scene.say(member, 'The ferry was late again.')
  await scene.say(other, 'It always is.', answered)
  await scene.say(member, 'Nobody answers this.')
  await scene.enter({ member })
  return { member, email, password, other, answered }
}

async function seeWhatWouldHappen(page: Page, choice: string) {
  await page.goto('/account')
  await page.getByLabel(choice, { exact: true }).check()
  await button(page, 'See what would happen').click()
}

async function signIn(page: Page, email: string, password: string) {
  await page.goto('/sign-in')
  await page.getByLabel('Email', { exact: true }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await button(page, 'Sign in').click()
}

test('somebody leaves and erases all, changes their mind, and has everything back', async ({ page, scene }) => {
  const { member, email, password } = await withWords(scene)
  await seeWhatWouldHappen(page, 'Erase all')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Leave, and erase 2 comments')
  await expect(main(page).getByText('It always is.')).toBeVisible()
  await expect(main(page).getByText('The ferry was late again.')).toHaveCount(0)
  await page.getByLabel('Your name').fill('Somebody else')
  await button(page, 'Leave, and erase 2 comments').click()
  await expect(main(page).getByRole('alert')).toContainText('You have not left')
  await page.getByLabel('Your name').fill(member.name)
  await button(page, 'Leave, and erase 2 comments').click()
  await expect(page).toHaveURL('/account/left')
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible()

  await page.goto(scene.address)
  await expect(main(page)).not.toContainText('The ferry was late again.')
  await expect(main(page)).not.toContainText(member.name)
  await expect(main(page)).toContainText('It always is.')
  expect(await commentsOf(scene)).toBe(1)
  expect((await page.goto(`/people/${member.handle}`))?.status()).toBe(404)

  await signIn(page, email, password)
  await expect(page).toHaveURL('/account/stay')
  await page.goto(scene.address)
  await expect(page).toHaveURL('/account/stay')
  await button(page, 'Stay').click()
  await expect(page).toHaveURL('/account')
  await page.goto(scene.address)
  await expect(main(page)).toContainText('The ferry was late again.')
  expect((await page.goto(`/people/${member.handle}`))?.status()).toBe(200)
  expect(await commentsOf(scene)).toBe(3)
})

test('somebody chooses for each comment, leaves, and is gone for good after the days to stay', async ({
  page,
  scene,
}) => {
  const { member, email, password, answered } = await withWords(scene)
  await seeWhatWouldHappen(page, 'Choose for each')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Leave, erase 2 comments and keep 0')
  const kept = main(page).getByRole('listitem').filter({ hasText: 'The ferry was late again.' })
  await kept.getByLabel('Keep without my name').check()
  await button(page, 'Save choices').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Leave, erase 1 comment and keep 1')
  await page.getByLabel('Your name').fill(member.name)
  await button(page, 'Leave, erase 1 comment and keep 1').click()
  await expect(page).toHaveURL('/account/left')
  await page.goto(`${scene.address}/comments/${answered}`)
  const comment = page.locator(`#comment-${answered}`)
  await expect(comment).toContainText('a former member')
  await expect(comment).toContainText('The ferry was late again.')
  await leaveForGood(scene.store, member.id, '', new Date())
  await signIn(page, email, password)
  await expect(main(page).getByRole('alert')).toContainText('Email or password is wrong')
  await page.goto(`${scene.address}/comments/${answered}`)
  await expect(comment).toContainText('a former member')
  const { comments, members } = scene.store.t
  const rows = await scene.store.read.select().from(comments).where(eq(comments.memberId, member.id))
  expect(rows.map(({ words }) => words)).toEqual(['The ferry was late again.', ''])
  const [row] = await scene.store.read.select().from(members).where(eq(members.id, member.id))
  expect(row?.name).toBe('')
})

test('a member has an archive made and fetches it; nobody else can @edge', async ({
  page,
  scene,
  browser,
  baseURL,
}) => {
  const { member } = await withWords(scene)
  await page.goto('/account')
  await button(page, 'Make my archive').click()
  const download = main(page).getByRole('link', { name: 'Download your archive' })
  await expect(async () => {
    await page.goto('/account')
    await expect(download).toBeVisible({ timeout: 500 })
  }).toPass()
  const address = (await download.getAttribute('href')) ?? ''
  const answer = await page.request.get(address)
  expect(answer.headers()).toMatchObject({
    'content-type': 'application/zip',
    'cache-control': 'private, no-store',
    'content-disposition': expect.stringMatching(/^attachment; filename="archive-[\d-]+\.zip"$/),
  })
  const files = await unzipped(await answer.body())
  expect(files.get('comments-1.html')).toContain('The ferry was late again.')
  expect(JSON.parse(files.get('json/profile.json') ?? '')).toMatchObject({ name: member.name })
  await page.goto('/account')
  await button(page, 'Make my archive').click()
  await expect(main(page).getByRole('alert')).toContainText('One archive is made in a day')

  const elsewhere = await browser.newContext({ baseURL })
  expect((await elsewhere.request.get(address, { maxRedirects: 0 })).status()).toBe(303)
  await elsewhere.close()
  await scene.enter()
  const others = await page.request.get(address)
  expect(others.status()).toBe(404)
  expect(await others.text()).not.toContain('ferry')
})

test('a member reads on one page what they said and what was answered @edge', async ({ page, scene }) => {
  await withWords(scene)
  await page.goto('/account')
  await main(page).getByRole('link', { name: 'What you said' }).click()
  const part = (name: string) => main(page).getByRole('region', { name })
  await expect(part('Replies to you').getByRole('listitem')).toHaveText(/It always is\./)
  await expect(part('Your comments').getByRole('listitem')).toHaveText([/Nobody answers this/, /ferry was late/])
})

test('a private page says only a name @edge', async ({ page, scene }) => {
  const { member } = await withWords(scene)
  await page.goto(`/people/${member.handle}`)
  await expect(main(page)).toContainText('The ferry was late again.')
  await expect(main(page)).toContainText('Recommends received')
  const { members } = scene.store.t
  await scene.store.write(tx => tx.update(members).set({ isPrivate: true }).where(eq(members.id, member.id)))
  await page.goto(`/people/${member.handle}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(member.name)
  await expect(main(page)).not.toContainText('ferry')
  await expect(main(page)).not.toContainText(/member since|Comments|Recommends/)
})

test('the pages of leaving and of conversations can be used by everybody @script', async ({
  page,
  scene,
  isAccessible,
}) => {
  const { member } = await withWords(scene)
  for (const address of [
    '/account',
    '/account/leave?words=erase',
    '/account/leave?words=each',
    '/account/conversations',
    `/people/${member.handle}`,
    '/account/left',
  ]) {
    await page.goto(address)
    await isNarrow(page)
    await isAccessible()
    if (process.env.SHOTS)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        const name = `${address.replaceAll(/\W+/g, '-').slice(0, 30)}-${page.viewportSize()?.width}-${colorScheme}.png`
        await page.screenshot({ path: path.join(process.env.SHOTS, name), fullPage: true })
      }
  }
  await scene.store.write(tx =>
    tx.update(tx.t.members).set({ leavingAt: new Date(), leavingWords: 'keep' }).where(eq(tx.t.members.id, member.id)),
  )
  await page.goto('/account/stay')
  await isAccessible()
})
