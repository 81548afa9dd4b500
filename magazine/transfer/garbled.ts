import iconv from 'iconv-lite'

const wordsLooked = 2_000
const fewestWords = 5

/**
 * Whether a text is UTF-8 that somebody took for another encoding and saved again ("РџСЂРёРІРµС‚", "cafÃ©"), and for which:
 * then most of its words that aren't plain English are valid UTF-8 once they are bytes again.
 */
export function garbledIn(text: string): string | undefined {
  // Only where a letter of such a text begins is there anything to look at.
  const words = text.match(/[^\0- ]*[^\0-\x7F][^\0- ]*/g)?.slice(0, wordsLooked) ?? []
  if (words.length < fewestWords) return undefined
  return ['windows-1252', 'windows-1251'].find(encoding => {
    const bytesOf = reverse(encoding)
    const valid = words.filter(word => isUtf8(Array.from(word, letter => bytesOf.get(letter) ?? itself(letter))))
    return valid.length >= fewestWords && valid.length > words.length * 0.6
  })
}

/** Which byte stands for a letter. */
function reverse(encoding: string): Map<string, number> {
  const letters = iconv.decode(Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)), encoding)
  return new Map(Array.from(letters, (letter, byte) => [letter, byte]))
}

/** As browsers have it, a byte that stands for no letter is the character of its number. */
const itself = (letter: string) => (letter < '\u0100' ? letter.charCodeAt(0) : undefined)

function isUtf8(bytes: (number | undefined)[]): boolean {
  if (bytes.includes(undefined)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes as number[]))
    return true
  } catch {
    return false
  }
}
