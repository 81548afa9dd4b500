import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from '@/cli/port.mjs'
import type { Cores } from './cores'

/** What a process has cost since it began, all its threads together, and the memory it holds now. */
export type Cost = { cpuMs: number; memoryMb: number }
export type Child = { cost: () => Promise<Cost>; stop: () => Promise<unknown> }

/** The module that makes a process tell its cost; it has to be loaded into it. */
export const tell = new URL('tell.mjs', import.meta.url).href

/** A running process on the servers' core, asked for its cost over its channel. It ends with this one. */
export async function measured(child: ChildProcess, { pin }: Cores): Promise<Child> {
  await pin(child.pid)
  const ended = once(child, 'exit')
  return {
    cost: async () => {
      const told = once(child, 'message')
      child.send('cost')
      const [cost] = (await told) as [Cost]
      return cost
    },
    stop: () => {
      child.kill()
      return ended
    },
  }
}

/** Starts the server that is the limit of the process: it sends the bytes of `file` from memory. */
export async function startBare(file: string, cores: Cores): Promise<{ url: string; child: Child }> {
  const port = await freePort()
  const script = new URL('bare.mjs', import.meta.url).pathname
  const child = spawn(process.execPath, ['--import', tell, script, String(port), file], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  process.once('exit', () => child.kill('SIGKILL'))
  if (child.stdout) await once(child.stdout, 'data')
  return { url: `http://127.0.0.1:${port}/`, child: await measured(child, cores) }
}
