import { Worker } from 'node:worker_threads'
import type { Drawing } from '@/magazine/feeds/drawing'

const idleMs = 30_000
// Left to itself the heap of a thread takes 40 MB more before it is cleared up.
const resourceLimits = { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 4 }

/** What a worker says of a drawing. */
export type Painted = { number: number; bytes: Uint8Array<ArrayBuffer> } | { number: number; failed: string }
type Waiting = { done: (bytes: Uint8Array<ArrayBuffer>) => void; failed: (error: Error) => void }

/**
 * Draws in a thread of its own, which is started for the first drawing and ends when for half a minute there was none: so
 * no request waits for one, and a magazine that nobody shares has no memory taken up by faces.
 */
export class PaintingThread {
  #worker: Worker | undefined
  #waiting = new Map<number, Waiting>()
  #number = 0
  #idle: NodeJS.Timeout | undefined

  paint = (drawing: Drawing): Promise<Uint8Array<ArrayBuffer>> => {
    clearTimeout(this.#idle)
    const worker = (this.#worker ??= this.#started())
    const number = ++this.#number
    return new Promise((done, failed) => {
      this.#waiting.set(number, { done, failed })
      worker.postMessage({ number, drawing })
    })
  }

  /** Ends the thread; what it was drawing is not drawn. A drawing that comes meanwhile has another one. */
  async stop() {
    clearTimeout(this.#idle)
    const worker = this.#worker
    this.#lost(worker, new Error('the painting thread was ended'))
    await worker?.terminate()
  }

  #started(): Worker {
    // In the build both are files of one folder; from the source the thread's loader is the process's own.
    const file = import.meta.url.endsWith('.ts') ? './painting.ts' : './standfirst-painting.mjs'
    const worker = new Worker(new URL(file, import.meta.url), { resourceLimits })
    worker.unref()
    worker.on('message', (painted: Painted) => this.#answer(painted))
    worker.on('error', error => this.#lost(worker, error))
    worker.on('exit', () => this.#lost(worker, new Error('the painting thread ended')))
    return worker
  }

  #answer(painted: Painted) {
    const waiting = this.#waiting.get(painted.number)
    this.#waiting.delete(painted.number)
    if ('failed' in painted) waiting?.failed(new Error(painted.failed))
    else waiting?.done(painted.bytes)
    if (this.#waiting.size > 0) return
    this.#idle = setTimeout(() => void this.stop(), idleMs)
    this.#idle.unref()
  }

  /** The next drawing starts another thread. */
  #lost(worker: Worker | undefined, error: Error) {
    if (worker !== this.#worker) return
    this.#worker = undefined
    for (const { failed } of this.#waiting.values()) failed(error)
    this.#waiting.clear()
  }
}
