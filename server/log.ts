import pino, { type DestinationStream, type Logger } from 'pino'

export type { Logger }

/** The server's log: one JSON line an event on standard error, and nothing about anybody in it. */
export const loggerTo = (destination: DestinationStream = pino.destination({ dest: 2, sync: true })): Logger =>
  pino({ base: undefined, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: factsOf } }, destination)

/**
 * What may be logged of an error: its kind, and where it was thrown. Messages quote what somebody typed (a query's
 * parameters, a form's fields), so only the database's code goes with it.
 */
function factsOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error }
  const { name, stack = '', cause } = error
  const code = 'code' in error ? String(error.code) : undefined
  const at = stack.split('\n').filter(line => line.startsWith('    at '))
  const inner = cause instanceof Object && 'err' in cause ? cause.err : cause // next-auth wraps what was thrown
  return { kind: name, code, at: at.slice(0, 8).map(line => line.trim()), ...(inner ? { cause: factsOf(inner) } : {}) }
}

/**
 * Makes lines of the log of what Next and libraries write to the console: of an error its facts, since its message may
 * quote what somebody typed; words as they are.
 */
export function logConsole(log: Logger) {
  for (const level of ['error', 'warn'] as const)
    console[level] = (...said: unknown[]) => {
      const err = said.find(thing => thing instanceof Error)
      if (err) log[level]({ err }, 'said on the console')
      else log[level](said.filter(thing => typeof thing === 'string').join(' '))
    }
}
