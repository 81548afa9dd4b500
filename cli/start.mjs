import './node-version.mjs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { builtServer, nodeFlags } from './built-server.mjs'
import { passSignalsOn, refuse, run } from './child.mjs'
import { holders, takeLock } from '../server/lock.mjs'
import { checkPort } from './port.mjs'
import { buildPaper, ownFolder, prepare } from './prepare.mjs'

process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))))
passSignalsOn()

const flags = process.argv.slice(2)
const unknown = flags.find(flag => flag !== '--dev' && flag !== '--prepare')
if (unknown)
  refuse(`${unknown} is not known here: accepted are --dev (with reload) and --prepare (install and build only)`)
const dev = flags.includes('--dev')
const prepareOnly = flags.includes('--prepare')

if (!prepareOnly) await checkPort(process.env)
await prepare({ build: !dev })
if (prepareOnly) process.exit(0)
if (dev) await buildPaper()
else markServing()

const env = { ...process.env, NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' }
const server = dev ? ['--import', 'tsx', 'server/main.ts'] : [...nodeFlags, builtServer]
process.exit(await run(process.execPath, server, { env, last: true }))

function markServing() {
  try {
    holders(ownFolder, 'serving-')
    takeLock(ownFolder, `serving-${process.pid}`)
  } catch {
    // A checkout that can't be written can't be built under a running server either.
  }
}
