import { transliterate } from 'transliteration'

/** The longest slug, in characters. */
export const longestSlug = 80

/**
 * The part of an address that stands for these words: `[a-z0-9]+(-[a-z0-9]+)*`, at most 80 characters, cut at a word.
 * Every script is transliterated. Words without a letter or digit give `article`, so it is never empty.
 */
export function slugOf(words: string): string {
  const latin = transliterate(
    words
      .slice(0, 500)
      .normalize('NFC')
      .replace(/[əƏıİ]/g, letter => azeri[letter] ?? letter),
  )
  const parts =
    latin
      .toLowerCase()
      .replace(apostrophes, '')
      .match(/[a-z0-9]+/g) ?? []
  return cutAtWord(parts) || 'article'
}

// Left to the library, ə would become "@" or "a", and İ in lower case is two characters.
const azeri: Record<string, string> = { ə: 'e', Ə: 'E', ı: 'i', İ: 'I' }
// "Leader's" is one word, and the library writes the soft sign as an apostrophe.
const apostrophes = /['’‘ʼʹ`]/g

function cutAtWord(parts: string[]) {
  let slug = ''
  for (const part of parts) {
    const longer = slug ? `${slug}-${part}` : part.slice(0, longestSlug)
    if (longer.length > longestSlug) break
    slug = longer
  }
  return slug
}
