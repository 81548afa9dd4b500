import { parentPort } from 'node:worker_threads'
import { type Drawing, drawn } from '@/magazine/feeds/drawing'
import type { Painted } from './painter'

/** The painting thread: it draws what it is sent, one after another, and says what became of it. */
parentPort?.on('message', (asked: { number: number; drawing: Drawing }) => {
  last = last.then(() => draw(asked))
})

let last = Promise.resolve()

async function draw({ number, drawing }: { number: number; drawing: Drawing }) {
  try {
    const bytes = new Uint8Array(await drawn(drawing))
    say({ number, bytes }, [bytes.buffer])
  } catch (error) {
    say({ number, failed: error instanceof Error ? error.message : String(error) })
  }
}

function say(painted: Painted, handedOver: ArrayBuffer[] = []) {
  parentPort?.postMessage(painted, handedOver)
}
