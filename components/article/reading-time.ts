const wordsPerMinute = 220

/** How long a text takes to read, in whole minutes, never none. */
export const minutesToRead = (text: string): number =>
  Math.max(1, Math.round((text.match(/\S+/g)?.length ?? 0) / wordsPerMinute))
