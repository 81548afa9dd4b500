import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect, type ConsoleMessage, type Page } from '@playwright/test'

export { expect }

type House = {
  /** Fails the test if the page said anything in the console, threw, was refused something, or asked another host. */
  quietPage: void
  /** Asks axe about the page as it is now, light and dark. Needs JavaScript: for tests tagged @script. */
  isAccessible: () => Promise<void>
}

/** Every test of the house: a page that complains, or asks another host, fails it. */
export const test = base.extend<House>({
  quietPage: [
    async ({ page, baseURL }, use) => {
      const complaints = complaintsOf(page, new URL(baseURL ?? 'http://localhost').origin)
      await use()
      expect(complaints, 'what the page complained about, or asked of another host').toEqual([])
    },
    { auto: true },
  ],
  isAccessible: async ({ page }, use) => {
    await use(async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        // Legacy mode is for pages without frames: without it axe opens a page of its own for each answer.
        const axe = new AxeBuilder({ page }).setLegacyMode()
        if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block'])
        const { violations } = await axe.analyze()
        const found = violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')}`))
        expect(found, `axe, ${colorScheme}`).toEqual([])
      }
    })
  },
})

// Hydration warnings, violations of the policy and missing files all come by the console.
function complaintsOf(page: Page, origin: string): string[] {
  const complaints: string[] = []
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type()) && !isStatusOfPage(message, page))
      complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', error => complaints.push(`thrown: ${error.message}`))
  page.on('request', request => {
    const { protocol, origin: asked } = new URL(request.url())
    if (/^(https?|wss?):$/.test(protocol) && asked.replace(/^ws/, 'http') !== origin)
      complaints.push(`asked another host: ${request.url()}`)
  })
  return complaints
}

// Chromium says in the console that the page itself is a 404 or a 422. Which status it has, the test says.
const isStatusOfPage = (message: ConsoleMessage, page: Page) =>
  message.text().startsWith('Failed to load resource: the server responded with a status of') &&
  message.location().url === page.url().replace(/#.*/, '')
