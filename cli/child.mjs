import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { constants } from 'node:os'

const secondsToStop = 15
let child
let stoppedBy

/** Prints one line for the person at the shell. */
export const say = line => console.log(`standfirst: ${line}`)

/** Ends the process with one line that says what to do. */
export function refuse(line, code = 1) {
  console.error(`standfirst: ${line}`)
  process.exit(code)
}

/** Passes signals on to the running child, or ends at once where there is none. Called once, before the first child. */
export function passSignalsOn() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal))
  // npm hands a signal to its shell alone, which dies and leaves this process an orphan.
  const parent = process.ppid
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid === parent || stop('SIGTERM'), 250).unref()
}

/**
 * Runs a command and answers its exit code, 128 + n after a signal; rejects if it can't be started. Options: `log` names
 * a file that takes its output, `quiet` drops it; `seconds` is the longest it may take; `group` puts it into a process
 * group of its own, so that what it starts ends with it; `last` says that the launcher has nothing left to do after it,
 * so that its answer to a signal is the launcher's. Never spawnSync: that is deaf to signals.
 */
export async function run(command, args, { log, quiet = false, seconds, group = false, last = false, ...more } = {}) {
  const output = log ? openSync(log, 'a') : quiet ? 'ignore' : 'inherit'
  const alone = group && process.platform !== 'win32'
  const timer = seconds && setTimeout(() => kill('SIGKILL'), seconds * 1000)
  const code = await new Promise((done, failed) => {
    child = spawn(command, args, { ...more, detached: alone, stdio: [last ? 'inherit' : 'ignore', output, output] })
    child.alone = alone
    child.on('error', failed)
    child.on('exit', (status, signal) => done(signal ? 128 + constants.signals[signal] : status))
  }).finally(() => {
    clearTimeout(timer)
    if (log) closeSync(output)
    child = undefined
  })
  if (stoppedBy && !last) process.exit(128 + constants.signals[stoppedBy])
  return code
}

function stop(signal) {
  if (stoppedBy) return
  stoppedBy = signal
  if (!child) process.exit(128 + constants.signals[signal])
  // Never SIGINT: a terminal gives that to every process itself, and twice may mean something else to a child.
  kill('SIGTERM')
  setTimeout(() => kill('SIGKILL'), secondsToStop * 1000).unref()
}

function kill(signal) {
  try {
    if (child) process.kill(child.alone ? -child.pid : child.pid, signal)
  } catch {
    // It ended on its own in the meantime.
  }
}
