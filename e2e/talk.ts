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
