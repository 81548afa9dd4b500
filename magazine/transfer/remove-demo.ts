import { rm } from 'node:fs/promises'
import path from 'node:path'
import { and, eq, exists, inArray, isNotNull, isNull, not } from 'drizzle-orm'
import type { Store, Tx } from '@/db/store'
import { leaveForGood } from '@/magazine/account/leave-for-good'
import { daysToStay } from '@/magazine/account/rules'
import { rankArticles } from '@/magazine/articles/ranking'
import { endLinksOf } from '@/magazine/people/link'
import type { Owner } from '@/magazine/people/roles'
import { endSessionsOf } from '@/magazine/people/session-row'
import { magazineOf } from '@/magazine/settings/magazine'
import { Refusal } from '@/magazine/settings/refusal'
import { type Demo, demoOf, forgetDemo, isOfDemo, putDemo } from './demo'

const dayMs = 86_400_000

/**
 * Takes the demo magazine away for good: its articles with all that was said under them, its people with all that they did,
 * and its sections, authors, tags, series, issues and pictures, but those that the owner's own articles use. The magazine's
 * settings and guidelines stay. `media` is the folder of pictures. Refuses a name that is not the magazine's, and an owner
 * who came with the demo themself (409).
 */
export async function removeDemo(
  store: Store,
  owner: Owner,
  { confirm, media }: { confirm: string; media: string },
  now: Date,
): Promise<void> {
  await store.write(async tx => {
    const { name } = await magazineOf(tx)
    if (confirm.normalize('NFC').trim() !== name.normalize('NFC').trim())
      throw new Refusal('demo.nameDiffers', { field: 'confirm', values: { name } })
    if (await isOfDemo(tx, owner.id)) throw new Refusal('demo.yourself', { status: 409 })
    const demo = await demoOf(tx)
    if (!demo || demo.goes) return
    await putDemo(tx, { ...demo, goes: now.toISOString() })
    await sendAway(tx, now)
  })
  await goOnRemovingDemo(store, media, now)
}

/** Goes on where a killed process stopped; nothing where nobody asked for it. A job calls it. */
export async function goOnRemovingDemo(store: Store, media: string, now: Date): Promise<void> {
  const demo = await demoOf(store.read)
  if (!demo?.goes) return
  for (const id of demo.came.articles) await store.write(tx => tx.delete(tx.t.articles).where(eq(tx.t.articles.id, id)))
  for (const id of await demoPeople(store)) await leaveForGood(store, id, media, now)
  const files = await store.write(async tx => {
    await dropPeople(tx)
    return dropUnused(tx, demo)
  })
  for (const file of files) await rm(path.join(media, path.basename(file)), { force: true })
  await rankArticles(store)
  await store.write(forgetDemo)
}

/** From now on none of the demo's people can do anything, and nobody sees their names. */
async function sendAway(tx: Tx, now: Date): Promise<void> {
  const { members } = tx.t
  const over = new Date(now.getTime() - daysToStay * dayMs)
  const people = await tx
    .update(members)
    .set({ leavingAt: over, leavingWords: 'erase', disabledAt: now })
    .where(and(eq(members.demo, true), isNull(members.leftAt)))
    .returning({ id: members.id })
  for (const { id } of people) {
    await endSessionsOf(tx, id)
    await endLinksOf(tx, id)
  }
}

async function demoPeople({ read }: Store): Promise<number[]> {
  const { members } = read.t
  const rows = await read
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.demo, true), isNull(members.leftAt)))
  return rows.map(({ id }) => id)
}

/** What others answered them stays where it stands, and so do decisions of theirs on words of others. */
async function dropPeople(tx: Tx): Promise<void> {
  const { members, comments, decisions } = tx.t
  const said = tx.select({ id: comments.id }).from(comments).where(eq(comments.memberId, members.id))
  const decided = tx.select({ id: decisions.id }).from(decisions).where(eq(decisions.moderatorId, members.id))
  const isStray = and(eq(members.demo, true), isNotNull(members.leftAt), not(exists(said)), not(exists(decided)))
  await tx.delete(members).where(isStray)
}

/** Drops what nothing uses any more. Gives the files of the pictures that went. */
async function dropUnused(tx: Tx, { came }: Demo): Promise<string[]> {
  const { articles, articleAuthors, articleTags, ...t } = tx.t
  const drop = async (kind: 'issues' | 'series' | 'sections' | 'authors' | 'tags', used: (number | null)[]) => {
    const table = t[kind]
    await tx.delete(table).where(inArray(table.id, without(came[kind], used)))
  }
  const of = await tx
    .selectDistinct({ issue: articles.issueId, series: articles.seriesId, section: articles.sectionId })
    .from(articles)
  const written = await tx.selectDistinct({ author: articleAuthors.authorId }).from(articleAuthors)
  const tagged = await tx.selectDistinct({ tag: articleTags.tagId }).from(articleTags)
  await drop(
    'issues',
    of.map(({ issue }) => issue),
  )
  await drop(
    'series',
    of.map(({ series }) => series),
  )
  await drop(
    'sections',
    of.map(({ section }) => section),
  )
  await drop(
    'authors',
    written.map(({ author }) => author),
  )
  await drop(
    'tags',
    tagged.map(({ tag }) => tag),
  )
  return dropPictures(tx, came.pictures)
}

async function dropPictures(tx: Tx, came: number[]): Promise<string[]> {
  const { articles, articlePictures, issues, pictures } = tx.t
  const shown = [
    ...(await tx.selectDistinct({ picture: articles.pictureId }).from(articles)),
    ...(await tx.selectDistinct({ picture: articlePictures.pictureId }).from(articlePictures)),
    ...(await tx.selectDistinct({ picture: issues.pictureId }).from(issues)),
  ]
  const used = shown.map(({ picture }) => picture)
  const unseen = inArray(pictures.id, without(came, used))
  const dropped = await tx.delete(pictures).where(unseen).returning({ file: pictures.file })
  return dropped.map(({ file }) => file)
}

const without = (ids: number[], used: (number | null)[]) => ids.filter(id => !used.includes(id))
