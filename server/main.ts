import { createServer, type Server } from 'node:http'
import path from 'node:path'
import { inspect } from 'node:util'
import next from 'next'
import { keepStore } from '@/db/kept'
import { openLimitsClient } from '@/db/limits-client'
import { openStore } from '@/db/open'
import { StoreBusy, StoreRefusal } from '@/db/store'
import { loadDemo } from '@/demo/load'
import { keepPainter } from '@/magazine/feeds/painter'
import { folderPost } from '@/magazine/mail/folder'
import { smtpPost } from '@/magazine/mail/smtp'
import { putFirstGuidelines } from '@/magazine/moderation/first-guidelines'
import { demoLinks } from '@/magazine/people/demo-links'
import { closeLimits, keepLimits } from '@/magazine/people/limits'
import { authSecret } from '@/magazine/people/secret'
import { ownerLink } from '@/magazine/people/owner-link'
import { ownerLinkHours } from '@/magazine/people/rules'
import { type Environment, readEnvironment, WrongSetting } from '@/magazine/settings/environment'
import { magazineOf } from '@/magazine/settings/magazine'
import { houseOf } from './compose'
import { doorOf } from './door'
import { startJobs } from './jobs'
import { drain, listenOn, PortRefusal } from './listen'
import { makeFolder, takeLock, unwritable } from './lock.mjs'
import { logConsole, loggerTo } from './log'
import { PaintingThread } from './painter'
import { upkeepOf } from './upkeep'

/** Something that the person at the shell has to know, in one line. */
class StartRefusal extends Error {}

const longestEndMs = 9_500 // who stops a server waits ten seconds and kills it
const dev = process.env.NODE_ENV !== 'production'
const ends = new Promise<void>(end => {
  process.once('SIGTERM', () => end()).once('SIGINT', () => end())
})

try {
  await serve(readEnvironment(process.env))
  process.exit(0)
} catch (error) {
  const forPeople = [WrongSetting, StoreRefusal, StoreBusy, StartRefusal, PortRefusal]
  const isForPeople = error instanceof Error && forPeople.some(kind => error instanceof kind)
  process.stderr.write(isForPeople ? `standfirst: ${error.message}\n` : `${inspect(error)}\n`)
  process.exit(1)
}

/** Opens everything, answers until a signal comes, lets what runs end and closes everything. */
async function serve(environment: Environment) {
  const log = loggerTo()
  if (!dev) logConsole(log)
  const { dataDir, databaseUrl, demo, limits, site, port } = environment
  takeData(dataDir)
  const store = await openStore(databaseUrl)
  keepStore(store)
  const painter = new PaintingThread()
  keepPainter(painter.paint)
  const counts = limits ? await openLimitsClient(databaseUrl, path.join(dataDir, 'limits.db')) : 'off'
  keepLimits(counts, authSecret(environment))
  if (demo) await loadDemo(store, path.join(dataDir, 'media'))
  await putFirstGuidelines(store)
  await magazineOf(store.read) // what can't be used there is said now, not on every page
  // Next hangs its upgrade handler on one server only. This one never listens; in development ours pass upgrades to it.
  const upgrades = createServer()
  const app = next({ dev, dir: process.cwd(), hostname: 'localhost', port, httpServer: upgrades })
  await app.prepare()
  const house = houseOf({ environment, store, handle: app.getRequestHandler(), log, dev })
  const post = postOf(environment)
  const upkeep = upkeepOf(store, { post, site, secret: authSecret(environment) }, dataDir, house.readers)
  const jobs = await startJobs(upkeep, log)
  const servers = await listenOn(environment, doorOf(house), dev ? passUpgradesTo(upgrades) : undefined)
  console.log(`Standfirst is at ${site}`)
  const ways = demo ? await demoLinks(store, site, new Date()) : []
  for (const { name, role, link } of ways) console.log(`  sign in as ${name}, ${role}: ${link}`)
  const toOwn = await ownerLink(store, site, new Date())
  if (toOwn) console.log(`  become the owner, once and within ${ownerLinkHours} hours: ${toOwn}`)
  await ends
  setTimeout(() => process.exit(0), longestEndMs).unref()
  house.live.end()
  await drain(servers)
  await Promise.all([jobs.stop(), post.close()])
  await painter.stop()
  await closeLimits()
  await store.close()
}

/** Where letters go. */
function postOf({ mail, site, dataDir }: Environment) {
  return mail ? smtpPost(mail.url, { ...mail.from, site }) : folderPost(path.join(dataDir, 'outbox'))
}

function takeData(folder: string) {
  try {
    makeFolder(folder)
    const holder = takeLock(folder, 'server.lock')
    if (holder)
      throw new StartRefusal(`process ${holder} already serves ${folder}; end it, or set DATA_DIR to another folder`)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!unwritable.includes(code) && code !== 'ENOTDIR' && code !== 'EEXIST' && code !== 'ENOENT') throw error
    throw new StartRefusal(`${folder} can't be written; set DATA_DIR to a folder that can`, { cause: error })
  }
}

function passUpgradesTo(upgrades: Server) {
  return (server: Server) => {
    server.setTimeout(0) // compiling takes its time
    server.on('upgrade', (req, socket, head) => void upgrades.emit('upgrade', req, socket, head))
  }
}
