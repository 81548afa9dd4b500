import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { openStore } from '@/db/open'
import type { Store } from '@/db/store'
import { publishArticle } from '@/magazine/articles/publish'
import { fewestInName, longestName } from '@/magazine/people/rules'
import { setMagazine } from '@/magazine/settings/magazine'
import { type Language, words } from '@/messages/words'
import { startServer } from '@/testing/running-server'
import { expect, test as base } from './fixtures'
import { isNarrow } from './narrow'

// A magazine has one language at a time, and other tests read the one that is served: these have a server of their own.
type Abroad = {
  site: string
  /** Gives the magazine another language, and an article in it; answers with the article's address. */
  speak: (language: Language) => Promise<string>
  publish: (language: Language) => Promise<string>
}
const test = base.extend<object, { abroad: Abroad }>({
  abroad: [
    async ({}, use) => {
      const server = await startServer({ env: { LIMITS: 'off' } })
      const store = await openStore(`file:${path.join(server.dataDir, 'standfirst.db')}`, { role: 'shell' })
      await use(abroadOf(server.site, store))
      await store.close()
      await server.stop()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ abroad }, use) => use(abroad.site),
})
test.describe.configure({ mode: 'default' }) // one worker, one server

const written: Record<Language, [headline: string, body: string]> = {
  en: ['The quiet pier', 'It is still there.'],
  az: ['Sakit körpü', 'O hələ də oradadır.\n\n## Dəniz də\n\nHəmişəki kimi.'],
  ru: ['Тихий причал', 'Он всё ещё там.\n\n## И море тоже\n\nКак всегда.'],
  ar: ['الرصيف الهادئ', 'ما زال هناك.\n\n## والبحر أيضًا\n\nكما كان دائمًا.'],
}
const letters = () => Array.from(randomBytes(8), byte => String.fromCharCode(97 + (byte % 26))).join('')

function abroadOf(site: string, store: Store): Abroad {
  const publish = async (language: Language) => {
    const [headline, body] = written[language]
    const publishedAt = new Date('2026-11-24T09:00:00Z')
    const slug = `${language}-${letters()}`
    const counted = { importedRecommends: 12_345, authors: [] }
    await publishArticle(store, { slug, headline, standfirst: '', body, language, publishedAt, ...counted })
    return `/articles/${slug}`
  }
  const speak = async (language: Language) => {
    await setMagazine(store, { language })
    return publish(language)
  }
  return { site, speak, publish }
}

const html = (page: Page) => page.locator('html')
const main = (page: Page) => page.getByRole('main')

const speaking: [Language, direction: 'ltr' | 'rtl', date: RegExp][] = [
  [
    'az',
    'ltr',
    /^\d+ (yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr) \d{4}, [a-zçəğıöşü ]+/,
  ],
  ['ru', 'ltr', /^\d+ [а-я]+[ая] \d{4}, [а-я]+/],
  ['ar', 'rtl', /^[ء-ي]+، \d+ [ء-ي]+ \d{4}/],
]

for (const [language, direction, date] of speaking) {
  const t = words(language)

  test(`a magazine in ${language} says everything in it, whatever language a browser asks for`, async ({
    page,
    abroad,
  }) => {
    await abroad.speak(language)
    await page.goto('/')
    await expect(html(page)).toHaveAttribute('lang', language)
    await expect(html(page)).toHaveAttribute('dir', direction)
    const banner = page.getByRole('banner')
    await expect(banner.locator('time')).toHaveText(date)
    await expect(banner.getByRole('navigation', { name: t('masthead.sections') })).toBeVisible()
    await expect(banner.getByRole('link', { name: t('people.signIn') })).toBeVisible()
    await expect(main(page).getByRole('heading', { name: t('front.latest') })).toBeVisible()
    await expect(main(page).getByRole('link', { name: written[language][0] }).first()).toBeVisible()
    await isNarrow(page)
  })

  test(`axe finds nothing on the pages of a magazine in ${language} @script`, async ({
    page,
    abroad,
    isAccessible,
  }) => {
    const article = await abroad.speak(language)
    for (const address of ['/', article, '/register', '/guidelines']) {
      await page.goto(address)
      await isAccessible()
      await isNarrow(page)
    }
  })
}

const people = [
  { language: 'ar', name: 'مروان', said: 'كنت هناك في الخريف.', recommends: ['12,345', '12,346'] },
  // Chromium knows no Azerbaijani numbers; what it makes of a page has to be what was sent to it.
  { language: 'az', name: 'Səbinə', said: 'Payızda mən də orada idim.', recommends: ['12.345', '12.346'] },
] as const

for (const { language, name, said, recommends } of people)
  test(`somebody makes an account and takes part, all in ${language}`, async ({ page, abroad }) => {
    const article = await abroad.speak(language)
    const t = words(language)
    const button = (label: string) => main(page).getByRole('button', { name: label, exact: true })
    await page.goto('/register')
    await page.getByLabel(t('people.displayName')).fill('x')
    await button(t('people.createAccount')).click()
    const alert = main(page).getByRole('alert')
    await expect(alert).toContainText(t('people.toMend', { count: 3 }))
    const wrongName = t('people.nameLength', { fewestInName, longestName })
    await expect(alert.getByRole('link', { name: wrongName })).toBeVisible()
    await page.getByLabel(t('people.displayName')).fill(`${name} ${letters()}`)
    await page.getByLabel(t('people.email')).fill(`${letters()}@example.org`)
    await page.getByLabel(t('people.password')).fill('a lamp in the long harbour')
    await button(t('people.createAccount')).click()
    await expect(page.getByRole('banner').getByRole('link', { name: t('people.account') })).toBeVisible()
    await page.goto(article)
    await expect(page.locator('data').first()).toHaveText(recommends[0])
    await button(t('comment.recommend')).first().click()
    await expect(page.locator('data').first()).toHaveText(recommends[1])
    await page.getByLabel(t('comment.yourComment')).fill(said)
    await button(t('comment.postComment')).click()
    await expect(page).toHaveURL(/#comment-\d+$/)
    await expect(page.locator('article.comment')).toContainText(said)
    await expect(page.locator('article.comment')).toContainText(t('comment.you'))
    await expect(html(page)).toHaveAttribute('lang', language)
    await isNarrow(page)
  })

test('an Arabic article is Arabic all around in an English magazine, and so is what its forms refuse', async ({
  page,
  abroad,
}) => {
  await abroad.speak('en')
  const article = await abroad.publish('ar')
  const t = words('ar')
  await page.goto(article)
  await expect(html(page)).toHaveAttribute('lang', 'ar')
  await expect(html(page)).toHaveAttribute('dir', 'rtl')
  await expect(page.getByRole('region', { name: t('conversation.title') })).toBeVisible()
  const section = page.getByRole('navigation', { name: t('masthead.sections') }).getByRole('link', { name: 'Places' })
  await expect(section).toHaveAttribute('lang', 'en')
  await expect(section).toHaveAttribute('dir', 'ltr')
  await main(page)
    .getByRole('button', { name: t('comment.postComment') })
    .click()
  await expect(main(page).getByRole('alert')).toContainText(t('comment.notPosted'))
  await expect(main(page).getByRole('alert')).not.toContainText(/[a-z]/i)
  await expect(html(page)).toHaveAttribute('lang', 'ar')
  await page.goto('/')
  await expect(html(page)).toHaveAttribute('lang', 'en')
  await expect(main(page).getByText(written.ar[0]).first()).toHaveAttribute('lang', 'ar')
})
