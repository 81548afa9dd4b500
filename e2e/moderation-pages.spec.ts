import { reported } from './reported'
import { expect, test } from './scene'

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
    const { id, author } = await reported(scene)
    await scene.enter({ role: 'moderator' })
    await page.goto(pathOf({ address: scene.address, id, handle: author.handle }))
    const own = page.viewportSize()?.width ?? 1280
    for (const width of [320, own]) {
      await page.setViewportSize({ width, height: 844 })
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(over, `at ${width}`).toBeLessThanOrEqual(0)
    }
    await isAccessible()
  })
