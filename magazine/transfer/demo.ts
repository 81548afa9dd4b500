import { and, count, eq, inArray, isNotNull, isNull, notInArray } from 'drizzle-orm'
import { z } from 'zod'
import type { Reading, Tx } from '@/db/store'

/** Where rows of the demo are, besides its people, who are marked in their own rows; each may go once those before are gone. */
const demoKinds = ['articles', 'issues', 'series', 'sections', 'authors', 'tags', 'pictures'] as const

const ids = z.array(z.int())
const form = z.object({
  came: z.object({
    ...{ articles: ids, issues: ids, series: ids, sections: ids, authors: ids, tags: ids, pictures: ids },
  }),
  /** When somebody asked for it to go: whoever finds it half gone goes on. */
  goes: z.iso.datetime().optional(),
})

/** What came with the demo magazine, by its ids. */
export type Demo = z.output<typeof form>

const named = 'demo'

/** Notes all that there is as what came with the demo: the last step of the transaction that loads it. */
export async function noteDemo(tx: Tx): Promise<void> {
  const came: Demo['came'] = { articles: [], issues: [], series: [], sections: [], authors: [], tags: [], pictures: [] }
  for (const kind of demoKinds) {
    const table = tx.t[kind]
    came[kind] = (await tx.select({ id: table.id }).from(table)).map(({ id }) => id)
  }
  await putDemo(tx, { came })
}

/** What came with the demo; undefined where none was loaded, or it is gone. */
export async function demoOf({ t: { settings }, select }: Pick<Reading, 't' | 'select'>): Promise<Demo | undefined> {
  const [row] = await select({ value: settings.value }).from(settings).where(eq(settings.name, named))
  return row && form.parse(row.value)
}

/** Whether a member is one of the demo's people. */
export const isOfDemo = async (
  { t: { members }, $count }: Pick<Reading, 't' | '$count'>,
  id: number,
): Promise<boolean> => (await $count(members, and(eq(members.id, id), eq(members.demo, true)))) > 0

/** Keeps what is known of the demo. */
export async function putDemo(tx: Tx, value: Demo): Promise<void> {
  const { settings } = tx.t
  await tx.insert(settings).values({ name: named, value }).onConflictDoUpdate({ target: settings.name, set: { value } })
}

/** Forgets that there was a demo. */
export async function forgetDemo(tx: Tx): Promise<void> {
  await tx.delete(tx.t.settings).where(eq(tx.t.settings.name, named))
}

export type DemoCounts = Record<'articles' | 'members' | 'comments' | 'others' | 'ownArticles', number>

/**
 * How much of the demo there still is: its articles, people and all comments under its articles, `others` of them by who did
 * not come with it. `ownArticles` stay. Undefined where there is none.
 */
export async function demoCounts(read: Reading): Promise<DemoCounts | undefined> {
  const demo = await demoOf(read)
  if (!demo) return undefined
  const { articles, comments, members } = read.t
  const { articles: ids } = demo.came
  const under = inArray(comments.articleId, ids)
  const [others] = await read
    .select({ count: count() })
    .from(comments)
    .innerJoin(members, eq(members.id, comments.memberId))
    .where(and(under, eq(members.demo, false)))
  return {
    articles: await read.$count(articles, inArray(articles.id, ids)),
    members: await read.$count(members, and(eq(members.demo, true), isNull(members.leftAt))),
    comments: await read.$count(comments, under),
    others: others?.count ?? 0,
    ownArticles: await read.$count(articles, and(notInArray(articles.id, ids), isNotNull(articles.slug))),
  }
}
