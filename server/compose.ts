import path from 'node:path'
import type { Store } from '@/db/store'
import { isMembersPicture } from '@/magazine/account/picture'
import { ownerOfPicture } from '@/magazine/account/rules'
import { isPicture } from '@/magazine/articles/picture'
import { sessionCookieName } from '@/magazine/people/cookie'
import { stopMail } from '@/magazine/mail/stop'
import { providerOrigins } from '@/magazine/people/provider-list'
import { authSecret } from '@/magazine/people/secret'
import type { Environment } from '@/magazine/settings/environment'
import type { Handler } from './ask'
import { PaperCache } from './cache'
import { Current } from './current'
import { Files } from './files'
import { Gate } from './gate'
import { guardOf } from './guard'
import { headersOf } from './headers'
import type { House } from './house'
import { mostConnectionsOf } from './listen'
import { Live } from './live'
import type { Logger } from './log'
import { peopleOf } from './people'
import { oncePerTurn } from './revisions'
import { Readers } from './readers'
import { keptStatuses, Renderer } from './render'

const mostBytesOfPages = 48 * 2 ** 20
const mostBytesOfFiles = 16 * 2 ** 20
const mostAtOnce = 4
const mostWaiting = 100
/** More at once only wait for one another, and for the pages that they make slow. */
const searchesAtOnce = 4
/** What visitors post: hashing a password and rendering the answer, two hundred at once, would stop all who read. */
const postsWaiting = 250
const mostListeners = 2_000
/** An office, a school or a whole mobile network may come from one address. */
const listenersOfNetwork = 100
const gate = () => new Gate(mostAtOnce, mostWaiting)

type Parts = {
  environment: Environment
  store: Store
  /** Next's request handler. */
  handle: Handler
  log: Logger
  dev?: boolean
  /** Statuses of the answers that are kept; a test that wants every page fresh gives none. */
  keeps?: readonly number[]
}

/** Those who read have at least as many connections as those who only listen. */
const listenersOf = (hosts: string[], limits: boolean) => ({
  all: Math.min(mostListeners, Math.floor(mostConnectionsOf(hosts) / 2)),
  ofNetwork: limits ? listenersOfNetwork : Infinity,
})

/** Puts the parts of the server together. `process.cwd()` is the checkout. */
export function houseOf({ environment, store, handle, log, dev = false, keeps }: Parts): House {
  const { site, dataDir, providers, trustProxy, limits, hosts } = environment
  const headers = headersOf({ site, dev, formTargets: providerOrigins(providers) })
  const cookieName = sessionCookieName(site)
  const current = new Current(store)
  const kept = keeps ?? (dev ? [] : keptStatuses)
  const folders = {
    built: dev ? undefined : path.resolve('.next/static'),
    open: path.resolve('public'),
    media: path.join(dataDir, 'media'),
    isPicture: async (name: string) => (await isPicture(store, name)) || isMembersPicture(store, name),
    mayGo: (name: string) => ownerOfPicture(name) !== undefined,
  }
  return {
    store,
    revisions: oncePerTurn(tags => store.revisions(tags)),
    guard: guardOf(environment),
    headers,
    people: peopleOf(store, site),
    stopMail: token => stopMail(store, authSecret(environment), token),
    renderer: new Renderer({ handle, site, dev, headers, cookieName, current }),
    cache: new PaperCache(kept, mostBytesOfPages),
    gates: {
      strange: gate(),
      known: gate(),
      members: gate(),
      posts: new Gate(1, postsWaiting, 'rests'),
      few: new Gate(searchesAtOnce, searchesAtOnce),
    },
    files: new Files(folders, headers, new PaperCache(kept, mostBytesOfFiles)),
    readers: new Readers(),
    live: new Live(store, log, listenersOf(hosts, limits)),
    current,
    archives: path.join(dataDir, 'archives'),
    log,
    trustProxy,
    tools: dev ? handle : undefined,
  }
}
