import type { Store } from '@/db/store'
import { rankArticles } from '@/magazine/articles/ranking'
import { deliverLetters } from '@/magazine/mail/deliver'
import { clearChallenges } from '@/magazine/people/factor/challenge'
import { clearKept } from '@/magazine/people/kept'
import { clearLinks } from '@/magazine/people/link'
import { clearSessions } from '@/magazine/people/session-row'
import { indexFor } from '@/magazine/search/index-changes'
import type { Job } from './jobs'

// An archive that was brought in is indexed by and by, with readers in between.
const longestIndexingMs = 500

/** What the magazine has done again and again while the server runs; letters go into the folder `outbox`. */
export const upkeepOf = (store: Store, outbox: string): Job[] => [
  { name: 'deliver letters', everySeconds: 1, run: async now => void (await deliverLetters(store, outbox, now)) },
  { name: 'index changes', everySeconds: 1, run: () => indexFor(store, longestIndexingMs) },
  { name: 'rank articles', everySeconds: 60, run: () => rankArticles(store) },
  { name: 'tend the store', everySeconds: 300, run: () => store.tend() },
  { name: 'clear sessions', everySeconds: 3_600, run: now => clearSessions(store, now) },
  { name: 'clear challenges', everySeconds: 300, run: now => clearChallenges(store, now) },
  { name: 'clear links', everySeconds: 3_600, run: now => clearLinks(store, now) },
  { name: 'clear kept words', everySeconds: 3_600, run: now => clearKept(store, now) },
]
