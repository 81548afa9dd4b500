import { once } from 'node:events'
import http from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { postComment } from '@/magazine/conversation/comment'
import type { Member } from '@/magazine/people/member'
import { person } from '@/testing/cast'
import { hostile, serverWithoutNext } from '@/testing/server-without-next'

const { scene, get, site } = serverWithoutNext()
const open: http.ClientRequest[] = []
afterEach(() => open.splice(0).forEach(request => request.destroy()))

/** A page that listens: what it was told so far, and how the connection began. */
async function listening(after: number, slug = 'a-signal') {
  const headers = { accept: 'text/event-stream', host: site().slice(7) }
  const request = http.get({ host: '::1', port: scene.port, path: `/articles/${slug}/live?after=${after}`, headers })
  open.push(request.on('error', () => {}))
  const [answer] = (await once(request, 'response')) as [http.IncomingMessage]
  const heard = { text: '', status: answer.statusCode, headers: answer.headers, leave: () => request.destroy() }
  answer.on('data', (part: Buffer) => (heard.text += part.toString()))
  answer.on('error', () => {})
  return heard
}
const told = ({ text }: { text: string }) =>
  [...text.matchAll(/^data: (.*)$/gm)].map(([, data = '']) => JSON.parse(data))
const say = (by: Member, words: string, article = 'a-signal') => postComment(scene.store, by, { article, words })

test('an open page hears at once how many comments are new to it, and again when there are more', async () => {
  const leyla = await person(scene.store, 'Leyla')
  const first = await say(leyla, 'I saw it.')
  const [whole, later] = [await listening(0), await listening(first)]
  await expect.poll(() => told(whole)).toEqual([{ fresh: 1 }])
  await expect.poll(() => told(later)).toEqual([{ fresh: 0 }])
  await say(leyla, 'And again.')
  await expect.poll(() => told(later), { timeout: 5_000 }).toEqual([{ fresh: 0 }, { fresh: 1 }])
  expect(told(whole)).toEqual([{ fresh: 1 }, { fresh: 2 }])
  await say(leyla, 'Elsewhere.', 'another')
  const other = await listening(0, 'another')
  await expect.poll(() => told(other)).toEqual([{ fresh: 1 }])
  expect(told(later)).toHaveLength(2)
  expect(later.text).toMatch(/^retry: \d+\n\n/)
  expect(later.headers).toMatchObject({
    'cache-control': 'no-store',
    'content-type': 'text/event-stream; charset=utf-8',
    'x-accel-buffering': 'no',
  })
})

test('who polls is told once, the same whoever asks, and from an article that is none nothing', async () => {
  const leyla = await person(scene.store, 'Leyla')
  const id = await say(leyla, 'I saw it.')
  const asked = (after: number | string, headers = {}) => get(`/articles/a-signal/live?after=${after}`, { headers })
  const answered = await asked(0, { ...hostile, accept: 'application/json' })
  expect(answered).toMatchObject({ status: 200, body: '{"fresh":1}' })
  expect(answered.headers).toMatchObject({ 'cache-control': 'no-store', 'content-type': 'application/json' })
  expect(answered.headers['set-cookie']).toBeUndefined()
  expect((await asked(id)).body).toBe('{"fresh":0}')
  const archived = { article: 'a-signal', words: 'Said long ago, brought in today.' }
  await postComment(scene.store, leyla, archived, new Date(0))
  expect((await asked(id)).body).toBe('{"fresh":0}')
  expect((await asked(0)).body).toBe('{"fresh":2}')
  await scene.store.write(async tx => void (await tx.update(tx.t.comments).set({ state: 'held' })))
  expect((await asked(0)).body).toBe('{"fresh":0}')
  expect((await get('/articles/none/live?after=0')).status).toBe(404)
  await asked('-1')
  expect(scene.seen.map(({ url }) => url)).toEqual(['/nowhere'])
})

test('from one network a hundred may listen; who comes then polls, and finds room when others have left', async () => {
  const all = await Promise.all(Array.from({ length: 100 }, () => listening(0)))
  expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]))
  const late = await listening(0)
  expect({ status: late.status, after: late.headers['retry-after'] }).toEqual({ status: 503, after: '60' })
  expect((await get('/articles/a-signal/live?after=0')).body).toBe('{"fresh":0}')
  all[0]?.leave()
  await expect.poll(async () => (await listening(0)).status).toBe(200)
})
