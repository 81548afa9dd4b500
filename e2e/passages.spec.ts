import { postComment } from '@/magazine/conversation/comment'
import { publishArticle } from '@/magazine/articles/publish'
import { expect, test } from './scene'
import { commentThatSays, conversation, post, write } from './talk'

test('a member discusses a paragraph, and its count stands in the margin of the article', async ({ page, scene }) => {
  await scene.enter()
  await page.goto(scene.address)
  await page.getByRole('link', { name: 'Discuss a paragraph' }).click()
  await page.getByRole('link', { name: 'Discuss this paragraph' }).nth(1).click()
  await expect(page).toHaveURL(`${scene.address}/discuss/2`)
  await expect(page.getByRole('main')).toContainText('So is the sea.')
  await write(page, 'Higher than it was.')
  await post(page)
  await expect(page).toHaveURL(/#comment-\d+$/)
  await page.goto(scene.address)
  const mine = commentThatSays(page, 'Higher than it was.')
  await expect(mine.getByRole('blockquote')).toHaveText('So is the sea.')
  const count = page.getByRole('link', { name: /^1 comment on the next paragraph$/ })
  await expect(count).toHaveAttribute('href', `${scene.address}/discuss/2`)
  await count.click()
  await expect(commentThatSays(page, 'Higher than it was.')).toHaveCount(1)
})

test('what is written about a paragraph signed out waits behind the sign-in @edge', async ({ page, scene }) => {
  const { email, password } = await scene.somebody()
  await page.goto(`${scene.address}/discuss/1`)
  await write(page, 'Is it, though?')
  await post(page)
  await expect(page).toHaveURL(/\/sign-in\?kept=/)
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(`${scene.address}/discuss/1`)
  await expect(conversation(page).getByLabel('Your comment')).toHaveValue('Is it, though?')
  await post(page)
  await page.goto(scene.address)
  await expect(commentThatSays(page, 'Is it, though?').getByRole('blockquote')).toHaveText('It is still there.')
})

test('a passage that was taken out of the text is shown as it was @edge', async ({ page, scene }) => {
  const { member } = await scene.somebody()
  const slug = `the-old-pier-${scene.slug.slice(-8)}`
  const source = { slug, source: slug, headline: 'The old pier', standfirst: '', language: 'en', authors: [] }
  const publish = (body: string) =>
    publishArticle(scene.store, { ...source, body, sourceHash: body, publishedAt: new Date('2020-05-04T09:00:00Z') })
  await publish('It was red in the autumn, and wet.\n\nSo is the sea.')
  const passage = { quote: 'red in the autumn' }
  await postComment(scene.store, member, { article: slug, passage, words: 'It was brown.' })
  await publish('So is the sea.')
  await page.goto(`/articles/${slug}`)
  const quoted = commentThatSays(page, 'It was brown.').getByRole('blockquote')
  await expect(quoted).toContainText('The article has changed since.')
  await quoted.getByRole('link').click()
  await expect(page.getByRole('heading', { name: 'A passage as it was' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('It was red in the autumn, and wet.')
  await expect(commentThatSays(page, 'It was brown.')).toHaveCount(1)
})

test('selected words go into the comment as a quotation @script', async ({ page, scene }) => {
  await scene.enter()
  await page.goto(scene.address)
  await write(page, 'I was there.')
  await page.locator('#text p').first().click({ clickCount: 3 })
  await page.getByRole('button', { name: 'Quote', exact: true }).click()
  await expect(conversation(page).getByLabel('Your comment')).toHaveValue('I was there.\n\n> It is still there.\n\n')
  await expect(conversation(page).getByLabel('Your comment')).toBeFocused()
  await expect(page.getByRole('button', { name: 'Quote', exact: true })).toHaveCount(0)
})

test('the pages of passages are accessible @script', async ({ page, scene, isAccessible }) => {
  const { member } = await scene.somebody()
  const passage = { paragraph: 1 }
  await postComment(scene.store, member, { article: scene.slug, passage, words: 'It was brown.' })
  for (const address of ['', '/discuss', '/discuss/1']) {
    await page.goto(scene.address + address)
    await isAccessible()
  }
})
