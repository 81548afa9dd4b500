import { open } from 'node:fs/promises'
import type { NotTaken } from './story'

/** The bytes of a file. Refused is what has more of them than `most`, before any is read. */
export async function readBytes(path: string, most: number): Promise<Buffer | NotTaken> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    return size > most ? { refused: `it has ${size} bytes, such a file at most ${most}` } : await file.readFile()
  } finally {
    await file.close()
  }
}
