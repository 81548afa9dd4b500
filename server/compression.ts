import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Coding = 'br' | 'gzip' | ''

const [toBrotli, toGzip] = [promisify(brotliCompress), promisify(gzip)]
const { BROTLI_PARAM_QUALITY: quality, BROTLI_PARAM_SIZE_HINT: sizeHint } = constants

/** `kept`: made once for many readers. `once`: for one reader, who waits for it. */
const efforts = { kept: { br: 6, gzip: 7 }, once: { br: 3, gzip: 1 } }

/** The body in one coding; as it is for ''. */
export async function compressed(body: Buffer, coding: Coding, effort: keyof typeof efforts): Promise<Buffer> {
  const { br, gzip: level } = efforts[effort]
  if (coding === 'br') return toBrotli(body, { params: { [quality]: br, [sizeHint]: body.length } })
  return coding === 'gzip' ? toGzip(body, { level }) : body
}

/** Whether a type is text that grows smaller; pictures and fonts are compressed in themselves. */
export const isCompressible = (type: string): boolean => /^text\/|\b(xml|json|javascript)\b/.test(type)

const mostChoices = 100
const choices = new Map<string, Coding>()

/** The coding to answer in, by the reader's Accept-Encoding: Brotli, else gzip, else none. */
export function codingFor(accepted = ''): Coding {
  const known = choices.get(accepted)
  if (known !== undefined) return known
  const found = chosen(accepted)
  if (choices.size >= mostChoices) choices.clear() // all browsers together send some ten
  choices.set(accepted, found)
  return found
}

function chosen(accepted: string): Coding {
  const wanted = accepted.toLowerCase().split(',').map(entryOf)
  const takes = (coding: Coding) => (wanted.find(entry => entry.coding === coding)?.weight ?? 0) > 0
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : ''
}

function entryOf(text: string) {
  const [coding = '', ...rest] = text.split(';').map(part => part.trim())
  const weight = rest.find(part => part.startsWith('q='))
  return { coding, weight: weight === undefined ? 1 : Number(weight.slice(2)) }
}
