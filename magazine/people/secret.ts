import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { StoreRefusal } from '@/db/store'
import type { Environment } from '@/magazine/settings/environment'
import { newToken } from './token'

/**
 * The secret that journeys to a sign-in provider are sealed with: AUTH_SECRET, else the one in DATA_DIR, made when it is
 * first asked for and readable by its owner alone. Throws StoreRefusal where it can't be kept.
 */
export function authSecret({ authSecret: given, dataDir }: Pick<Environment, 'authSecret' | 'dataDir'>): string {
  if (given !== undefined) return given
  const file = path.join(dataDir, 'secret')
  return read(file) ?? made(file)
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim() || undefined
  } catch (error) {
    if (isAbout(error, 'ENOENT')) return undefined
    throw new StoreRefusal(`${file} can't be read; give it to the user who runs the magazine`, { cause: error })
  }
}

// Written beside and linked into place, so that nobody ever reads half of it, and of two processes both use the first's.
function made(file: string): string {
  const secret = newToken()
  const draft = `${file}.${process.pid}`
  try {
    writeFileSync(draft, `${secret}\n`, { mode: 0o600 })
    linkSync(draft, file)
    return secret
  } catch (error) {
    const others = isAbout(error, 'EEXIST') ? read(file) : undefined
    if (others !== undefined) return others
    throw new StoreRefusal(`${file} can't be written; set DATA_DIR to a folder that can be written`, { cause: error })
  } finally {
    rmSync(draft, { force: true })
  }
}

const isAbout = (error: unknown, code: string) => error instanceof Error && 'code' in error && error.code === code
