import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { builtServer, nodeFlags } from '@/cli/built-server.mjs'
import { freePort } from '@/cli/port.mjs'
import { type Bare, bareRequest } from './bare-request'

type Options = {
  env?: Record<string, string>
  /** Kept after the server has stopped; without it a temporary one, which is not. */
  dataDir?: string
  /** Files that Node runs before the server. */
  preload?: string[]
  /** Another program than the server's own, which says the same when it is ready. */
  program?: string
}

export type RunningServer = Awaited<ReturnType<typeof startServer>>

/**
 * Starts the magazine's server from its production build, as a process of its own on a free port, and resolves when it
 * says that it is ready. Throws with what it printed when it ends before. The caller stops it.
 */
export async function startServer({ env = {}, dataDir, preload = [], program = builtServer }: Options = {}) {
  const port = Number(env.PORT ?? (await freePort()))
  const folder = dataDir ?? mkdtempSync(path.join(tmpdir(), 'standfirst-server-'))
  const imports = [...(program.endsWith('.ts') ? ['tsx'] : []), ...preload].flatMap(file => ['--import', file])
  const child = spawn(process.execPath, [...nodeFlags, ...imports, program], {
    env: { ...process.env, NODE_ENV: 'production', DATA_DIR: folder, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const output = { text: '' }
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => {
      output.text += part.toString()
    })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const ended = once(child, 'exit').then(([code]) => {
    process.off('exit', kill)
    if (!dataDir) rmSync(folder, { recursive: true, force: true })
    return code as number | null
  })
  await Promise.race([saidReady(child, output), ended])
  if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}: ${output.text}`)
  return {
    port,
    site: `http://localhost:${port}`,
    dataDir: folder,
    output,
    child,
    ended,
    request: (address: string, options?: Bare) => bareRequest(port, address, options),
    /** Ends it by a signal; resolves to its exit code. */
    stop: (signal: NodeJS.Signals = 'SIGTERM') => {
      child.kill(signal)
      return ended
    },
  }
}

async function saidReady(child: ChildProcess, output: { text: string }) {
  while (!output.text.includes('Standfirst is at ') && child.stdout) await once(child.stdout, 'data')
}
