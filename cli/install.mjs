import { existsSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { refuse, run } from './child.mjs'

/** Installs what the lock file names, tools for building and testing included; ends with one line if that fails. */
export async function install(log) {
  const npm = npmCommand()
  const options = { env: environment(), log, group: true }
  const code = await run(npm.command, [...npm.args, 'ci', '--include=dev', '--no-audit', '--no-fund'], {
    ...options,
    shell: npm.shell,
  }).catch(() => refuse('npm was not found: it comes with Node, put its folder into PATH'))
  if (code !== 0) refuse(`${reasonOf(readFileSync(log, 'utf8'))} (the whole output: ${log})`)
  const opened = await run(process.execPath, ['-e', "new (require('better-sqlite3'))(':memory:').close()"], options)
  if (opened !== 0)
    refuse(
      'better-sqlite3 does not run: npm rebuild better-sqlite3 --ignore-scripts=false --foreground-scripts says why',
    )
}

// npm itself when it started us: PATH may name another one, of another Node.
function npmCommand() {
  const own = process.env.npm_execpath
  return own && path.basename(own) === 'npm-cli.js'
    ? { command: process.execPath, args: [own], shell: false }
    : { command: 'npm', args: [], shell: process.platform === 'win32' }
}

function environment() {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => name !== 'NODE_ENV' && !/^npm_(lifecycle|package|command|config_(local_prefix|argv))/.test(name),
    ),
  )
  // Headers of the very Node that runs: those of an npmrc may belong to another version, and compile without a word.
  const prefix = path.resolve(realpathSync(process.execPath), '../..')
  const header = path.join(prefix, 'include/node/node_version.h')
  const abi = existsSync(header) && /NODE_MODULE_VERSION (\d+)/.exec(readFileSync(header, 'utf8'))
  return abi && abi[1] === process.versions.modules ? { ...env, npm_config_nodedir: prefix } : env
}

function reasonOf(output) {
  const missing = missingTools()
  const compiled = /node-gyp|gyp (ERR|error)/i.test(output)
  if (compiled && missing.length)
    return `better-sqlite3 is compiled on this machine, which needs ${missing.join(', ')}: ${howToGetTools()}, then start again`
  if (compiled && /nodejs\.org|headers/i.test(output))
    return "better-sqlite3 is compiled on this machine, which needs Node's headers: install a Node that brings include/node, or set npm_config_nodedir"
  if (/ENOSPC/.test(output)) return 'the disk is full: make room (1 GB), then start again'
  if (/EACCES|EROFS|EPERM/.test(output))
    return 'this folder cannot be written: give yourself the right to, then start again'
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ECONNRESET/.test(output))
    return "npm's registry was not reached: connect this machine, or set npm's registry or proxy, then start again"
  return 'npm ci failed'
}

function missingTools() {
  const folders = (process.env.PATH || '').split(path.delimiter)
  const has = name => folders.some(folder => existsSync(path.join(folder, name)))
  const needed = { python3: ['python3', 'python'], make: ['make', 'gmake'], 'g++': ['g++', 'c++', 'clang++'] }
  return Object.keys(needed).filter(tool => process.platform !== 'win32' && !needed[tool].some(has))
}

const howToGetTools = () =>
  process.platform === 'darwin' ? 'xcode-select --install' : 'apt-get install -y python3 make g++ (or the like)'
