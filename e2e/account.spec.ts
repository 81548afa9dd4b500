import { existsSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { button, elsewhere, enterWithPassword, field, letters, main, rowOf } from './own'
import { expect, test } from './scene'

const media = (file: string) => path.join(process.env.E2E_DATA ?? '', 'media', file)

test('a member says who they are: name, handle, a few words, and all of it stands on their page', async ({
  page,
  scene,
}) => {
  const member = await scene.enter()
  const name = `Mira ${letters()}`
  const handle = `mira-${letters()}`
  await page.goto('/account')
  await field(page, 'Display name').fill(name)
  await field(page, 'Handle').fill(handle)
  await field(page, 'About you').fill('Counts ferries.\n<b>Taught</b> geography, still can’t fold a chart.')
  await button(page, 'Save profile').click()
  await expect(main(page)).toContainText('Your profile is saved.')
  await expect(field(page, 'About you')).toHaveValue(/Counts ferries/)
  await page.getByRole('link', { name: 'Your public page' }).click()
  await expect(page).toHaveURL(`/people/${handle}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  await expect(main(page)).toContainText('<b>Taught</b> geography')
  await page.goto(`/people/${member.handle}`)
  await expect(page, 'the address of before leads to the new one').toHaveURL(`/people/${handle}`)
})

test('a profile that is refused keeps what was typed, and says what is wrong at its field', async ({ page, scene }) => {
  const { member: other } = await scene.somebody()
  const member = await scene.enter()
  await page.goto('/account')
  await field(page, 'Handle').fill(other.handle.replaceAll('l', '1'))
  await field(page, 'About you').fill('Still here')
  await button(page, 'Save profile').click()
  await expect(field(page, 'Handle')).toHaveAccessibleDescription(/looks like it/)
  await expect(field(page, 'About you')).toHaveValue('Still here')
  await field(page, 'Handle').fill(`once-${letters()}`)
  await button(page, 'Save profile').click()
  await expect(main(page)).toContainText('Your profile is saved.')
  await field(page, 'Handle').fill(`twice-${letters()}`)
  await button(page, 'Save profile').click()
  await expect(field(page, 'Handle')).toHaveAccessibleDescription(/yours again in 30 days/)
  await field(page, 'Handle').fill((await rowOf(scene, member)).handle)
  await field(page, 'About you').fill('x'.repeat(501))
  await button(page, 'Save profile').click()
  await expect(field(page, 'About you')).toHaveAccessibleDescription(/at most 500 characters/)
})

test('a private page shows only the name', async ({ page, scene }) => {
  const member = await scene.enter()
  await scene.say(member, 'Nobody is to find this here.')
  await page.goto('/account')
  await page.getByLabel('Keep my page private').check()
  await button(page, 'Save profile').click()
  await expect(main(page)).toContainText('Your profile is saved.')
  await expect(page.getByLabel('Keep my page private')).toBeChecked()
  await page.context().clearCookies()
  await page.goto(`/people/${member.handle}`)
  await expect(main(page)).toContainText(member.name)
  await expect(main(page)).not.toContainText('member since')
  await expect(main(page)).not.toContainText('Nobody is to find this here.')
})

test('pages speak the language a member chose, an article its own, and paper the magazine’s @edge', async ({
  page,
  scene,
}) => {
  await scene.enter()
  await page.goto('/account')
  await field(page, 'Language of the interface').selectOption('ar')
  await button(page, 'Save profile').click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await page.goto(scene.address)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.context().clearCookies()
  await page.goto('/archive')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('the looks a member chose are put on in a browser that has never been here @edge', async ({
  page,
  scene,
  browser,
  baseURL,
}) => {
  const member = await scene.enter()
  await page.goto('/account')
  await field(page, 'Appearance').selectOption('Dark')
  await button(page, 'Save profile').click()
  await expect(main(page)).toContainText('Your profile is saved.')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  const other = await elsewhere(scene, member, browser, baseURL)
  const answer = await other.goto('/')
  expect(await answer?.text()).toContain('data-theme="dark"') // by the server, so that nothing flashes
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark')
  await other.context().close()
})

test('a picture is kept small and without what cameras write, and is gone when it is taken away @edge', async ({
  page,
  scene,
}) => {
  const member = await scene.enter()
  await page.goto('/account')
  await expect(main(page).locator('svg.face').first()).toBeVisible()
  const taken = sharp({ create: { width: 1200, height: 800, channels: 3, background: '#2a6' } })
  const photo = await taken
    .withExif({ IFD0: { Artist: 'CAMERA' } })
    .jpeg()
    .toBuffer()
  await field(page, 'Picture').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: photo })
  await button(page, 'Save profile').click()
  await expect(main(page)).toContainText('Your profile is saved.')
  const { picture } = await rowOf(scene, member)
  await expect(main(page).locator('img.face').first()).toHaveAttribute('src', `/media/${picture}`)
  const answer = await page.request.get(`/media/${picture}`)
  expect(answer.headers()).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'public, max-age=0, must-revalidate',
  })
  const kept = await answer.body()
  expect(kept.includes('CAMERA')).toBe(false)
  expect(await sharp(kept).metadata()).toMatchObject({ width: 288, height: 288, format: 'webp' })
  await page.getByLabel('Take the picture away').check()
  await button(page, 'Save profile').click()
  await expect(main(page).locator('svg.face').first()).toBeVisible()
  expect((await page.request.get(`/media/${picture}`)).status()).toBe(404)
  expect(existsSync(media(picture ?? ''))).toBe(false)
})

test('what is no picture is refused @edge', async ({ page, scene }) => {
  await scene.enter()
  await page.goto('/account')
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>PWN</script></svg>')
  const avif = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#000' } })
    .avif()
    .toBuffer()
  const large = Buffer.concat([Buffer.from([255, 216, 255]), Buffer.alloc(4 * 2 ** 20)])
  for (const [buffer, why] of [
    [svg, /no picture that can be read/],
    [avif, /no picture that can be read/],
    [large, /larger than 4 MB/],
  ] as const) {
    await field(page, 'Picture').setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer })
    await button(page, 'Save profile').click()
    await expect(field(page, 'Picture')).toHaveAccessibleDescription(why)
  }
})

test(
  'the pages of an account can be used by everybody @edge',
  { tag: '@script' },
  async ({ page, scene, isAccessible }) => {
    await enterWithPassword(page, scene)
    await isAccessible()
    await field(page, 'Display name').fill('')
    await button(page, 'Save profile').click()
    await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
    await isAccessible()
    await page.goto('/account/sessions?done=session')
    await isAccessible()
    await page.goto('/sign-in')
    await isAccessible()
  },
)

test('invitations are a part of the account like the others, and leaving stands last @edge', async ({
  page,
  scene,
}) => {
  const { id } = await scene.enter()
  await scene.store.write(async tx => {
    const times = { createdAt: new Date(), expiresAt: new Date(Date.now() + 86_400_000) }
    await tx.insert(tx.t.invitations).values({ tokenHash: letters(), role: 'member', byId: id, ...times })
  })
  await page.goto('/account')
  const names = await main(page).getByRole('heading', { level: 2 }).allTextContents()
  expect(names.slice(-3)).toEqual(['Invitations', 'Everything out', 'Leave'])
  const links = await page.getByRole('navigation', { name: 'On this page' }).getByRole('link').allTextContents()
  expect(links).toEqual(names)
})
