import type { Page } from '@playwright/test'
import { isNarrow, wideName, wideWords } from './narrow'
import { reported } from './reported'
import { expect, type Scene, test } from './scene'
import { press } from './talk'

const screens: [string, (about: { address: string; id: number; handle: string }) => string][] = [
  ['the queue Reported', () => '/admin/moderation'],
  ['the queue Rejected', () => '/admin/moderation?queue=rejected'],
  ['the page of the guidelines', () => '/guidelines'],
  ['the moderation log', () => '/moderation-log'],
  ['a member’s page', ({ handle }) => `/people/${handle}`],
  ['the page of a report', ({ address, id }) => `${address}/comments/${id}/report`],
]
for (const [name, pathOf] of screens)
  test(`${name} is never wider than the window, and axe finds nothing @script`, async ({
    page,
    scene,
    isAccessible,
  }) => {
    const { id, author } = await wideReport(scene)
    await rejected(page, scene, (await wideReport(scene)).id)
    await page.goto(pathOf({ address: scene.address, id, handle: author.handle }))
    await isNarrow(page)
    await isAccessible()
  })

test('the account is never wider than the window, whatever was rejected @script', async ({ page, scene }) => {
  const { id, author } = await wideReport(scene)
  await rejected(page, scene, id)
  await scene.enter({ member: author })
  await page.goto('/account')
  await expect(page.getByRole('main')).toContainText('Rejected')
  await isNarrow(page)
})

/** A reply to wide words that is as wide itself, and so is what is said against it. */
async function wideReport(scene: Scene) {
  const parent = await scene.say((await scene.somebody({ name: wideName() })).member, wideWords)
  return reported(scene, { words: wideWords, complaint: wideWords.slice(0, 900), name: wideName(), parent })
}

/** Rejected by a moderator, who stays signed in. */
async function rejected(page: Page, { enter }: Scene, id: number) {
  await enter({ name: wideName(), role: 'moderator' })
  await page.goto('/admin/moderation')
  const card = page.locator(`#comment-${id}`)
  await card.getByLabel('Reason').selectOption({ index: 1 })
  await card.getByLabel('Note to the member').fill(wideWords.slice(0, 900))
  await press(card.getByRole('button', { name: 'Reject' }))
}
