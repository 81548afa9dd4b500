import { expect, test } from 'vitest'
import { answer } from '@/magazine/people/here'
import { hostile, type Plan, serverWithoutNext } from '@/testing/server-without-next'

const { scene, get, post, site } = serverWithoutNext()

test('a form reaches the page it is posted to, without cookies and with our origin; its answer is paper, for one', async () => {
  scene.plan = () => ({
    status: 303,
    headers: { location: '/articles/a-signal#c', 'set-cookie': ['session=x; HttpOnly', 'b=c'] },
  })
  const sent = await post('/articles/a-signal', [['words', 'Said']], { ...hostile, 'next-action': '' })
  expect(sent.headers).toMatchObject({ location: '/articles/a-signal#c', 'cache-control': 'private, no-store' })
  expect(sent.headers['set-cookie']).toEqual(['session=x; HttpOnly', 'b=c'])
  expect(scene.seen[0]).toMatchObject({ method: 'POST', headers: { origin: site() } })
  expect(
    Object.keys(scene.seen[0]?.headers ?? {}).filter(
      name => name.startsWith('x-') || name === 'cookie' || name === 'rsc',
    ),
  ).toEqual([])
})

const words: [string, string][] = [
  ['$ACTION_ID_1', ''],
  ['article', 'a-signal'],
  ['password', 'hunter2'],
  ['link', 'hunter2 of a mailed link'],
  ['invitation', 'hunter2 of an invitation'],
  ['words', 'Typed\n& <kept>'],
]
const isGivenBack = (body: string) =>
  body.includes('&amp; &lt;kept&gt;</textarea>') && !body.includes('hunter2') && !body.includes('>a-signal')

test('whatever Next makes of a form, the words come back and secrets do not', async () => {
  const cases: [Plan, number][] = [
    [{ status: 409, headers: { 'content-type': 'text/plain' }, html: 'no such action' }, 409],
    [{ status: 404, headers: { 'content-type': 'text/plain' }, html: 'no such action' }, 404],
    [{ status: 500, html: '<html id="__next_error__"></html>' }, 500],
    [{ status: 'gives up' }, 500],
  ]
  for (const [wanted, status] of cases) {
    scene.plan = () => wanted
    const answered = await post('/articles/a-signal', words)
    expect(answered.status).toBe(status)
    expect(isGivenBack(answered.body), answered.body).toBe(true)
  }
})

test('a refusal that a page shows itself goes to the reader as it is', async () => {
  scene.plan = () => (answer(429, { 'retry-after': '60' }), { html: '<p>You have just said that.</p>' })
  const { status, headers, body } = await post('/articles/a-signal', words)
  expect({ status, body, retry: headers['retry-after'] }).toEqual({
    status: 429,
    body: '<p>You have just said that.</p>',
    retry: '60',
  })
})

test('a form in another coding, or broken, is never a silent success', async () => {
  const origin = site()
  const coded = { origin, 'content-type': 'application/x-www-form-urlencoded' }
  const encoded = await get('/articles/a-signal', { method: 'POST', headers: coded, body: 'words=lost+words' })
  expect(encoded.status).toBe(415)
  expect(encoded.body).toContain('lost words</textarea>')
  expect(scene.seen).toEqual([])
  scene.plan = () => ({ status: 500 })
  const broken = { origin, 'content-type': 'multipart/form-data; boundary=x' }
  expect((await get('/articles/a-signal', { method: 'POST', headers: broken, body: '--x\r\nbroken' })).status).toBe(400)
})

test('a body that is too large is refused, announced or not, and its sender reads why', async () => {
  const headers = { origin: site(), 'content-type': 'multipart/form-data; boundary=x' }
  const announced: Record<string, string>[] = [{ 'transfer-encoding': 'chunked' }, { 'content-length': '300000' }]
  for (const more of announced) {
    const { status, body } = await get('/', {
      method: 'POST',
      headers: { ...headers, ...more },
      body: 'y'.repeat(300_000),
    })
    expect({ status, said: body.includes('256 kilobytes') }).toEqual({ status: 413, said: true })
  }
  expect(scene.seen).toEqual([])
})
