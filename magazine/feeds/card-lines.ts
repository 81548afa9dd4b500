/** The width of a text at size 1; in proportion at any other. */
export type Measure = (text: string) => number
type Box = { width: number; height: number }
/** How large letters may be, and how far lines stand from each other, in sizes. */
type Manner = { largest: number; smallest: number; leading: number }
export type Setting = { size: number; lines: string[] }

/** A part of a line that is not broken, and what stands before it on a line that goes on: a space, or nothing. */
type Piece = { text: string; width: number; before: string; gap: number }

const step = 2
const ellipsis = '…'

/**
 * Sets a line of words into a box: as large as it fits without breaking a word, in lines of about the same length. What
 * does not fit at the smallest size is cut off, and a sign says so.
 */
export function setInto(text: string, box: Box, measure: Measure, { largest, smallest, leading }: Manner): Setting {
  const pieces = piecesOf(text, measure)
  for (let size = largest; size >= smallest; size -= step) {
    const width = box.width / size
    if (pieces.some(piece => piece.width > width)) continue
    const lines = broken(pieces, width)
    if (lines.length * leading * size <= box.height) return { size, lines: balanced(pieces, width).map(written) }
  }
  const width = box.width / smallest
  const lines = broken(
    pieces.flatMap(piece => (piece.width > width ? chopped(piece, width, measure) : [piece])),
    width,
  ).map(written)
  const most = Math.max(1, Math.floor(box.height / (smallest * leading)))
  return { size: smallest, lines: lines.length > most ? cut(lines.slice(0, most), width, measure) : lines }
}

/** A line breaks after a space or a hyphen, but never before a dash nor after a word of one letter. */
function piecesOf(text: string, measure: Measure): Piece[] {
  const space = measure(' ')
  return text
    .replace(/ (?=[—–])|(?<=(?:^|[\s(«“„])\p{L}) /gu, '\u00a0')
    .split(' ')
    .filter(word => word !== '')
    .flatMap(word =>
      word.split(/(?<=[\p{L}\p{N}][-–—/])(?=[\p{L}\p{N}])/u).map((part, n) => ({
        text: part,
        width: measure(part),
        before: n === 0 ? ' ' : '',
        gap: n === 0 ? space : 0,
      })),
    )
}

const written = (line: Piece[]) => line.map(({ text, before }, n) => (n === 0 ? text : before + text)).join('')

/** Lines as long as the width allows. */
function broken(pieces: Piece[], width: number): Piece[][] {
  const lines: Piece[][] = []
  let used = Infinity
  for (const piece of pieces) {
    const last = lines.at(-1)
    if (last && used + piece.gap + piece.width <= width) {
      last.push(piece)
      used += piece.gap + piece.width
    } else {
      lines.push([piece])
      used = piece.width
    }
  }
  return lines
}

/** As many lines as must be, and the longest of them as short as it can be. */
function balanced(pieces: Piece[], width: number): Piece[][] {
  const count = broken(pieces, width).length
  let [least, enough] = [width / count / 2, width]
  while (enough - least > width / 200) {
    const middle = (least + enough) / 2
    const fits = pieces.every(piece => piece.width <= middle) && broken(pieces, middle).length === count
    if (fits) enough = middle
    else least = middle
  }
  return broken(pieces, enough)
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const signsOf = (text: string) => [...graphemes.segment(text)].map(({ segment }) => segment)

/** A word that no line can hold, in parts that lines can. */
function chopped({ text, before, gap }: Piece, width: number, measure: Measure): Piece[] {
  const parts: string[] = ['']
  for (const sign of signsOf(text)) {
    const last = parts.at(-1) ?? ''
    if (last && measure(last + sign) > width) parts.push(sign)
    else parts[parts.length - 1] = last + sign
  }
  return parts.map((part, n) => ({
    text: part,
    width: measure(part),
    before: n === 0 ? before : '',
    gap: n === 0 ? gap : 0,
  }))
}

/** The lines with a sign behind the last that there were more. */
function cut(lines: string[], width: number, measure: Measure): string[] {
  const signs = signsOf(lines.at(-1) ?? '')
  const last = () => signs.join('').replace(/[\s\p{P}]+$/u, '') + ellipsis
  while (signs.length > 1 && measure(last()) > width) signs.pop()
  return [...lines.slice(0, -1), last()]
}
