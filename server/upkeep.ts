import path from 'node:path'
import type { Store } from '@/db/store'
import { tendLeavers } from '@/magazine/account/leave-for-good'
import { clearArchives } from '@/magazine/account/out'
import { archiveMaker } from '@/magazine/account/out-maker'
import { rankArticles } from '@/magazine/articles/ranking'
import { refreshBrief } from '@/magazine/conversation/brief/keep'
import { clearDrafts } from '@/magazine/conversation/draft'
import { clearVersions } from '@/magazine/conversation/edit'
import { readerCounter } from '@/magazine/conversation/seen'
import { tellFollowersByMail } from '@/magazine/conversation/follow-mail'
import { tellByMail } from '@/magazine/conversation/tell'
import { clearLetters, deliverLetters } from '@/magazine/mail/deliver'
import { clearFolder } from '@/magazine/mail/folder'
import type { Post } from '@/magazine/mail/post'
import { clearChallenges } from '@/magazine/people/factor/challenge'
import { clearKept } from '@/magazine/people/kept'
import { clearLinks } from '@/magazine/people/link'
import { forgetNetworks } from '@/magazine/people/network'
import { clearSessions } from '@/magazine/people/session-row'
import { indexFor } from '@/magazine/search/index-changes'
import { goOnRemovingDemo } from '@/magazine/transfer/remove-demo'
import { briefInThread } from './brief-thread'
import type { Job } from './jobs'
import type { Readers } from './readers'

// An archive that was brought in is indexed by and by, with readers in between.
const longestIndexingMs = 500

/** A mail server that takes nothing is left alone for so long. */
const pauseMs = 30_000

type Mail = { post: Post; site: string; secret: string }

/** What the magazine has done again and again while the server runs; archives and pictures of members are in `dataDir`. */
export const upkeepOf = (
  store: Store,
  mail: Mail,
  dataDir: string,
  readers: Readers,
  count = readerCounter(store),
): Job[] => [
  {
    name: 'deliver letters',
    everySeconds: 1,
    run: withPauses(now => deliverLetters(store, mail.post, now)),
    beside: true,
  },
  { name: 'tell by mail', everySeconds: 5, run: now => tellByMail(store, mail, now) },
  { name: 'tell followers by mail', everySeconds: 60, run: now => tellFollowersByMail(store, mail, now) },
  { name: 'index changes', everySeconds: 1, run: () => indexFor(store, longestIndexingMs) },
  { name: 'make archives', everySeconds: 1, run: archiveMaker(store, path.join(dataDir, 'archives'), mail.site) },
  { name: 'count readers', everySeconds: 60, run: now => count(readers.take(), now) },
  { name: 'make briefs', everySeconds: 60, run: now => refreshBrief(store, briefInThread, now), beside: true },
  { name: 'rank articles', everySeconds: 60, run: () => rankArticles(store) },
  {
    name: 'clear archives',
    everySeconds: 60,
    run: now => clearArchives(store, path.join(dataDir, 'archives'), now),
  },
  { name: 'let leavers go', everySeconds: 60, run: now => tendLeavers(store, path.join(dataDir, 'media'), now) },
  { name: 'remove the demo', everySeconds: 60, run: now => goOnRemovingDemo(store, path.join(dataDir, 'media'), now) },
  { name: 'tend the store', everySeconds: 300, run: () => store.tend() },
  { name: 'clear sessions', everySeconds: 3_600, run: now => clearSessions(store, now) },
  { name: 'forget networks', everySeconds: 3_600, run: now => forgetNetworks(store, now) },
  { name: 'clear challenges', everySeconds: 300, run: now => clearChallenges(store, now) },
  { name: 'clear links', everySeconds: 3_600, run: now => clearLinks(store, now) },
  { name: 'clear letters', everySeconds: 3_600, run: now => clearLetters(store, now) },
  { name: 'clear drafts', everySeconds: 3_600, run: now => clearDrafts(store, now) },
  { name: 'clear earlier words', everySeconds: 3_600, run: now => clearVersions(store, now) },
  { name: 'clear outbox', everySeconds: 3_600, run: () => clearFolder(store, path.join(dataDir, 'outbox')) },
  { name: 'clear kept words', everySeconds: 3_600, run: now => clearKept(store, now) },
]

/** After a failure it does nothing for a while. */
function withPauses(run: Job['run']): Job['run'] {
  let pausedUntil = 0
  return async now => {
    if (performance.now() < pausedUntil) return
    try {
      await run(now)
    } catch (error) {
      pausedUntil = performance.now() + pauseMs
      throw error
    }
  }
}
