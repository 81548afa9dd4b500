import { randomBytes } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { eq } from 'drizzle-orm'
import type { Member } from '@/magazine/people/member'
import { startSession } from '@/magazine/people/session-row'
import type { Scene } from './scene'

export const letters = () => Array.from(randomBytes(8), byte => String.fromCharCode(97 + (byte % 26))).join('')
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
export const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })
export const main = (page: Page) => page.getByRole('main')

/** The member's row now. */
export const rowOf = async ({ store }: Scene, { id }: Member) => {
  const { members } = store.t
  const [row] = await store.read.select().from(members).where(eq(members.id, id))
  if (!row) throw new Error('the member is not there')
  return row
}

/** Enters as somebody who has a password and signed in so long ago that it is asked for once more. */
export async function enterWithPassword(page: Page, scene: Scene) {
  const told = await scene.somebody()
  await scene.enter({ member: told.member })
  const { sessions } = scene.store.t
  await scene.store.write(async tx => {
    const createdAt = new Date(Date.now() - 2 * 3_600_000)
    await tx.update(sessions).set({ createdAt }).where(eq(sessions.memberId, told.member.id))
  })
  await page.goto('/account')
  return told
}

/** A page of another browser in which the member is signed in. */
export async function elsewhere({ store }: Scene, member: Member, browser: Browser, baseURL?: string) {
  const value = await store.write(tx => startSession(tx, member.id, new Date()))
  const context = await browser.newContext({ baseURL })
  await context.addCookies([{ name: 'session', value, url: baseURL ?? '', httpOnly: true, sameSite: 'Lax' }])
  return context.newPage()
}
