import { wordCount } from './plain'
import type { Block } from './tree'

const wordsPerMinute = 220

/** How long a text takes to read, in whole minutes, never none. */
export const minutesToRead = (blocks: Block[]): number => Math.max(1, Math.round(wordCount(blocks) / wordsPerMinute))
