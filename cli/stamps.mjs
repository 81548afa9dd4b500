import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What `next build`, `paper/build.mjs` and `server/build.mjs` read: folders and files of the checkout. testing/house-build.test.ts holds it complete. */
export const builtFrom = [
  'app',
  'components',
  'db',
  'demo',
  'magazine',
  'messages',
  'paper',
  'public',
  'server',
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]

/** Written by the build itself, so not part of what it is built from. */
export const builtFiles = ['public/paper.js', 'public/passkey.js']

const installStamp = 'node_modules/.standfirst'
const buildStamp = '.next/standfirst'

/** Are the packages of the lock file installed, for this machine and this Node? */
export const isInstalled = () => isStamped(installStamp, installKey)
export const stampInstall = () => writeFileSync(installStamp, installKey())

/** Is the production build one of exactly these sources? By content: a clone or a checkout changes every time stamp. */
export const isBuilt = () => existsSync('.next/BUILD_ID') && isStamped(buildStamp, buildKey)
export const stampBuild = key => writeFileSync(buildStamp, key)

const installKey = () =>
  `${hashOf(['package-lock.json'])} ${process.platform} ${process.arch} ${process.versions.modules}`
/** The contents of all that is built from: taken before the build, as somebody may edit meanwhile. */
export const buildKey = () => hashOf(builtFrom.flatMap(sourcesUnder))

function isStamped(stamp, keyOf) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === keyOf()
}

function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function sourcesUnder(place) {
  if (!existsSync(place) || builtFiles.includes(place)) return []
  if (!statSync(place).isDirectory()) return /\.test\.tsx?$/.test(place) ? [] : [place]
  return readdirSync(place)
    .sort()
    .flatMap(name => sourcesUnder(path.posix.join(place, name)))
}
