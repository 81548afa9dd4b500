import type { Kind } from './manner'
import { longestText } from './rules'

/** The most quotes, lists, notes and directives that may stand in each other. */
export const deepestNesting = 10

// What the parser is slow at grows with the square (measured): 1,700 marks of emphasis in one paragraph took 250 ms and
// 3,300 took 1.4 s, 80 KB of backticks 1.5 s, 5,000 lines of one 1 s, 2,000 inner lists of one list 4 s. All of these are far from any writing.
// Each ] of a paragraph is held against all that came before it: 999 of them behind 100 KB took 4 s.
const mostMarks = 1_000
const mostMarksTimesCharacters = 20_000_000
const mostLines = 1_000
const mostInner = 500
const mostCells = 200
const mostNotes = 500
const mostLinesInAll = 10_000

/**
 * Whether Markdown is nested deeper than ten levels, or so long or tangled that reading it would hold everybody up. What
 * is written is refused then, and shown as plain text if it is there nevertheless. Looks at each character a bounded number of times.
 */
export function tooDeep(markdown: string, kind: Kind = 'article'): boolean {
  const page: Page = { kind, open: [], fence: undefined, inParagraph: false, ...nothingYet }
  const lines = markdown.split(/\r\n|\n|\r/)
  if (markdown.length > longestText || lines.length > mostLinesInAll) return true
  return lines.some(line => {
    readLine(page, spaced(line))
    return isTangled(page) || page.open.length > deepestNesting
  })
}

const nothingYet = { marks: 0, characters: 0, lines: 0, cells: 0, inner: 0, notes: 0 }

const isTangled = ({ marks, characters, lines, cells, inner, notes }: Page) =>
  marks > mostMarks ||
  marks * characters > mostMarksTimesCharacters ||
  lines > mostLines ||
  cells > mostCells ||
  inner > mostInner ||
  notes > mostNotes

/**
 * A quote, an item of a list or a note with the columns by which its lines are set in, or a directive with the colons
 * that close it and the columns by which its lines may be set in.
 */
type Container = 'quote' | number | { colons: number; indent: number }
type Page = {
  kind: Kind
  open: Container[]
  /** The mark that opened a block of code, until it is closed. */
  fence: string | undefined
  inParagraph: boolean
  /** Marks, characters and lines of the paragraph so far. */
  marks: number
  characters: number
  lines: number
  /** Cells of the line, containers opened inside others since the outermost began, notes of the text. */
  cells: number
  inner: number
  notes: number
}

/** Follows CommonMark's rules for containers; where they depend on more than that, it takes the deeper reading. */
function readLine(page: Page, line: string) {
  const { at, kept, closed } = stillOpen(page.open, line)
  if (closed) return closeDirective(page, kept)
  if (page.fence !== undefined && kept === page.open.length) return closeFence(page, line.slice(at))
  page.fence = undefined
  if (!/\S/.test(line.slice(at))) return endParagraph(page)
  const opened = openAt(page, line, at, kept)
  const rest = line.slice(opened)
  if (opened === at && !page.inParagraph) page.open.length = kept
  if (page.open.length === 0) page.inner = 0
  page.fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(rest)?.[1]
  page.inParagraph = page.fence === undefined
  page.lines++
  page.characters += rest.length
  page.marks += count(rest.replace(/\\./g, ''), /[*_]+|[[\]`]/g)
  page.cells = count(rest, /\|/g)
}

/** Which of the open containers go on in this line, and where it goes on behind their marks. */
function stillOpen(open: Container[], line: string) {
  let at = 0
  let kept = 0
  const blank = !/\S/.test(line)
  for (const container of open) {
    if (typeof container === 'object') {
      if (closes(line.slice(at), container.colons)) return { at, kept, closed: true }
      at += Math.min(indent(line, at), container.indent)
      kept++
      continue
    }
    const end =
      container === 'quote' ? quoteEnd(line, at) : blank || indent(line, at) >= container ? at + container : at
    if (end === at) break
    at = end
    kept++
  }
  return { at, kept, closed: false }
}

// The outermost directive that a line can close is closed by it, with all that is open inside.
const closes = (rest: string, colons: number) => (/^ {0,3}(:{3,}) *$/.exec(rest)?.[1]?.length ?? 0) >= colons

function closeDirective(page: Page, kept: number) {
  page.open.length = kept
  page.fence = undefined
  endParagraph(page)
}

/** Opens what the line opens behind `at`, ending what it doesn't go on with. Returns where the words begin. */
function openAt(page: Page, line: string, start: number, kept: number): number {
  let at = start
  let depth = kept
  for (;;) {
    const opened = containerAt(page, line, at)
    if (!opened) return at
    if (at === start) endParagraph(page)
    page.open.length = depth
    page.open.push(opened.container)
    if (depth > 0) page.inner++
    at = opened.end
    if (++depth > deepestNesting) return at
  }
}

/** What the line opens at this place, and where the words in it begin. */
function containerAt(page: Page, line: string, at: number): { container: Container; end: number } | undefined {
  const quote = quoteEnd(line, at)
  if (quote > at) return { container: 'quote', end: quote }
  const item = itemAt(line, at)
  if (item !== undefined) return { container: item, end: at + item }
  if (page.kind === 'comment') return undefined
  const note = matchAt(noteMark, line, at)
  if (note !== undefined) page.notes++
  if (note !== undefined) return { container: noteIndent, end: at + note.length }
  const colons = matchAt(directiveMark, line, at)?.trim().length
  return colons === undefined ? undefined : { container: { colons, indent: indent(line, at) }, end: line.length }
}

const noteIndent = 4
const noteMark = / {0,3}\[\^(?:\\(?:[[\]\\]|(?![[\]\\]))|[^[\]\\ ])+\]: */y
// Whatever comes behind the name: where it is no directive, it is taken for one that no one else closes.
const directiveMark = / {0,3}:{3,}(?=[^\s:])/y

function matchAt(what: RegExp, line: string, at: number) {
  what.lastIndex = at
  return what.exec(line)?.[0]
}

/** Behind `>` and its space, if the line goes on with one. */
function quoteEnd(line: string, at: number) {
  const mark = at + indent(line, at)
  if (mark - at > 3 || line[mark] !== '>') return at
  return line[mark + 1] === ' ' ? mark + 2 : mark + 1
}

/** The columns of a list item's mark and the space before its words, if the line goes on with one. */
function itemAt(line: string, at: number) {
  const mark = matchAt(itemMark, line, at)
  if (mark === undefined || matchAt(rule, line, at) !== undefined) return undefined
  const gap = indent(line, at + mark.length)
  const empty = at + mark.length + gap >= line.length
  return mark.length + (empty || gap > 4 ? 1 : gap)
}

const itemMark = / {0,3}(?:[-+*]|\d{1,9}[.)])(?= |$)/y
const rule = / {0,3}(?:(?:\* *){3,}|(?:- *){3,})$/y

function closeFence(page: Page, rest: string) {
  const mark = /^ {0,3}(`{3,}|~{3,}) *$/.exec(rest)?.[1]
  if (mark === undefined || page.fence === undefined || !mark.startsWith(page.fence)) return
  page.fence = undefined
  endParagraph(page)
}

function endParagraph(page: Page) {
  page.inParagraph = false
  page.marks = 0
  page.characters = 0
  page.lines = 0
}

function indent(line: string, at: number) {
  let end = at
  while (line[end] === ' ') end++
  return end - at
}

/** The line with its tabs as the spaces they stand for in Markdown, to the next column of four. */
function spaced(line: string) {
  if (!line.includes('\t')) return line
  let text = ''
  for (const part of line.split('\t')) text += part + ' '.repeat(4 - ((text.length + part.length) % 4))
  return text.trimEnd()
}

const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0
