import { parentPort, workerData } from 'node:worker_threads'
import { briefOf } from '@/magazine/conversation/brief/brief'
import type { Spoken } from '@/magazine/conversation/brief/spoken'

// The thread that makes one brief: it says what came of what it was given, and ends.
parentPort?.postMessage(briefOf(workerData as Spoken[]))
