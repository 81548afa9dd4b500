import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Busy } from './search'

export type Question = { text: string; params: unknown[] }
type Rows = unknown[][]
type Waiting = { questions: Question[]; done: (answer: Rows | Busy) => void; failed: (error: Error) => void }

const mostWaiting = 16
const usualLongestMs = 2_000

/**
 * A thread that reads a SQLite file, one question after the other. It begins with the first one. Who finds its line full,
 * or waits for an answer too long, is told that it is busy.
 */
export class SearchThread {
  #worker: Worker | undefined
  #line: Waiting[] = []
  #asked: Waiting | undefined
  #limit: NodeJS.Timeout | undefined

  constructor(
    private readonly file: string,
    private readonly longestMs = usualLongestMs,
  ) {}

  /** Rows of each question, all as of one moment: of one column its values, else lists of them. Rejects when the database does. */
  ask(questions: Question[]): Promise<Rows | Busy> {
    if (this.#line.length >= mostWaiting) return Promise.resolve('busy')
    return new Promise((done, failed) => {
      this.#line.push({ questions, done, failed })
      this.#goOn()
    })
  }

  /** Lets the question that is asked be answered, and ends the thread. */
  async close(): Promise<void> {
    for (const { done } of this.#line.splice(0)) done('busy')
    const worker = this.#worker
    if (!worker) return
    const ended = new Promise(end => worker.once('exit', end))
    worker.ref()
    worker.postMessage('close')
    await ended
  }

  #goOn() {
    if (this.#asked) return
    const next = this.#line.shift()
    if (!next) return this.#worker?.unref() // an idle thread keeps no process alive
    this.#asked = next
    const worker = (this.#worker ??= this.#begun())
    worker.ref()
    worker.postMessage(next.questions)
    this.#limit = setTimeout(() => this.#giveUp(worker), this.longestMs)
  }

  #begun(): Worker {
    const worker = new Worker(path.resolve('db/thread-main.mjs'), { workerData: { file: this.file }, execArgv: [] })
    worker.on('message', ({ rows, why }: { rows?: Rows; why?: string }) =>
      this.#answered(asked => (rows ? asked.done(rows) : asked.failed(new Error(why)))),
    )
    const ended = (error: Error) => {
      if (this.#worker !== worker) return
      this.#worker = undefined
      this.#answered(asked => asked.failed(error))
    }
    worker.on('error', ended)
    worker.on('exit', () => ended(new Error('the thread that searches has ended')))
    return worker
  }

  // SQLite can't be stopped within a step: the old thread goes when its step is over, a new one takes its place.
  #giveUp(worker: Worker) {
    if (this.#worker !== worker) return
    this.#worker = undefined
    void worker.terminate()
    this.#answered(asked => asked.done('busy'))
  }

  #answered(tell: (asked: Waiting) => void) {
    clearTimeout(this.#limit)
    const asked = this.#asked
    this.#asked = undefined
    if (asked) tell(asked)
    this.#goOn()
  }
}
