import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { BrowserContext } from '@playwright/test'
import { openStore } from '@/db/open'
import type { Store } from '@/db/store'
import { articleBySlug } from '@/magazine/articles/article'
import { publishArticle } from '@/magazine/articles/publish'
import { postComment } from '@/magazine/conversation/comment'
import type { Member, Role } from '@/magazine/people/member'
import { hashPassword } from '@/magazine/people/password'
import { addMember } from '@/magazine/people/register-member'
import { startSession } from '@/magazine/people/session-row'
import { test as base } from './fixtures'

export { expect } from './fixtures'

type Told = { name?: string; role?: Role }

/** An article of a test's own in the magazine that is served, and people who come to it. */
export type Scene = {
  slug: string
  address: string
  /** Adds somebody who is not signed in yet. */
  somebody: (told?: Told) => Promise<{ member: Member; email: string; password: string }>
  /** Adds somebody, or takes who is there, and signs this browser in as them. */
  enter: (told?: Told | { member: Member }) => Promise<Member>
  /** Says something through the magazine's own verb. */
  say: (by: Member, words: string, parent?: number) => Promise<number>
  store: Store
}

/** Tests that need an article which nobody else writes under. */
export const test = base.extend<{ scene: Scene }, { store: Store }>({
  store: [
    async ({}, use) => {
      const store = await openStore(`file:${path.join(process.env.E2E_DATA ?? '', 'standfirst.db')}`, { role: 'shell' })
      await use(store)
      await store.close()
    },
    { scope: 'worker' },
  ],
  scene: async ({ store, context, baseURL }, use) => use(await sceneOf(store, context, baseURL ?? '')),
})

const password = 'a long enough secret'
const letters = () => Array.from(randomBytes(8), byte => String.fromCharCode(97 + (byte % 26))).join('')

async function sceneOf(store: Store, context: BrowserContext, site: string): Promise<Scene> {
  const { slug } = await publishArticle(store, {
    headline: `The quiet pier ${letters()}`,
    standfirst: 'Nobody has been there since the autumn.',
    body: 'It is still there.\n\nSo is the sea.',
    language: 'en',
    publishedAt: new Date('2020-05-04T09:00:00Z'), // older than the demo's, so that its front page stays as it is
    authors: [],
    importedRecommends: 397,
  })
  const somebody = async ({ name = `Leyla ${letters()}`, role }: Told = {}) => {
    const passwordHash = await hashPassword(password)
    const email = `${letters()}@example.org`
    const member = await store.write(tx => addMember(tx, { name, email, role, passwordHash, at: new Date() }))
    return { member, email, password }
  }
  return {
    slug,
    address: `/articles/${slug}`,
    somebody,
    store,
    enter: async (told = {}) => {
      const member = 'member' in told ? told.member : (await somebody(told)).member
      const value = await store.write(tx => startSession(tx, member.id, new Date()))
      await context.addCookies([{ name: 'session', value, url: site, httpOnly: true, sameSite: 'Lax' }])
      return member
    },
    say: (by, words, parent) => postComment(store, by, { article: slug, parent, words }),
  }
}

/** How many comments the article counts. */
export const commentsOf = async (scene: Scene) => (await articleBySlug(scene.store, scene.slug))?.comments
