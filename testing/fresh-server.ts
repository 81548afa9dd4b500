import next from 'next'
import { keepStore } from '@/db/kept'
import { openStore } from '@/db/open'
import { readEnvironment } from '@/magazine/settings/environment'
import { houseOf } from '@/server/compose'
import { doorOf } from '@/server/door'
import { listenOn } from '@/server/listen'
import { loggerTo } from '@/server/log'

// The server as it is, but one that keeps nothing: each of its pages is a fresh rendering. It takes no lock, so it can
// stand beside the server that it is compared with.
const environment = readEnvironment(process.env)
const store = await openStore(environment.databaseUrl)
keepStore(store)
const app = next({ dev: false, dir: process.cwd(), hostname: 'localhost', port: environment.port })
await app.prepare()
const house = houseOf({ environment, store, handle: app.getRequestHandler(), log: loggerTo(), keeps: [] })
await listenOn(environment, doorOf(house))
console.log(`Standfirst is at ${environment.site}`)
process.once('SIGTERM', () => process.exit(0))
