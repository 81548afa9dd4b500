import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

export type Cores = {
  /** Moves a process, all its threads, to the servers' core; does nothing where that can't be had. */
  pin: (pid?: number) => Promise<unknown>
  /** How the cores are shared, for the reader of the table. */
  note: string
}

/** Moves this process, which makes the load, off the first core it may use and leaves that to the servers. */
export async function shareCores(): Promise<Cores> {
  const pin = async () => undefined
  try {
    const [server, ...others] = coresIn((await run('taskset', ['-cp', String(process.pid)])).stdout)
    if (server === undefined || others.length === 0) return { pin, note: 'one core only: server and load share it' }
    const move = (to: string) => (pid?: number) => run('taskset', ['-acp', to, String(pid)])
    await move(others.join(','))(process.pid)
    return { pin: move(server), note: `server on core ${server}, load on core ${others.join(',')}` }
  } catch {
    return { pin, note: 'no taskset here: server and load share the cores' }
  }
}

/** The cores of a line such as `pid 7's current affinity list: 0-2,5`. */
function coresIn(line: string): string[] {
  const list = line.slice(line.lastIndexOf(':') + 1).trim()
  return list.split(',').flatMap(range => {
    const [first = 0, last = first] = range.split('-').map(Number)
    return Array.from({ length: last - first + 1 }, (_, n) => String(first + n))
  })
}
