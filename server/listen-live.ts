import { networkOf } from '@/magazine/people/limits'
import { discard } from './body'
import { goOn } from './go-on'
import type { House, Visit } from './house'
import { sendWord } from './send'

/** How long a browser waits before it comes again by itself; our own script waits longer each time. */
const retryMs = 10_000
const noStore = { 'cache-control': 'no-store' }

/**
 * Answers who asks how many comments are new since `after`: once as JSON, or with events for as long as the page is open.
 * The same for everybody, so no session is looked at.
 */
export function listen(house: House, visit: Visit): void | Promise<void> {
  const { req, route } = visit
  const tag = route.must ?? ''
  const slug = tag.slice('article:'.length)
  const after = Number(new URLSearchParams(route.url.split('?')[1]).get('after') ?? 0)
  return goOn(house.revisions([tag]), ([revision = 0]) => {
    if (revision === 0) return sendWord(visit, 404, 'there is no such article')
    const events = req.method === 'GET' && req.headers.accept?.includes('text/event-stream')
    return events ? stream(house, visit, slug, after) : once(house, visit, { slug, revision, after })
  })
}

async function once(
  { live, headers }: House,
  { req, res }: Visit,
  asked: { slug: string; revision: number; after: number },
) {
  const body = JSON.stringify({ fresh: await live.fresh(asked.slug, asked.revision, asked.after) })
  const type = { ...headers.everywhere, ...noStore, 'content-type': 'application/json' }
  res.writeHead(200, { ...type, 'content-length': body.length }).end(req.method === 'HEAD' ? undefined : body)
  discard(req)
}

function stream({ live, headers }: House, visit: Visit, slug: string, after: number) {
  const { req, res, address } = visit
  const network = networkOf(address)
  if (!live.hasRoomFor(network)) {
    res.setHeader('retry-after', '60')
    return sendWord(visit, 503, 'too many listen; ask for application/json from time to time')
  }
  const type = { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' }
  res.writeHead(200, { ...headers.everywhere, ...noStore, ...type })
  res.write(`retry: ${retryMs}\n\n`)
  discard(req)
  live.add(slug, { res, network, after })
}
