import { open } from 'node:fs/promises'
import type { NotTaken } from './saved-page'

// An article's words are at most 256 kB; in the longest scripts, with everything around them, a file is under this.
const largestFileBytes = 1_000_000

/** A text file as it is: its bytes, and their text without a byte order mark. Refused is what is too big or not UTF-8. */
export async function readTextFile(path: string): Promise<{ bytes: Buffer; text: string } | NotTaken> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    if (size > largestFileBytes) return { refused: `it has ${size} bytes, an article at most ${largestFileBytes}` }
    return decoded(await file.readFile())
  } finally {
    await file.close()
  }
}

function decoded(bytes: Buffer): { bytes: Buffer; text: string } | NotTaken {
  const start = bytes.subarray(0, 2).toString('hex')
  if (start === 'fffe' || start === 'feff') return { refused: 'it is in UTF-16; save it in UTF-8' }
  try {
    return { bytes, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { refused: 'it is not in UTF-8 but perhaps in windows-1251; save it in UTF-8' }
  }
}
