import { button, elsewhere, field } from './own'
import { expect, test } from './scene'
import { commentThatSays } from './talk'

test('one changes one’s comment while it is fresh, and it says so', async ({ page, scene }) => {
  const member = await scene.enter()
  const id = await scene.say(member, 'The bench is red.')
  await page.goto(scene.address)
  const comment = page.locator(`#comment-${id}`)
  await expect(comment).toContainText('You can edit this for 10 more minutes')
  await comment.getByRole('button', { name: 'Edit' }).click()
  await expect(field(page, 'Change your comment')).toHaveValue('The bench is red.')
  await field(page, 'Change your comment').fill('x')
  await button(page, 'Save').click()
  await expect(field(page, 'Change your comment')).toHaveAccessibleDescription(/at least 2 characters/)
  await field(page, 'Change your comment').fill('The bench is *green*.')
  await button(page, 'Save').click()
  await expect(page.locator(`#comment-${id} .words`)).toHaveText('The bench is green.')
  await expect(page.locator(`#comment-${id}`)).toContainText('edited within a minute')
  expect(await page.request.get(`${scene.address}/comments/${id}/edit`).then(answer => answer.status())).toBe(200)
})

test('one deletes one’s comment at once, and brings it back if that was a mistake', async ({ page, scene }) => {
  const { member: other } = await scene.somebody()
  const member = await scene.enter()
  const id = await scene.say(member, 'The bench is red.')
  await scene.say(other, 'It is not.', id)
  await page.goto(scene.address)
  await page.locator(`#comment-${id}`).getByRole('button', { name: 'Delete' }).click()
  await expect(page.locator(`#comment-${id}`)).toContainText('You deleted this comment.')
  await expect(page.locator(`#comment-${id}`)).not.toContainText('red')
  await expect(commentThatSays(page, 'It is not.')).toBeVisible()
  await page.locator(`#comment-${id}`).getByRole('button', { name: 'Undo' }).click()
  await expect(page.locator(`#comment-${id} .words`)).toHaveText('The bench is red.')
})

test('nobody edits or deletes what is another’s, nor finds the page to do so @edge', async ({ page, scene }) => {
  const { member: other } = await scene.somebody()
  const id = await scene.say(other, 'The bench is red.')
  await scene.enter()
  await page.goto(scene.address)
  const comment = page.locator(`#comment-${id}`)
  for (const name of ['Edit', 'Delete']) await expect(comment.getByRole('button', { name })).toHaveCount(0)
  expect((await page.request.get(`${scene.address}/comments/${id}/edit`)).status()).toBe(404)
})

test('what is typed is counted, and looked at before it is posted', async ({ page, scene }) => {
  await scene.enter()
  await page.goto(scene.address)
  await field(page, 'Your comment').fill('It is *still* there, @nobody-there.')
  await button(page, 'Preview').click()
  const preview = page.getByRole('region', { name: 'As it will stand' })
  await expect(preview.locator('em')).toHaveText('still')
  await expect(field(page, 'Your comment')).toHaveValue('It is *still* there, @nobody-there.')
  await button(page, 'Post comment').click()
  await expect(commentThatSays(page, 'It is still there, @nobody-there.')).toBeVisible()
})

test('how much is typed stands under the field as one types @script @edge', async ({ page, scene }) => {
  await scene.enter()
  await page.goto(scene.address)
  const shown = () =>
    page
      .locator('typed-count')
      .first()
      .evaluate(count => count.shadowRoot?.textContent)
  await field(page, 'Your comment').fill('Hello 🙂')
  expect(await shown()).toBe('7 of 5,000')
  await field(page, 'Your comment').fill('x'.repeat(5_012))
  expect(await shown()).toBe('5,012 of 5,000: 12 too many')
})

test('what a member has begun to say waits for them in another browser, too @script @edge', async ({
  page,
  scene,
  browser,
  baseURL,
}) => {
  const member = await scene.enter()
  await page.goto(scene.address)
  await field(page, 'Your comment').fill('I have begun, and')
  await expect
    .poll(
      async () => {
        const other = await elsewhere(scene, member, browser, baseURL)
        await other.goto(scene.address)
        const value = await field(other, 'Your comment').inputValue()
        await other.context().close()
        return value
      },
      { timeout: 20_000 },
    )
    .toBe('I have begun, and')
})

test('who is named is led to; a moderator features a comment, which then stands on top @edge', async ({
  page,
  scene,
  browser,
  baseURL,
}) => {
  const { member: other } = await scene.somebody()
  const { member: author } = await scene.somebody()
  const id = await scene.say(author, `Ask @${other.handle}.`)
  const { member: moderator } = await scene.somebody({ role: 'moderator' })
  const desk = await elsewhere(scene, moderator, browser, baseURL)
  await desk.goto(scene.address)
  await desk.locator(`#comment-${id}`).getByRole('button', { name: 'Feature' }).click()
  await expect(desk.locator(`#comment-${id}`).getByRole('button', { name: 'Feature' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await desk.context().close()
  await page.goto(scene.address)
  await expect(page.locator(`#comment-${id}`)).toContainText('Featured')
  await expect(page.getByRole('region', { name: 'Featured' })).toContainText(`Ask @${other.handle}.`)
  await page
    .locator(`#comment-${id}`)
    .getByRole('link', { name: `@${other.handle}` })
    .click()
  await expect(page).toHaveURL(`/people/${other.handle}`)
})

test('among the most recommended each thread says why it stands there @edge', async ({ page, scene }) => {
  const { member } = await scene.somebody()
  await scene.say(member, 'The bench is red.')
  await page.goto(`${scene.address}/conversation?sort=recommended`)
  await page.getByText('Why here?').click()
  await expect(page.locator('.why')).toContainText('who had this before them, nobody recommends it')
})
