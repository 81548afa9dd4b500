import { existsSync } from 'node:fs'
import { run, say } from './child.mjs'

const secondsToDownload = 180
/** Where systems keep a Chromium, the lightest first: the shell has no window to draw, which takes half the time. */
export const places = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable'].map(
  name => `/usr/bin/${name}`,
)

/** The path of a Chromium that starts: CHROMIUM_PATH, the system's, Playwright's own, or one installed now; undefined after one line. */
export async function findOrInstallBrowser(env) {
  if (env.CHROMIUM_PATH) {
    if (await starts(env.CHROMIUM_PATH, env)) return env.CHROMIUM_PATH
    say(`CHROMIUM_PATH is not usable; accepted is the path of a Chromium that starts, not ${env.CHROMIUM_PATH}`)
    return undefined
  }
  const found =
    (await find(env)) ??
    (await installPackage('chromium-headless-shell', env)) ??
    (await download(env)) ??
    (await installPackage('chromium', env))
  if (!found) say('no browser: install Chromium, or set CHROMIUM_PATH to one, then start again')
  return found
}

async function find(env) {
  const { chromium } = await import('@playwright/test')
  for (const path of [...places, chromium.executablePath()]) if (await starts(path, env)) return path
  return undefined
}

// A file is no proof: Ubuntu's chromium-browser is a stub, and a downloaded one may lack the system's libraries.
const starts = async (path, env) =>
  existsSync(path) && (await run(path, ['--version'], { env, quiet: true, seconds: 20 }).catch(() => 1)) === 0

async function download(env) {
  say('downloading a browser for the tests ...')
  const args = ['node_modules/playwright/cli.js', 'install', 'chromium']
  const code = await run(process.execPath, args, { env, seconds: secondsToDownload, group: true })
  return code === 0 ? find(env) : undefined
}

async function installPackage(name, env) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  say(`installing the package ${name} for the tests ...`)
  const quiet = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } }
  await run('apt-get', ['update', '-qq'], quiet)
  const packages = [name, 'fonts-liberation']
  const code = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet)
  return code === 0 ? find(env) : undefined
}
