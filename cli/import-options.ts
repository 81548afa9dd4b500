import { parseArgs } from 'node:util'
import { momentIn, type Day } from '@/magazine/transfer/day'
import { encodingNamed, encodingNames } from '@/magazine/transfer/encoding-names'
import { languageNamed } from '@/magazine/transfer/language-said'

export const usage = `usage: npm run import -- [options] PATH...   files of saved pages (.txt), Markdown (.md) and HTML (.html), and folders with them
  --encoding NAME   what the files are written in, where they don't show it themselves, like windows-1251
  --language TAG    the language of files that don't say theirs, like az
  --section SLUG    the section of articles whose files name none
  --date DAY        the day of articles whose files have none, like 01.08.2017; else it is the file's own`

/** What was asked for on the command line can't be done; the message says why. */
export class WrongUse extends Error {}

export type Asked = { paths: string[]; encoding?: string; language?: string; section?: string; day?: Day }

/** Reads the command line; undefined where only help is asked for. Throws WrongUse for what is not known or not usable. */
export function askedIn(line: string[]): Asked | undefined {
  const { values, positionals: paths } = parsed(line)
  if (values.help) return undefined
  if (paths.length === 0) throw new WrongUse(usage)
  const { encoding, language, section, date } = values
  const known = encodingNames.join(', ')
  return {
    paths,
    encoding: read(encoding, encodingNamed, `--encoding ${encoding} is not known here; known are ${known}`),
    language: read(language, languageNamed, `--language ${language} is no language; write a tag like az or pt-BR`),
    section,
    day: read(date, text => momentIn(text)?.day, `--date ${date} is no day; write it like 01.08.2017 or 2017-08-01`),
  }
}

function parsed(line: string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      args: line,
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' }, encoding: text, language: text, section: text, date: text },
    })
  } catch (error) {
    throw new WrongUse(`${error instanceof Error ? error.message.split('\n')[0] : ''}\n${usage}`, { cause: error })
  }
}

function read<T>(written: string | undefined, understand: (written: string) => T | undefined, wrong: string) {
  if (written === undefined) return undefined
  const found = understand(written)
  if (found === undefined) throw new WrongUse(wrong)
  return found
}
