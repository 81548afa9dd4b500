import type { Page } from '@playwright/test'
import { expect } from './fixtures'

const word = 'W'.repeat(400)
/** What makes a page wide that lets itself be made so: a word, a line of code, an address, in a quotation too. */
export const wideWords = [
  word,
  `\`${word}\` and https://example.org/${word}`,
  `\`\`\`\n${'const sea = 1; '.repeat(30)}\n${word}\n\`\`\``,
  `> ${word}\n>\n> \`\`\`\n> ${word}\n> \`\`\``,
  `- ${word}`,
].join('\n\n')
/** As long as a name may be. */
export const wideName = () => `W${Math.random().toString(36).slice(2, 10)}`.padEnd(50, 'W')

/** Fails if the page, as it stands, can be scrolled sideways in a window of any of the usual widths. */
export async function isNarrow(page: Page) {
  const before = page.viewportSize()
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 844 })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(over, `how much ${page.url()} is wider than ${width}`).toBeLessThanOrEqual(0)
  }
  if (before) await page.setViewportSize(before)
}
