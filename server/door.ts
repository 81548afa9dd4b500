import type { IncomingMessage, ServerResponse } from 'node:http'
import { stayAddress } from '@/magazine/people/rules'
import { addressOf } from './address'
import { bodyOf } from './body'
import { fail, failBroken } from './fail'
import { goOn } from './go-on'
import type { House, Visit } from './house'
import { listen } from './listen-live'
import type { Answer } from './packed'
import { posted } from './posted'
import { nowhere, routeOf } from './routes'
import { sendArchive } from './archive'
import { sendAway, sendKept, sendOnce, sendWord } from './send'
import { visitorOf } from './visitor'

/** Answers every request, in this order: alive, allowed, a file, a form, a member's page, paper. */
export const doorOf = (house: House) => (req: IncomingMessage, res: ServerResponse) => {
  const visit: Visit = { req, res, route: nowhere, address: addressOf(req, house.trustProxy) }
  const failed = (error: unknown) => failBroken(house, visit, error)
  // What is kept is sent in the same turn: each promise on the way would take longer than the rest of the way together.
  try {
    const coming = answered(house, visit)
    if (coming) void coming.catch(failed)
  } catch (error) {
    void failed(error)
  }
}

/** Done when it returns, or when its promise is kept. */
type Done = void | Promise<void>

function answered(house: House, visit: Visit): Done {
  const { req, res } = visit
  const [path = '', query] = (req.url ?? '').split('?', 2)
  if (path === '/healthz') return sendWord(visit, 200, 'alive')
  if (path === '/readyz') return sayReady(house, visit)
  const refused = house.guard(req)
  if (refused) return fail(house, visit, refused)
  if (house.tools && /^\/_+next/.test(path)) return house.tools(req, res)
  if (req.method === 'POST') {
    visit.route = routeOf(path, query)
    return visit.route.pattern === '/unsubscribe/TOKEN' ? stopped(house, visit) : posted(house, visit)
  }
  return goOn(house.files.at(path), file => {
    if (file) return sendKept(visit, file)
    visit.route = routeOf(path, query)
    return read(house, visit)
  })
}

/** One click ends letters, without a question and without a redirection, and is answered with the page that says so. */
async function stopped(house: House, visit: Visit) {
  const body = await bodyOf(visit.req)
  if (!Buffer.isBuffer(body)) return fail(house, visit, body)
  await house.stopMail(visit.route.url.slice('/unsubscribe/'.length))
  return read(house, visit)
}

async function sayReady({ store }: House, visit: Visit) {
  try {
    await store.revisions(['site'])
    sendWord(visit, 200, 'ready')
  } catch {
    sendWord(visit, 503, 'the database does not answer')
  }
}

/** Pages on which a reader has a conversation before them. */
const ofConversation: ReadonlySet<string> = new Set(['/articles/SLUG', '/articles/SLUG/conversation'])

function noteReader({ readers }: House, { route, address }: Visit) {
  if (ofConversation.has(route.pattern)) readers.note(route.url, address)
}

function read(house: House, visit: Visit): Done {
  const { people, renderer, gates, tools } = house
  const { req, route } = visit
  if (route.pattern === '/articles/SLUG/live') return listen(house, visit)
  return goOn(route.alike ? {} : visitorOf(req.headers.cookie, people), visitor => {
    Object.assign(visit, visitor)
    if (visit.member?.leaving && !route.alike && route.pattern !== stayAddress) return sendAway(visit, stayAddress)
    if (route.pattern === '/account/archive/ID.zip') return sendArchive(house, visit)
    // In development Next's router sends parameters of its own, and is sent in circles without them.
    const url = tools && route !== nowhere ? (req.url ?? '/') : route.url
    const made = () => renderer.forOne(url, visit)
    if (visit.member) noteReader(house, visit)
    return visit.member || tools
      ? once(visit, (route.few ? gates.few : gates.members).through(made))
      : paper(house, visit, made)
  })
}

function paper(house: House, visit: Visit, made: () => Promise<Answer>): Done {
  const { revisions, renderer, cache, gates, current } = house
  const { route } = visit
  return goOn(revisions(route.tags), now => {
    const isThere = route.must === undefined || now[route.tags.indexOf(route.must)] !== 0
    if (isThere && !route.keep) return once(visit, (route.few ? gates.few : gates.strange).through(made))
    if (isThere) noteReader(house, visit)
    const page = isThere ? route : nowhere // whose tags are the first of every route
    return goOn(current.day(Date.now(), now[route.tags.indexOf('site')]), day => {
      const key = `${day} ${page.url}`
      const gate = cache.has(key) ? gates.known : gates.strange
      const fill = () => gate.through(() => renderer.paper(page))
      return goOn(cache.page(key, now.slice(0, page.tags.length), fill), kept => sendKept(visit, kept))
    })
  })
}

const once = async (visit: Visit, answer: Promise<Answer>) => sendOnce(visit, await answer)
