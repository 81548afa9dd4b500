import net from 'node:net'
import { refuse } from './child.mjs'

const loopback = ['127.0.0.1', '::1']

/** Says that PORT is no port, or taken, before the long work and not after it. */
export async function checkPort(env) {
  const port = Number(env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    refuse('PORT is not usable; accepted is a port from 1 to 65535')
  for (const host of env.HOST ? [env.HOST] : loopback) {
    const error = await errorOfListening(port, host)
    if (error === 'EADDRINUSE') refuse(`port ${port} is in use: stop what uses it, or try PORT=${next(port)} npm start`)
    if (error === 'EACCES') refuse(`port ${port} needs more rights: try PORT=3000 npm start`)
  }
}

const next = port => (port < 65_535 ? port + 1 : 3000)

const errorOfListening = (port, host) =>
  new Promise(done => {
    const server = net.createServer()
    server.once('error', error => done(error.code))
    server.listen(port, host, () => server.close(() => done(undefined)))
  })

/** A port of loopback that nobody uses at this moment. */
export const freePort = () =>
  new Promise(done => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => done(port))
    })
  })
