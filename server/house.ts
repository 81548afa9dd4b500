import type { Store } from '@/db/store'
import type { Handler } from './ask'
import type { PaperCache } from './cache'
import type { Current } from './current'
import type { Files } from './files'
import type { Gate } from './gate'
import type { guardOf } from './guard'
import type { Headers } from './headers'
import type { Live } from './live'
import type { Logger } from './log'
import type { Readers } from './readers'
import type { Renderer } from './render'
import type { Route } from './routes'
import type { Delivery } from './send'
import type { People } from './visitor'

/** The parts of the server that answer a request. */
export type House = {
  store: Store
  /** The store's revisions, for requests on their arrival. */
  revisions: Store['revisions']
  guard: ReturnType<typeof guardOf>
  headers: Headers
  people: People
  /** Ends the letters that a token is for; false if it is none of ours. */
  stopMail: (token: string) => Promise<boolean>
  renderer: Renderer
  cache: PaperCache
  /** `strange`: what anybody can have rendered again and again. `known`: pages that are kept already. Neither waits behind members. */
  gates: { strange: Gate; known: Gate; members: Gate; /** Of visitors. */ posts: Gate; /** Searches. */ few: Gate }
  files: Files
  /** Of conversations. */
  readers: Readers
  /** Pages that are open and wait for comments. */
  live: Live
  current: Current
  /** The folder of members' archives. */
  archives: string
  log: Logger
  trustProxy: number
  /** In development: Next's own handler, for the addresses of its tools. */
  tools?: Handler
}

/** A request on its way through the house: where it goes, who asks and from where. */
export type Visit = Delivery & { route: Route; address: string }
