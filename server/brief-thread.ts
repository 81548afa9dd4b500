import { Worker } from 'node:worker_threads'
import type { Theme } from '@/magazine/conversation/brief/brief'
import type { Spoken } from '@/magazine/conversation/brief/spoken'

// 10,000 comments of two hundred words take some 150 MB on the way.
const resourceLimits = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 16 }

/** Makes a brief in a thread that begins and ends with it: so no request waits for one, and no memory stays. */
export function briefInThread(spoken: Spoken[]): Promise<Theme[]> {
  // In the build both are files of one folder; from the source the thread's loader is the process's own.
  const file = import.meta.url.endsWith('.ts') ? './briefing.ts' : './standfirst-briefing.mjs'
  const worker = new Worker(new URL(file, import.meta.url), { workerData: spoken, resourceLimits })
  worker.unref()
  return new Promise((made, failed) => {
    worker.once('message', made)
    worker.once('error', failed)
    worker.once('exit', () => failed(new Error('the thread that makes a brief ended without one')))
  })
}
