import type { IncomingMessage, ServerResponse } from 'node:http'
import { addressOf } from './address'
import { fail, failBroken } from './fail'
import type { House, Visit } from './house'
import { posted } from './posted'
import { nowhere, routeOf } from './routes'
import { sendKept, sendOnce, sendWord } from './send'
import { visitorOf } from './visitor'

/** Answers every request, in this order: alive, allowed, a file, a form, a member's page, paper. */
export const doorOf = (house: House) => (req: IncomingMessage, res: ServerResponse) => void answered(house, req, res)

async function answered(house: House, req: IncomingMessage, res: ServerResponse) {
  const [path = '', query] = (req.url ?? '').split('?', 2)
  const visit: Visit = { req, res, route: nowhere, address: addressOf(req, house.trustProxy) }
  try {
    if (path === '/healthz') return sendWord(visit, 200, 'alive')
    if (path === '/readyz') return await sayReady(house, visit)
    const refused = house.guard(req)
    if (refused) return await fail(house, visit, refused)
    if (house.tools && /^\/_+next/.test(path)) return await house.tools(req, res)
    const found = req.method === 'POST' ? undefined : house.files.at(path)
    const file = found && (await found)
    if (file) return sendKept(visit, file)
    visit.route = routeOf(path, query)
    await (req.method === 'POST' ? posted(house, visit) : read(house, visit))
  } catch (error) {
    await failBroken(house, visit, error)
  }
}

async function sayReady({ store }: House, visit: Visit) {
  try {
    await store.revisions(['site'])
    sendWord(visit, 200, 'ready')
  } catch {
    sendWord(visit, 503, 'the database does not answer')
  }
}

async function read(house: House, visit: Visit) {
  const { store, people, renderer, cache, gates, current, tools } = house
  const { req, route } = visit
  if (!route.alike) Object.assign(visit, await visitorOf(req.headers.cookie, people))
  // In development Next's router sends parameters of its own, and is sent in circles without them.
  const url = tools && route !== nowhere ? (req.url ?? '/') : route.url
  const made = () => renderer.forOne(url, visit)
  if (visit.member || tools) return sendOnce(visit, await gates.known.through(made))
  const now = await store.revisions(route.tags)
  const day = await current.day(Date.now(), now[route.tags.indexOf('site')])
  const isThere = route.must === undefined || now[route.tags.indexOf(route.must)] !== 0
  if (isThere && !route.keep) return sendOnce(visit, await gates.strange.through(made))
  const page = isThere ? route : nowhere // whose tags are the first of every route
  const key = `${day} ${page.url}`
  const gate = cache.has(key) ? gates.known : gates.strange
  const fill = () => gate.through(() => renderer.paper(page))
  sendKept(visit, await cache.page(key, now.slice(0, page.tags.length), fill))
}
