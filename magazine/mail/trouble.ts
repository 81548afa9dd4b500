import { NotTaken } from './post'

const longestProblem = 200

/** How nodemailer calls what is about the connection and our password; a number alone does not say it. */
const ours = new Set(['ETLS', 'EAUTH'])

/**
 * What a mail server's refusal means for a letter. Who is named in `unsaid`, as servers like to do, is left out of the line.
 * A code of 500 and above is for good where it is about this letter: its recipient, its contents. About us it is not.
 */
export function trouble(error: unknown, unsaid: string[]): NotTaken {
  const { code, command, responseCode, response } = factsOf(error)
  const said = error instanceof Error ? error.message : ''
  const what = ours.has(code) ? [code, responseCode] : [responseCode ?? code]
  const problem = lineOf([...what, response ?? said].join(' '), unsaid)
  const isAboutIt = command === 'RCPT TO' || command === 'DATA'
  if (!isAboutIt || responseCode === undefined) return new NotTaken('nothing', problem, { cause: error })
  return new NotTaken(responseCode >= 500 ? 'never' : 'later', problem, { cause: error })
}

type Facts = { code: string; command?: string; responseCode?: number; response?: string }

function factsOf(error: unknown): Facts {
  if (!(error instanceof Error)) return { code: 'unknown' }
  const facts: Error & Partial<Record<keyof Facts, unknown>> = error
  const text = (fact: unknown) => (typeof fact === 'string' ? fact : undefined)
  return {
    code: text(facts.code) ?? error.name,
    command: text(facts.command),
    responseCode: typeof facts.responseCode === 'number' ? facts.responseCode : undefined,
    response: text(facts.response)?.replace(/^\d{3}[ -]?/, ''),
  }
}

function lineOf(text: string, unsaid: string[]): string {
  const said = unsaid.reduce((line, name) => line.replaceAll(new RegExp(escapedIn(name), 'gi'), '…'), text)
  const line = said
    .replace(/\p{C}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return line.length > longestProblem ? `${line.slice(0, longestProblem)}…` : line
}

const escapedIn = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
