import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { builtServer } from '@/cli/built-server.mjs'
import { briefOf } from '@/magazine/conversation/brief/brief'
import { demoComments } from '@/demo/comment'

test('the thread of the build makes the brief that the function makes, and ends', async () => {
  const spoken = demoComments().map(({ words, recommendedBy }, n) => {
    const [threadId, parentId] = n % 4 ? [n - (n % 4) + 1, n - (n % 4) + 1] : [null, null]
    return { id: n + 1, threadId, parentId, memberId: n % 17, words, score: 0, recommends: recommendedBy.length }
  })
  const thread = new Worker(path.resolve(path.dirname(builtServer), 'standfirst-briefing.mjs'), { workerData: spoken })
  const ended = new Promise(resolve => thread.once('exit', resolve))
  const made = await new Promise((resolve, reject) => thread.once('message', resolve).once('error', reject))
  expect(made).toEqual(briefOf(spoken))
  expect(await ended).toBe(0)
})
