import { analyse } from 'chardet'
import iconv from 'iconv-lite'
import { encodingNamed } from './encoding-names'
import { garbledIn } from './garbled'
import type { NotTaken } from './story'

export type Decoded = { text: string; encoding: string }
/** `asked` is an encoding that the caller insists on; `markup` that the text may declare its own, as HTML and XML do. */
type Knowledge = { asked?: string; markup?: boolean }

/**
 * The text of a file, whatever it is written in, without a byte order mark. Such a mark decides, then what the caller asks
 * for; then UTF-8 if it is valid, UTF-16 by its zeros, what the text declares, and at last what its letters look like.
 * Refused is what isn't text, what is broken and what was garbled before.
 */
export function decoded(bytes: Buffer, { asked, markup = false }: Knowledge = {}): Decoded | NotTaken {
  const encoding = markIn(bytes) ?? asked ?? detected(bytes, markup)
  if (typeof encoding === 'object') return encoding
  const text = textIn(bytes, encoding)
  const broken = text?.indexOf('\uFFFD') ?? -1
  if (text === undefined || (broken >= 0 && !isUnicode(encoding)))
    return {
      refused: `it is not in ${nameOf(encoding)}${broken < 0 ? '' : `, see line ${lineAt(text, broken)}`}; ${ask}`,
    }
  if (text.includes('\0')) return { refused: notText }
  const garbled = garbledIn(text)
  if (garbled !== undefined)
    return {
      refused: `its letters are garbled: it was in UTF-8, read as ${garbled} and saved again; bring the file from which it was made`,
    }
  return { text, encoding }
}

const ask = 'name its encoding with --encoding, or save it in UTF-8'
const notText = 'it is not text (it has NUL bytes)'
const isUnicode = (encoding: string) => encoding.startsWith('utf-')
const nameOf = (encoding: string) => (isUnicode(encoding) ? encoding.toUpperCase() : encoding)
const lineAt = (text: string | undefined, at: number) => (text?.slice(0, at).split('\n').length ?? 0).toString()

function markIn(bytes: Buffer) {
  const start = bytes.subarray(0, 3).toString('hex')
  if (start === 'efbbbf') return 'utf-8'
  if (start.startsWith('fffe')) return 'utf-16le'
  return start.startsWith('feff') ? 'utf-16be' : undefined
}

function textIn(bytes: Buffer, encoding: string): string | undefined {
  if (!isUnicode(encoding)) return iconv.decode(bytes, encoding)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function detected(bytes: Buffer, markup: boolean): string | NotTaken {
  // In this order: Cyrillic in UTF-16 is valid UTF-8, of control characters.
  const sure = [zerosIn(bytes), 'utf-8'].find(encoding => encoding && textIn(bytes, encoding) !== undefined)
  if (sure !== undefined) return sure
  if (bytes.includes(0)) return { refused: notText }
  const broken = brokenUtf8In(bytes)
  if (broken) return { refused: `it is in UTF-8, but broken in line ${broken}; mend it there` }
  const declared = markup ? declaredIn(bytes) : undefined
  if (declared !== undefined && !isUnicode(declared)) return declared
  return guessed(bytes) ?? { refused: `its encoding can’t be told; ${ask}` }
}

const looked = 65_536

/** UTF-16 without a mark: its spaces and line ends have a zero, all on the same side. */
function zerosIn(bytes: Buffer): string | undefined {
  const sides = [0, 0] as [number, number]
  const start = bytes.subarray(0, looked)
  for (const [at, byte] of start.entries()) if (byte === 0) sides[at % 2 === 0 ? 0 : 1]++
  const [even, odd] = sides
  if (Math.max(even, odd) < start.length / 50) return undefined
  if (even * 10 < odd) return 'utf-16le'
  return odd * 10 < even ? 'utf-16be' : undefined
}

/** The first line that breaks what is otherwise UTF-8: ten letters of more than one byte for each that is none. */
function brokenUtf8In(bytes: Buffer): number | undefined {
  const text = new TextDecoder().decode(bytes)
  const broken = text.match(/\uFFFD/g)?.length ?? 0
  const whole = text.match(/[^\0-\x7F\uFFFD]/g)?.length ?? 0
  return whole > 10 * broken ? text.slice(0, text.indexOf('\uFFFD')).split('\n').length : undefined
}

/** What HTML or XML says of itself in its first bytes, if it is known here. */
function declaredIn(bytes: Buffer): string | undefined {
  const start = bytes.subarray(0, 4096).toString('latin1')
  const [, name] =
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]+)|^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w:.-]+)/i
      .exec(start)
      ?.filter(part => part !== undefined) ?? []
  return name === undefined ? undefined : encodingNamed(name)
}

const leastConfidence = 20

function guessed(bytes: Buffer): string | undefined {
  // Tags are English whatever the words are.
  const words = Buffer.from(
    bytes
      .toString('latin1')
      .replace(/<[^<>]*>/g, ' ')
      .slice(0, looked),
    'latin1',
  )
  return analyse(words)
    .filter(({ confidence }) => confidence >= leastConfidence)
    .map(({ name }) => encodingNamed(name))
    .find(name => name !== undefined && !isUnicode(name) && looksWritten(iconv.decode(words, name)))
}

/** Whether what is not English in a text is letters and the marks that writers use: a wrong guess makes boxes and fractions. */
function looksWritten(text: string): boolean {
  const strange = text.match(/[^\0-\x7F]/gu) ?? []
  const written = strange.filter(sign => /[\p{L}\p{M}\p{P}\p{Zs}\p{Sc}№©®™°]/u.test(sign))
  return written.length >= strange.length * 0.95
}
