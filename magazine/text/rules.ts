/** In characters: 40,000 words, more than any article has. */
export const longestText = 256 * 1024

/** A wider or longer table is none of a magazine: it is shown as the lines that it is. */
export const mostColumns = 20
export const mostRows = 500

/** From how many parts on a text has a list of them, and from how many if it is long. */
export const partsToList = 4
export const partsToListIfLong = 2
export const longFromWords = 1_500

/** Whether a text is so long that its reader wants to see its parts first. */
export const hasContents = (text: { parts: number; words: number }): boolean =>
  text.parts >= (text.words >= longFromWords ? partsToListIfLong : partsToList)
