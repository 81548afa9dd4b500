import { expect, test } from './scene'
import { press } from './talk'

test('a reader tells of a mistake, and the correction thanks them', async ({ page, scene, context }) => {
  await scene.enter()
  await page.goto(`${scene.address}/discuss/1`)
  await page.getByRole('link', { name: 'This is wrong' }).click()
  await expect(page.getByLabel('Where it is')).toHaveValue('1')
  await press(page.getByRole('button', { name: 'Send to the editors' }))
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Say in a few words what is wrong.')
  await page.getByLabel('What is wrong').fill('It burnt down in 2019.')
  await page.getByLabel('Name to thank').fill('Leyla of the pier')
  await press(page.getByRole('button', { name: 'Send to the editors' }))
  await expect(page.getByRole('main')).toContainText('the editors have yet to look at it')
  await expect(page.getByLabel('What is wrong')).toHaveValue('')
  const member = (await context.cookies()).find(({ name }) => name === 'session')
  await scene.enter({ role: 'editor' })
  await page.goto('/admin/mistakes')
  const card = page
    .getByRole('article')
    .filter({ hasText: 'It burnt down in 2019.' })
    .filter({ hasText: scene.slug.slice(-8) })
  await expect(card).toContainText('It is still there.')
  await press(card.getByRole('button', { name: 'Corrected' }))
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Write the correction')
  await card.getByLabel('Correction').fill('The pier burnt down in 2019.')
  await press(card.getByRole('button', { name: 'Corrected' }))
  await expect(card).toHaveCount(0)
  await page.goto(scene.address)
  await expect(page.locator('.correction')).toContainText('The pier burnt down in 2019.')
  await expect(page.locator('.correction')).toContainText('Thanks to Leyla of the pier, who saw it.')
  if (member) await context.addCookies([member])
  await page.goto(`${scene.address}/mistake`)
  await expect(page.getByRole('main')).toContainText('corrected, thank you')
})

test('who is no editor has no desk of mistakes, and who is not signed in is asked to @edge', async ({
  page,
  scene,
}) => {
  await page.goto(`${scene.address}/mistake`)
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await scene.enter({ role: 'moderator' })
  const answer = await page.goto('/admin/mistakes')
  expect(answer?.status()).toBe(403)
})

test('the pages of mistakes are accessible @script', async ({ page, scene, isAccessible }) => {
  await scene.enter({ role: 'editor' })
  await page.goto(`${scene.address}/mistake`)
  await page.getByLabel('What is wrong').fill('It burnt down in 2019.')
  await press(page.getByRole('button', { name: 'Send to the editors' }))
  await isAccessible()
  await page.goto('/admin/mistakes')
  await isAccessible()
})
