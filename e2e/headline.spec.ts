import { eq } from 'drizzle-orm'
import { expect, test } from './scene'

test('an editor shows a headline in small letters, mends a name, and takes it back', async ({ page, scene }) => {
  const { store, slug } = scene
  const written = 'NOBODY HAS BEEN TO OSTWICK PIER'
  await store.write(tx => tx.update(tx.t.articles).set({ headline: written }).where(eq(tx.t.articles.slug, slug)))
  await scene.enter({ role: 'editor' })
  await page.goto(scene.address)
  const headline = page.getByRole('heading', { level: 1 })
  const field = page.getByLabel('Headline as shown')
  await expect(field).toHaveValue('Nobody has been to Ostwick pier')
  await field.fill('Somebody has been to Ostwick pier')
  await page.getByRole('button', { name: 'Show it like this' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Only capitals and small letters may differ')
  await expect(field).toHaveValue('Somebody has been to Ostwick pier')
  await field.fill('Nobody has been to Ostwick Pier')
  await page.getByRole('button', { name: 'Show it like this' }).click()
  await expect(headline).toHaveText('Nobody has been to Ostwick Pier')
  await page.getByRole('button', { name: 'Show it as it was written' }).click()
  await expect(headline).toHaveText(written)
})

test('nobody else is asked about a headline, and an editor not about one that has small letters @edge', async ({
  page,
  scene,
}) => {
  await page.goto('/articles/a-signal-from-the-lamp-house')
  await expect(page.getByLabel('Headline as shown')).toHaveCount(0)
  await scene.enter({ role: 'editor' })
  await page.goto(scene.address)
  await expect(page.getByLabel('Headline as shown')).toHaveCount(0)
})
