import { once } from 'node:events'
import { Agent, get, type IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { quiet } from '../scene'
import type { Setup } from '../setup'
import { figure, type Row } from '../table'

const pages = 1_000
const mostMb = 40
const settleMs = 3_000

/** What a thousand open pages cost that listen for new comments. */
export async function liveRows({ small: { site, server } }: Setup): Promise<Row[]> {
  const agent = new Agent({ keepAlive: false })
  const before = (await server.cost()).memoryMb
  const open: IncomingMessage[] = []
  for (let n = 0; n < pages; n++) {
    const headers = { accept: 'text/event-stream' }
    const [answer] = (await once(get(`${site}/articles/${quiet}/live?after=0`, { agent, headers }), 'response')) as [
      IncomingMessage,
    ]
    if (answer.statusCode !== 200) throw new Error(`an open page was answered with ${answer.statusCode}`)
    open.push(answer.on('error', () => {}).resume())
  }
  await sleep(settleMs)
  const memoryMb = (await server.cost()).memoryMb - before
  for (const answer of open) answer.destroy()
  const what = `${figure(pages)} open pages that listen for comments`
  return [{ what, measured: `${figure(memoryMb)} MB more`, goal: `under ${mostMb} MB`, met: memoryMb < mostMb }]
}
