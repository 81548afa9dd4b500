import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { openStore } from '@/db/open'
import type { Store } from '@/db/store'
import { demoArticles } from '@/demo/article'
import { demoComments } from '@/demo/comment'
import { publishArticle } from '@/magazine/articles/publish'
import { postComment } from '@/magazine/conversation/comment'
import { memberBySession, startSession } from '@/magazine/people/session-row'
import { hashOf } from '@/magazine/people/token'
import { fillBig, type Size } from '@/testing/big-magazine'

/** The articles that are measured: one stays as it is, the other is talked about. Real words, else they pack too well. */
export const quiet = 'the-quiet-article'
export const busy = 'the-busy-article'

/** Signed-in members of the scene, and how many comments each measured article has. */
const members = 20
const comments = 50
const threads = 32

/**
 * Writes a database of that size into an empty folder, with the two articles that are measured. Gives the sessions of
 * the members who take part.
 */
export async function makeScene(folder: string, size: Size): Promise<string[]> {
  mkdirSync(folder)
  const file = path.join(folder, 'standfirst.db')
  await (await openStore(`file:${file}`)).close()
  fillBig(file, size)
  const store = await openStore(`file:${file}`)
  try {
    const tokens = await store.write(async tx => {
      const started: string[] = []
      for (let n = 1; n <= members; n++) started.push(await startSession(tx, firstMember + n, new Date()))
      return started
    })
    for (const slug of [quiet, busy]) await addArticle(store, slug, tokens)
    // The search is measured last, and indexes by itself then: meanwhile the server has nothing to index.
    await store.write(async tx => void (await tx.delete(tx.t.searchChanges)))
    await store.tend()
    return tokens
  } finally {
    await store.close()
  }
}

const firstMember = 100

async function addArticle(store: Store, slug: string, tokens: string[]) {
  const long = demoArticles().find(article => article.slug === 'the-people-who-write-down-the-sea')
  if (!long) throw new Error('the demo has lost its article about the sea')
  const { headline, standfirst, body, language, authors } = long
  const published = new Date('2026-11-20T09:00:00Z')
  const words = { headline, standfirst, body, language, authors }
  await publishArticle(store, { ...words, slug, section: 'section-1', publishedAt: published })
  const ids: number[] = []
  for (const [n, { words }] of demoComments().slice(0, comments).entries()) {
    const member = await memberBySession(store, hashOf(tokens[n % tokens.length] ?? ''))
    if (!member) throw new Error('a member of the bench has no session')
    const parent = n < threads ? undefined : ids[(n * 7) % threads]
    const at = new Date(published.getTime() + n * 3_600_000)
    ids.push(await postComment(store, member, { article: slug, parent, words }, at))
  }
}
