import type { ServerResponse } from 'node:http'
import type { Store } from '@/db/store'
import { freshAmong, newestComments } from '@/magazine/conversation/fresh'
import type { Logger } from './log'

const tickMs = 1_000
/** A proxy ends what is silent for longer, often after half a minute. */
const longestSilenceMs = 25_000
const mostArticles = 200
/** Who takes nothing of what is sent is not listening. */
const mostUnsentBytes = 4_096

/** An open page: what it shows already, what it was told last, and when. */
type Listener = { res: ServerResponse; after: number; told: number; toldAt: number }

/**
 * Tells open pages how many comments are new to them, by server-sent events. Once a second the revisions of all their
 * articles are asked at once; the comments of one are only looked at when its revision moved, once for all who listen.
 */
export class Live {
  #listeners = new Map<string, Set<Listener>>()
  #ofNetwork = new Map<string, number>()
  #seen = new Map<string, number>()
  #known = new Map<string, { revision: number; ids: Promise<number[]> }>()
  #count = 0
  #awake = false
  #ended = false

  constructor(
    private readonly store: Store,
    private readonly log: Pick<Logger, 'error'>,
    private readonly most: { all: number; ofNetwork: number },
  ) {}

  /** How many comments of an article are new to a page that shows `after`; `revision` is the article's. */
  async fresh(slug: string, revision: number, after: number): Promise<number> {
    const known = this.#known.get(slug)
    const ids = known?.revision === revision ? known.ids : this.#asked(slug, revision)
    return freshAmong(await ids, after)
  }

  /** Whether one more may listen. */
  hasRoomFor = (network: string): boolean =>
    !this.#ended && this.#count < this.most.all && (this.#ofNetwork.get(network) ?? 0) < this.most.ofNetwork

  /** Tells an answer whose head is sent what is new, now and whenever it changes, until either side ends it. */
  add(slug: string, { res, network, after }: { res: ServerResponse; network: string; after: number }) {
    const listener: Listener = { res, after, told: -1, toldAt: 0 }
    const all = this.#listeners.get(slug) ?? new Set()
    this.#listeners.set(slug, all.add(listener))
    this.#seen.delete(slug) // this one has heard of no revision
    this.#count++
    this.#ofNetwork.set(network, (this.#ofNetwork.get(network) ?? 0) + 1)
    res.once('close', () => {
      all.delete(listener)
      if (all.size === 0 && this.#listeners.delete(slug)) this.#seen.delete(slug)
      this.#count--
      const left = (this.#ofNetwork.get(network) ?? 1) - 1
      if (left) this.#ofNetwork.set(network, left)
      else this.#ofNetwork.delete(network)
    })
    if (this.#awake) return
    this.#awake = true
    setTimeout(() => void this.#tick(), 0)
  }

  /** Ends them all; nobody else is let in. */
  end() {
    this.#ended = true
    this.#letGo()
  }

  #letGo() {
    for (const all of this.#listeners.values()) for (const { res } of all) res.end()
  }

  async #tick() {
    try {
      const slugs = [...this.#listeners.keys()]
      const revisions = await this.store.revisions(slugs.map(slug => `article:${slug}`))
      for (const [n, slug] of slugs.entries()) await this.#tellOf(slug, revisions[n] ?? 0)
      this.#keepAwake()
    } catch (error) {
      this.log.error({ err: error }, 'nobody could be told of new comments')
      this.#letGo() // they come again, later and later
    }
    this.#awake = this.#count > 0
    if (this.#awake) setTimeout(() => void this.#tick(), tickMs)
  }

  async #tellOf(slug: string, revision: number) {
    if (this.#seen.get(slug) === revision) return
    this.#seen.set(slug, revision)
    for (const listener of this.#listeners.get(slug) ?? []) {
      const fresh = await this.fresh(slug, revision, listener.after)
      if (fresh === listener.told) continue
      listener.told = fresh
      say(listener, `data: ${JSON.stringify({ fresh })}\n\n`)
    }
  }

  #keepAwake() {
    const before = performance.now() - longestSilenceMs
    for (const all of this.#listeners.values())
      for (const listener of all) if (listener.toldAt < before) say(listener, ':\n\n')
  }

  #asked(slug: string, revision: number) {
    const ids = newestComments(this.store, slug)
    this.#known.delete(slug)
    this.#known.set(slug, { revision, ids })
    void ids.catch(() => this.#known.delete(slug))
    const [oldest] = this.#known.keys()
    if (this.#known.size > mostArticles && oldest !== undefined) this.#known.delete(oldest)
    return ids
  }
}

function say(listener: Listener, words: string) {
  const { res } = listener
  listener.toldAt = performance.now()
  if (res.writableLength > mostUnsentBytes) res.destroy()
  else res.write(words)
}
