import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Codes of a folder that can't be written. */
export const unwritable = ['EROFS', 'EACCES', 'EPERM']

/** Makes a folder and those above it, for this user alone; throws what the file system throws. Node 20's own `recursive` never ends under /proc. */
export function makeFolder(folder) {
  if (existsSync(folder)) return
  const above = path.dirname(path.resolve(folder))
  if (above !== path.resolve(folder)) makeFolder(above)
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
}

/**
 * Takes the lock `name` of `folder` for this process until it ends; answers the number of the living process that holds
 * it, or undefined when it is ours now. Throws what the file system throws.
 */
export function takeLock(folder, name) {
  makeFolder(folder)
  const file = path.join(folder, name)
  for (;;) {
    try {
      writeFileSync(file, identity(process.pid), { flag: 'wx' })
      process.on('exit', () => releaseLock(folder, name))
      return undefined
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      const holder = read(file)
      if (isAlive(holder)) return Number.parseInt(holder, 10)
      removeStale(file, holder)
    }
  }
}

/** Gives the lock back, if it is ours. */
export function releaseLock(folder, name) {
  const file = path.join(folder, name)
  if (read(file) === identity(process.pid)) rmSync(file, { force: true })
}

/** Numbers of the living processes that hold a lock of `folder` whose name begins with `prefix`; removes those of the dead. */
export function holders(folder, prefix) {
  const locks = names(folder)
    .filter(name => name.startsWith(prefix))
    .map(name => ({ file: path.join(folder, name), holder: read(path.join(folder, name)) }))
  for (const { file, holder } of locks) if (!isAlive(holder)) removeStale(file, holder)
  return locks.filter(({ holder }) => isAlive(holder)).map(({ holder }) => Number.parseInt(holder, 10))
}

// A number alone would not do: after a restart, and in a container, the same number is soon another process.
function identity(pid) {
  const fields = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ')
  return `${pid} ${fields[19] || ''}`
}

function isAlive(holder) {
  const pid = Number.parseInt(holder, 10)
  if (!(pid > 0) || holder !== identity(pid)) return false
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

// Two starts may find the same stale lock: the second must not take away what the first has just put there.
function removeStale(file, holder) {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
    if (read(aside) !== holder) linkSync(aside, file)
    rmSync(aside, { force: true })
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error
  }
}

const names = folder => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
const read = file => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
