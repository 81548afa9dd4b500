import type { Locator, Page } from '@playwright/test'

export const conversation = (page: Page) => page.getByRole('region', { name: 'Conversation' })
export const write = (page: Page, words: string) => conversation(page).getByLabel('Your comment').fill(words)
export const post = (page: Page) => conversation(page).getByRole('button', { name: 'Post comment' }).click()
export const commentThatSays = (page: Page, words: string) =>
  page.locator('article.comment').filter({ has: page.locator(':scope > .words', { hasText: words }) })

/** Presses, and waits until the magazine has answered. */
export async function press(button: Locator) {
  const answered = button.page().waitForResponse(response => response.request().method() === 'POST')
  await button.click()
  await answered
}

/** Holds every form that is sent under an article on its way, until what it gives is called. */
export async function holdPosts(page: Page) {
  let release = () => {}
  const held = new Promise<void>(resolve => (release = resolve))
  await page.route('**/articles/**', async route => {
    if (route.request().method() === 'POST') await held
    await route.continue()
  })
  return () => release()
}
