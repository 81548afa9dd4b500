import { readFileSync, rmSync } from 'node:fs'
import { builtServer } from './built-server.mjs'
import { refuse, run, say } from './child.mjs'
import { install } from './install.mjs'
import { holders, releaseLock, takeLock, unwritable } from '../server/lock.mjs'
import { buildKey, isBuilt, isInstalled, stampBuild, stampInstall } from './stamps.mjs'

/** Where the launcher keeps its locks and logs. */
export const ownFolder = '.standfirst'

/**
 * Installs and builds what is not there yet, under a lock; `build: false` only installs. Does nothing, and writes
 * nothing, in a folder that is prepared. Ends the process with one line where it can't.
 */
export async function prepare({ build }) {
  const isReady = () => isInstalled() && (!build || isBuilt())
  if (isReady()) return
  lockFolder()
  if (!isInstalled()) await timed('installing packages, which takes 1 to 4 minutes the first time', installPackages)
  if (build && !isBuilt()) await timed('building', buildPages)
  releaseLock(ownFolder, 'preparing')
}

function lockFolder() {
  try {
    const holder = takeLock(ownFolder, 'preparing')
    if (holder) refuse(`another start (process ${holder}) is preparing this folder: wait for it, or end it`)
  } catch (error) {
    if (!unwritable.includes(error.code)) throw error
    refuse('this folder cannot be written and is not prepared: run npm start -- --prepare as its owner first')
  }
  const [server] = holders(ownFolder, 'serving')
  if (server) refuse(`process ${server} serves from this folder, which has to be prepared again: stop it first`)
}

async function timed(what, work) {
  const start = Date.now()
  say(`${what} ...`)
  await work()
  say(`${what.split(',')[0]}: done in ${((Date.now() - start) / 1000).toFixed(0)} s`)
}

async function installPackages() {
  const log = emptyLog('install.log')
  await install(log)
  stampInstall()
}

async function buildPages() {
  const log = emptyLog('build.log')
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }
  // next build sets its own; with another one it builds a page that mixes two Reacts.
  delete env.NODE_ENV
  const key = buildKey()
  rmSync('.next/standfirst', { force: true })
  await buildPaper()
  const code = await run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], { env, log, group: true })
  if (code !== 0) {
    process.stderr.write(readFileSync(log, 'utf8'))
    refuse('next build failed: its output is above')
  }
  await buildServer()
  stampBuild(key)
}

async function buildServer() {
  const server = await import('../server/build.mjs')
  await server.buildServer(builtServer).catch(() => refuse('server/ could not be built: what is wrong is above'))
}

/** Makes the script of public pages. */
export async function buildPaper() {
  const paper = await import('../paper/build.mjs')
  await paper.buildPaper().catch(() => refuse('paper/ could not be built: what is wrong is above'))
}

function emptyLog(name) {
  const log = `${ownFolder}/${name}`
  rmSync(log, { force: true })
  return log
}
