import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '@/db/open'
import type { Store } from '@/db/store'
import { publishArticle } from '@/magazine/articles/publish'
import { postComment } from '@/magazine/conversation/comment'
import type { Member } from '@/magazine/people/member'
import { startSession } from '@/magazine/people/session-row'
import { multipart } from '@/testing/bare-request'
import { cast } from '@/testing/cast'
import { hiddenFields } from '@/testing/form-fields'
import { type RunningServer, startServer } from '@/testing/running-server'

const commentsEach = 40
const article = '/articles/a-signal'

let server: RunningServer
let shell: Store
let people: { leyla: Member; tom: Member }

beforeAll(async () => {
  server = await startServer({ env: { DEMO: 'off', LIMITS: 'off' } })
  shell = await openStore(`file:${path.join(server.dataDir, 'standfirst.db')}`, { role: 'shell', serverRuns: true })
  people = await cast(shell)
  const times = { language: 'en', publishedAt: new Date('2026-11-01T08:00:00Z') }
  await publishArticle(shell, {
    slug: 'a-signal',
    headline: 'A signal',
    standfirst: '',
    body: 'It is lit.',
    authors: [],
    ...times,
  })
})
afterAll(async () => {
  await shell.close()
  await server.stop()
})

/** Comments through the door, like a browser without script. */
async function atTheDoor(member: Member) {
  const token = await shell.write(tx => startSession(tx, member.id, new Date()))
  const cookie = `session=${token}`
  return async (words: string) => {
    const { body } = await server.request(article, { headers: { cookie } })
    const form = await multipart(server.site, [...hiddenFields(body, 'words'), ['words', words]])
    const posted = await server.request(article, { ...form, headers: { ...form.headers, cookie } })
    expect(posted.status).toBe(303)
    return /#comment-(\d+)$/.exec(posted.headers.location ?? '')?.[1]
  }
}

/** Comments by another process, such as an import. */
const fromTheShell = (member: Member) => (words: string) => postComment(shell, member, { article: 'a-signal', words })

test('two write and eight read: nobody misses their own words at their next request', async () => {
  const written = new AbortController()
  let reads = 0
  const readers = Array.from({ length: 8 }, async () => {
    while (!written.signal.aborted) reads += Number((await server.request(article)).status === 200)
  })
  const writers = [await atTheDoor(people.leyla), fromTheShell(people.tom)]
  let missed = 0
  const comments = writers.map(async (write, writer) => {
    for (let n = 0; n < commentsEach; n++) {
      const words = `Hammered ${writer} ${n}.`
      const id = await write(words)
      const { body } = await server.request(article, { headers: n % 2 ? { 'accept-encoding': 'identity' } : {} })
      if (!body.includes(`id="comment-${id}"`) || !body.includes(words)) missed++
    }
  })
  await Promise.all(comments).finally(() => written.abort())
  await Promise.all(readers)
  expect(missed).toBe(0)
  expect(reads).toBeGreaterThan(commentsEach)
}, 120_000)

test('a hundred readers of a page that has just changed get one rendering of it', async () => {
  await postComment(shell, people.tom, { article: 'a-signal', words: 'Said before the herd came.' })
  const herd = await Promise.all(Array.from({ length: 100 }, () => server.request(article)))
  expect(new Set(herd.map(({ status }) => status))).toEqual(new Set([200]))
  expect(new Set(herd.map(({ headers }) => headers.etag)).size).toBe(1)
  expect(herd[0]?.body).toContain('Said before the herd came.')
})
