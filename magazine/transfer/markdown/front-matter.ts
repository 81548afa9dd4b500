import { parse as parseToml, TomlError } from 'smol-toml'
import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type ParsedNode } from 'yaml'
import type { NotTaken } from '../story'

/** A value of front matter: words, a list or further keys. What it says of itself (a number, a date) is left to who asks. */
export type Value = string | Value[] | { [key: string]: Value }
/** What stands above a text for machines, by keys in lower case, and the text below it. */
export type Parted = { said: Map<string, Value>; text: string }

const longest = 64 * 1024
// Deep enough for every site's settings; a document can't make more of itself than it is (its aliases may name each other).
const deepest = 4
const mostValues = 2_000

/**
 * Parts a text from its front matter: YAML between lines of `---`, TOML between `+++`, JSON, or lines of `Key: value` that
 * begin with one everybody knows. A text without any is all text. Refused is front matter that can't be read.
 */
export function partFrontMatter(text: string): Parted | NotTaken {
  const start = text.slice(0, longest)
  const [fenced, mark, written = ''] =
    /^(---|\+\+\+)[ \t]*\n((?:[^\n]*\n)*?)(?:\1|\.\.\.)[ \t]*(?:\n|$)/.exec(start) ?? []
  if (fenced !== undefined) {
    const said = mark === '+++' ? tomlIn(written) : yamlIn(written)
    return said instanceof Map ? { said, text: text.slice(fenced.length) } : (said ?? { said: new Map(), text })
  }
  const [json] = /^\{[ \t]*\n(?:[^\n]*\n)*?\}[ \t]*(?:\n|$)/.exec(start) ?? []
  const object = json === undefined ? undefined : jsonIn(json)
  if (json !== undefined && object) return { said: object, text: text.slice(json.length) }
  const [lines] =
    /^(?:title|author|date|slug|lang|language)[ \t]*:[^\n]*\n(?:[A-Za-z][\w -]{0,30}:[^\n]*\n)*(?=[ \t]*\n)/i.exec(
      start,
    ) ?? []
  return lines === undefined ? { said: new Map(), text } : { said: linesIn(lines), text: text.slice(lines.length) }
}

/** YAML as a map of words; undefined where it is none, as text between two rules isn't. */
function yamlIn(written: string): Map<string, Value> | NotTaken | undefined {
  const document = parseDocument(written, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' })
  const [error] = document.errors
  if (error) {
    if (!/^[\w"' -]+:/.test(written.trimStart())) return undefined
    const line = (error.linePos?.[0].line ?? 1) + 1
    return {
      refused: `its front matter can’t be read, see line ${line}; put words with a colon or a sign in quotation marks`,
    }
  }
  const value = valueOf(document.contents, { document, left: mostValues }, 0)
  if (typeof value !== 'object' || Array.isArray(value)) return written.trim() === '' ? new Map() : undefined
  return byKey(value)
}

type Budget = { document: Document.Parsed; left: number }

/** Not left to the library, which writes a key that is a map out at each level anew: thirty bytes of `? ? ?` take hours. */
function valueOf(node: ParsedNode | null | undefined, budget: Budget, depth: number): Value {
  if (depth > deepest || budget.left-- < 0) return ''
  if (isAlias(node)) return valueOf(node.resolve(budget.document) as ParsedNode | undefined, budget, depth + 1)
  if (isScalar(node)) return node.value === null ? '' : words(node.value)
  if (isSeq(node)) return node.items.map(item => valueOf(item, budget, depth + 1))
  if (!isMap(node)) return ''
  const pairs = node.items.flatMap(({ key, value }) =>
    isScalar(key) ? [[words(key.value), valueOf(value, budget, depth + 1)] as const] : [],
  )
  return Object.fromEntries(pairs)
}

function tomlIn(written: string): Map<string, Value> | NotTaken {
  try {
    return byKey(plain(parseToml(written), 0))
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    return { refused: `its front matter can’t be read, see line ${error.line + 1}` }
  }
}

function jsonIn(written: string): Map<string, Value> | undefined {
  try {
    return byKey(plain(JSON.parse(written), 0))
  } catch {
    return undefined
  }
}

const words = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''

function plain(value: unknown, depth: number): Value {
  if (depth > deepest || value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.slice(0, mostValues).map(each => plain(each, depth + 1))
  if (typeof value !== 'object') return words(value)
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each, depth + 1)]))
}

const byKey = (value: Value): Map<string, Value> =>
  new Map(
    typeof value === 'object' && !Array.isArray(value)
      ? Object.entries(value).map(([key, each]) => [key.toLowerCase(), each])
      : [],
  )

const linesIn = (lines: string): Map<string, Value> =>
  new Map(
    lines.split('\n').flatMap(line => {
      const [, key, value = ''] = /^([\w -]+?)[ \t]*:[ \t]*(.*)$/.exec(line) ?? []
      return key === undefined ? [] : [[key.toLowerCase(), value.trim()] as const]
    }),
  )
