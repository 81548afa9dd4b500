import { briefOf } from '@/magazine/conversation/brief/brief'
import { refreshBrief } from '@/magazine/conversation/brief/keep'
import { expect, type Scene, test } from './scene'
import { press } from './talk'

/** A hundred comments and more, some of them about a mussel. */
async function longTalk(scene: Scene) {
  const people = [await scene.somebody(), await scene.somebody(), await scene.somebody()]
  const say = (n: number, words: string, parent?: number) => {
    const { member } = people[n % 3] ?? people[0] ?? never()
    return scene.say(member, words, parent)
  }
  for (let n = 0; n < 98; n++) await say(n, `Nothing much to add to it: ${'abcdefghij'[n % 10]}${n} qwertz${n}.`)
  const first = await say(0, 'The mussel sat on the float for five weeks and nobody at the office saw the mussel.')
  await say(1, 'I doubt that. No mussel grows so fast in a harbour.', first)
  await say(2, 'A mussel does what it likes, of course.', first)
  const second = await say(1, 'My father kept a mussel in a jar on the pier for years, and it never grew at all.')
  await say(0, 'A mussel in a jar is no mussel.', second)
  while (await refreshBrief(scene.store, async spoken => briefOf(spoken), new Date()));
  return { first, second }
}

function never(): never {
  throw new Error('there are three people')
}

test('a long conversation opens with its brief, and an editor drops a line of it', async ({ page, scene }) => {
  const { first } = await longTalk(scene)
  await page.goto(scene.address)
  const brief = page.getByRole('group').filter({ hasText: 'The conversation in brief' })
  await expect(brief).toContainText('mussel')
  await expect(brief).toContainText('Against: ')
  await brief.getByRole('link', { name: /The mussel sat on the float/ }).click()
  await expect(page).toHaveURL(new RegExp(`/comments/${first}#comment-${first}$`))
  await scene.enter({ role: 'editor' })
  await page.goto(scene.address)
  await brief.getByRole('link', { name: 'Change the brief' }).click()
  await press(page.getByRole('button', { name: /^Drop: The mussel sat on the float/ }))
  await expect(page.getByRole('main')).toContainText(`Comment ${first} is kept out.`)
  await page.goto(scene.address)
  await expect(brief).toContainText('My father kept a mussel')
  await expect(brief).not.toContainText('The mussel sat on the float')
})

test('the brief is accessible @script', async ({ page, scene, isAccessible }) => {
  await longTalk(scene)
  await scene.enter({ role: 'editor' })
  for (const address of ['', '/brief']) {
    await page.goto(scene.address + address)
    await isAccessible()
  }
})
