import './node-version.mjs'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { findOrInstallBrowser } from './browser.mjs'
import { passSignalsOn, refuse, run, say } from './child.mjs'
import { withoutSettings } from './clean-environment.mjs'
import { countsOf } from './counts.mjs'
import { freePort } from './port.mjs'

process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))))
passSignalsOn()

const folder = mkdtempSync(path.join(tmpdir(), 'standfirst-test-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const report = name => path.join(folder, `${name}.json`)

const env = {
  CI: 'true',
  ...withoutSettings(process.env),
  NEXT_TELEMETRY_DISABLED: '1',
  E2E_DATA: path.join(folder, 'data'),
  E2E_PORT: String(await freePort()),
  PLAYWRIGHT_JSON_OUTPUT_FILE: report('journeys'),
}

/** Everything that must hold, fast to slow. A step runs when what stands in `after` did not fail; `tests` it counts. */
const steps = [
  { name: 'packages', work: () => node('cli/start.mjs', '--prepare', '--dev') },
  { name: 'format', after: ['packages'], work: () => node('node_modules/oxfmt/bin/oxfmt', '--check') },
  { name: 'lint', after: ['packages'], work: () => node('node_modules/oxlint/bin/oxlint', '-c', 'oxlint.config.mjs') },
  { name: 'unused', after: ['packages'], work: () => node('node_modules/knip/bin/knip.js') },
  { name: 'types', after: ['packages'], work: checkTypes },
  { name: 'unit', after: ['packages'], work: () => vitest('unit', 'alone'), tests: true },
  { name: 'build', after: ['types'], work: () => node('cli/start.mjs', '--prepare') },
  { name: 'server', after: ['build'], work: () => vitest('server'), tests: true },
  { name: 'journeys', after: ['build'], work: inBrowser, tests: true },
]

const wanted = process.argv.slice(2)
const unknown = wanted.find(name => !steps.some(step => step.name === name))
if (unknown) refuse(`${unknown} is no step; the steps are ${steps.map(step => step.name).join(', ')}`)

const results = []
for (const step of steps.filter(({ name }) => !wanted.length || wanted.includes(name)))
  results.push(await resultOf(step))
printTotal()

async function resultOf({ name, after = [], work, tests }) {
  if (results.some(result => after.includes(result.name) && (result.failed || result.waits)))
    return { name, passed: 0, failed: 0, waits: true }
  const start = Date.now()
  say(`${name} ...`)
  const code = await work()
  return { name, ...countsOf(code, tests && report(name)), seconds: (Date.now() - start) / 1000 }
}

function node(...args) {
  return run(process.execPath, args, { env, group: true })
}

async function checkTypes() {
  const code = await node('node_modules/next/dist/bin/next', 'typegen')
  return code || node('node_modules/typescript/bin/tsc', '--noEmit')
}

function vitest(name, ...others) {
  const projects = [name, ...others].map(project => `--project=${project}`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report(name)}`]
  return node('node_modules/vitest/vitest.mjs', 'run', ...projects, ...reporters)
}

async function inBrowser() {
  env.CHROMIUM_PATH = await findOrInstallBrowser(env)
  return env.CHROMIUM_PATH ? node('node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json') : 1
}

function printTotal() {
  for (const { name, seconds, failed, waits, skipped } of results) {
    const state = waits
      ? 'not run, as what it needs failed'
      : `${failed ? 'FAILED' : 'passed'} in ${seconds.toFixed(1)} s`
    say(`${name.padEnd(9)}${state}${skipped ? `, ${skipped} skipped` : ''}`)
  }
  const sum = key => results.reduce((total, result) => total + result[key], 0)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  process.exit(sum('failed') ? 1 : 0)
}
