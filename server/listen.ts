import { createServer, type RequestListener, type Server } from 'node:http'

/** The port can't be had, in one line that says what to do. */
export class PortRefusal extends Error {}

const filesOfOurs = 64 // database, log, modules that are loaded late: they never wait for a connection to end
const mostConnections = 16_000
const longestDrainMs = 9_000

const longestIdleMs = 60_000 // of one who neither sends nor takes what is sent

const limits = {
  maxHeaderSize: 16_384,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 5_000,
}

/**
 * Listens on all addresses of `hosts`; one that this machine lacks is left out, if another is there. Throws PortRefusal.
 * `prepare` sees each server before it listens.
 */
export async function listenOn(
  { hosts, port }: { hosts: readonly string[]; port: number },
  answer: RequestListener,
  prepare: (server: Server) => void = refuseUpgrades,
): Promise<Server[]> {
  const most = mostConnectionsOf(hosts)
  const servers = await Promise.all(
    hosts.map(host => {
      const server = createServer(limits, answer)
      server.maxConnections = most
      server.setTimeout(longestIdleMs)
      prepare(server)
      return listening(server, host, port)
    }),
  )
  const open = servers.filter(server => server !== undefined)
  if (!open.length) throw new PortRefusal(`this machine has no address ${hosts.join(' or ')}; set HOST to one it has`)
  return open
}

/** How many connections each of these addresses takes at once. */
export const mostConnectionsOf = (hosts: readonly string[]): number =>
  Math.floor(Math.min(mostConnections, openFiles() - filesOfOurs) / hosts.length)

/** Stops listening, lets every request end and closes; connections that fall idle are ended at once. */
export async function drain(servers: readonly Server[]): Promise<void> {
  const idle = setInterval(() => servers.forEach(server => server.closeIdleConnections()), 50)
  const closed = Promise.all(servers.map(server => new Promise(done => server.close(done))))
  let limit: NodeJS.Timeout | undefined
  await Promise.race([closed, new Promise(over => (limit = setTimeout(over, longestDrainMs)))])
  clearTimeout(limit)
  clearInterval(idle)
}

const refuseUpgrades = (server: Server) => server.on('upgrade', (_req, socket) => socket.destroy())

const listening = (server: Server, host: string, port: number) =>
  new Promise<Server | undefined>((done, failed) => {
    server.once('listening', () => done(server))
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') done(undefined)
      else if (error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN')
        failed(new PortRefusal(`${host} is no address of this machine; set HOST to one it has, like 0.0.0.0`))
      else if (error.code === 'EADDRINUSE')
        failed(new PortRefusal(`port ${port} is in use: stop what uses it, or try PORT=${port + 1} npm start`))
      else if (error.code === 'EACCES')
        failed(new PortRefusal(`port ${port} is not allowed here; set PORT to 1024 or more`))
      else failed(error)
    })
    server.listen(port, host)
  })

/** How many files this process may open; a connection is one. */
function openFiles(): number {
  const { userLimits } = process.report.getReport() as { userLimits?: { open_files?: { soft: number | 'unlimited' } } }
  const soft = userLimits?.open_files?.soft
  return typeof soft === 'number' ? soft : Infinity
}
