import path from 'node:path'
import type { Store } from '@/db/store'
import { tendLeavers } from '@/magazine/account/leave-for-good'
import { clearArchives } from '@/magazine/account/out'
import { archiveMaker } from '@/magazine/account/out-maker'
import { rankArticles } from '@/magazine/articles/ranking'
import { deliverLetters } from '@/magazine/mail/deliver'
import { clearKept } from '@/magazine/people/kept'
import { clearLinks } from '@/magazine/people/link'
import { clearSessions } from '@/magazine/people/session-row'
import { indexFor } from '@/magazine/search/index-changes'
import type { Job } from './jobs'

// An archive that was brought in is indexed by and by, with readers in between.
const longestIndexingMs = 500

/** What the magazine has done again and again while the server runs; letters go into the folder `outbox` of `dataDir`. */
export const upkeepOf = (store: Store, { dataDir, site }: { dataDir: string; site: string }): Job[] => [
  {
    name: 'deliver letters',
    everySeconds: 1,
    run: async now => void (await deliverLetters(store, path.join(dataDir, 'outbox'), now)),
  },
  { name: 'index changes', everySeconds: 1, run: () => indexFor(store, longestIndexingMs) },
  { name: 'make archives', everySeconds: 1, run: archiveMaker(store, path.join(dataDir, 'archives'), site) },
  { name: 'rank articles', everySeconds: 60, run: () => rankArticles(store) },
  {
    name: 'clear archives',
    everySeconds: 60,
    run: now => clearArchives(store, path.join(dataDir, 'archives'), now),
  },
  { name: 'let leavers go', everySeconds: 60, run: now => tendLeavers(store, path.join(dataDir, 'media'), now) },
  { name: 'tend the store', everySeconds: 300, run: () => store.tend() },
  { name: 'clear sessions', everySeconds: 3_600, run: now => clearSessions(store, now) },
  { name: 'clear links', everySeconds: 3_600, run: now => clearLinks(store, now) },
  { name: 'clear kept words', everySeconds: 3_600, run: now => clearKept(store, now) },
]
