/** What became of typed or imported text: cleaned, or why it is refused. */
export type Cleaned =
  | { ok: true; text: string; /** In code points, as limits count. */ length: number }
  | { ok: false; why: 'nul' | 'surrogate' | 'control' | 'invisible' }

/**
 * Text as it is kept: NFC, lines ended by LF. Refused are NUL (PostgreSQL can't keep it) and lone surrogates (no UTF-8
 * can). Everything else stays, spaces at the ends too.
 */
export function cleanText(input: string): Cleaned {
  if (input.includes('\0')) return { ok: false, why: 'nul' }
  if (/\p{Surrogate}/u.test(input)) return { ok: false, why: 'surrogate' }
  const text = input.replace(/\r\n?/g, '\n').normalize('NFC')
  return { ok: true, text, length: codePoints(text) }
}

/**
 * A name of a person or thing: cleaned, on one line, spaces single and none at the ends. Refused are control characters
 * and what can't be seen but changes how a name reads or compares: bidi controls, zero width characters and fillers.
 */
export function cleanName(input: string): Cleaned {
  const cleaned = cleanText(input)
  if (!cleaned.ok) return cleaned
  const text = cleaned.text.replace(/[\p{Zs}\t\n]+/gu, ' ').trim()
  if (/\p{Cc}|\p{Zl}|\p{Zp}/u.test(text)) return { ok: false, why: 'control' }
  if (invisible.test(text)) return { ok: false, why: 'invisible' }
  return { ok: true, text, length: codePoints(text) }
}

/** Whether there is nothing to see in a text: no character but spaces, controls and invisible ones. */
export const isBlank = (text: string): boolean => !/[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text)

/** How long a text is, in code points: an emoji of four bytes is one, however JavaScript counts. */
export function codePoints(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

// Variation selectors 15 and 16 are left out: they belong to emoji.
const invisible = /(?![\uFE0E\uFE0F])[\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\u2800\uFFF9-\uFFFB]/u
