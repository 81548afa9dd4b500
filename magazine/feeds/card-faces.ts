import { readFileSync } from 'node:fs'
import path from 'node:path'
import { GlobalFonts } from '@napi-rs/canvas'

/** The magazine's faces, in files each of a part of Unicode, as pages have them. `process.cwd()` is the checkout. */
const faces = {
  serif: {
    package: 'source-serif-4',
    style: 'opsz',
    parts: ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'],
  },
  sans: {
    package: 'source-sans-3',
    style: 'wght',
    parts: ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'],
  },
  arabic: { package: 'noto-naskh-arabic', style: 'wght', parts: ['arabic'] },
}

type Face = keyof typeof faces

const folderOf = (face: Face) => path.resolve('node_modules/@fontsource-variable', faces[face].package)
const namesOf = (face: Face) => faces[face].parts.map(part => `card ${face} ${part}`)

/** The names of a face's files as CSS lists them: a character is drawn from the first that has it. */
export const familyOf = (face: 'serif' | 'sans'): string =>
  [...namesOf(face), ...namesOf('arabic')].map(name => `"${name}"`).join(', ')

/** Makes the faces known to the canvas, once in a process. It takes some 50 ms. */
export function loadFaces() {
  for (const face of Object.keys(faces) as Face[]) {
    const { package: name, style, parts } = faces[face]
    for (const [n, alias] of namesOf(face).entries()) {
      if (GlobalFonts.has(alias)) continue
      const file = path.join(folderOf(face), `files/${name}-${parts[n]}-${style}-normal.woff2`)
      if (!GlobalFonts.register(readFileSync(file), alias)) throw new Error(`${file} is no font`)
    }
  }
}

let known: RegExp | undefined

/** What the faces have, as far as their makers say. */
function characters(): RegExp {
  const ranges = (Object.keys(faces) as Face[]).flatMap(face => {
    const all = JSON.parse(readFileSync(path.join(folderOf(face), 'unicode.json'), 'utf8')) as Record<string, string>
    return faces[face].parts.flatMap(part => (all[part] ?? '').split(','))
  })
  const written = ranges.map(range =>
    range
      .replace('U+', '')
      .split('-')
      .map(code => `\\u{${code}}`)
      .join('-'),
  )
  return (known ??= new RegExp(`[^${written.join('')}]`, 'gu'))
}

// Invisible, and of no use in a picture: controls of direction, soft hyphens. Joiners stay, Persian needs them.
const invisible = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu
const mostLost = 0.1
// More than a card has room for.
const longest = 500

/**
 * Words as they can be drawn: on one line, without what the faces have no letters for, such as emoji. Undefined where so
 * much would be left out that the rest would not be these words.
 */
export function drawable(words: string): string | undefined {
  const clean = words.slice(0, longest).normalize('NFC').replace(/\s+/g, ' ').replace(invisible, '')
  const drawn = clean.replace(characters(), '').replace(/ +/g, ' ').trim()
  const letters = (text: string) => text.match(/\p{L}/gu)?.length ?? 0
  return drawn && letters(drawn) >= letters(clean) * (1 - mostLost) ? drawn : undefined
}
