/** Words without what neither XML 1.0 nor HTML can hold: a half of a surrogate pair, a control character. */
export const readable = (words: string): string => words.replace(unreadable, '')

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Words as they stand in XML or HTML between tags, where they begin nothing. */
export const escaped = (words: string): string => words.replace(/[&<>]/g, sign => signs[sign] ?? sign)

/** Words as they stand in an attribute, which they don't end. */
export const escapedInAttribute = (words: string): string => words.replace(/[&<>"']/g, sign => signs[sign] ?? sign)

// Halves of a surrogate pair, control characters but tab and line ends, and the two last places of each plane.
const unreadable = /[\p{Cs}\p{Noncharacter_Code_Point}]|(?![\t\n\r])\p{Cc}/gu
