/** A word as it stands in a text, from `at` to before `end`, and the tokens it is searched by: one, or the parts of a sign like ½. */
export type FoldedWord = { at: number; end: number; tokens: string[] }

/** Longer ones are cut: no word of any language is, and no index has to hold what is none. In code points. */
const longestToken = 40

/**
 * The words of any text, folded, in their order. Chinese, Japanese, Thai and others that leave no space between words give
 * each character by itself: a word of theirs is a row of them. What is neither letter nor digit parts words; lone
 * surrogates and NUL are such.
 */
export function foldedWords(text: string): FoldedWord[] {
  const words: FoldedWord[] = []
  for (const { 0: word, index } of text.matchAll(aWord)) {
    const tokens = tokensOf(word)
    if (tokens.length > 0) words.push({ at: index, end: index + word.length, tokens })
  }
  return words
}

/**
 * A word, or any text, without what a reader who looks for it may leave out: case, accents, the vowel signs of Arabic and Hebrew, and
 * letters that have a plain neighbour (ə e, ı i, ё е, ß ss, ø o, أ ا, ة ه). Digits of every script that has its own shapes
 * of ours are ours.
 */
export const fold = (text: string): string =>
  plain.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .toLowerCase()
        .replace(unwritten, '')
        .replace(neighboured, letter => neighbours.get(letter) ?? letter)
        .normalize('NFC')

const plain = /^[\0-\x7F]*$/
const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`
/** Pattern (flag `u`) of a letter or digit of a script that parts its words by spaces. */
export const spacedLetter = String.raw`(?:(?!${unspaced})[\p{L}\p{N}])`
// A soft hyphen, a joiner or a non-joiner stands within a word.
const aWord = new RegExp(
  String.raw`${unspaced}\p{M}*|${spacedLetter}(?:(?!${unspaced})[\p{L}\p{N}\p{M}\u00AD\u200C\u200D\u2060])*`,
  'gu',
)
const aToken = /[\p{L}\p{N}\p{M}]+/gu

// Marks over and under letters, Hebrew and Arabic points, tatweel, and what joins: never the vowels of Indian scripts.
const unwritten =
  /[\u0300-\u036F\u0483-\u0487\u0591-\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE00-\uFE2F\u00AD\u200C\u200D\u2060]/g

const neighbours = new Map([
  ...pairs('ə e ǝ e ı i ß ss æ ae œ oe ø o ł l đ d ð d þ th ħ h ŧ t ς σ'),
  ...pairs('ٱ ا ى ي ی ي ې ي ة ه ۃ ه ہ ه ە ه ک ك'),
  ...['٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹'].flatMap(digits =>
    Array.from(digits).map((digit, n): [string, string] => [digit, String(n)]),
  ),
])
const neighboured = new RegExp(`[${[...neighbours.keys()].join('')}]`, 'g')

function pairs(line: string): [string, string][] {
  const letters = line.split(' ')
  return letters.flatMap((letter, n) => (n % 2 ? [] : [[letter, letters[n + 1] ?? ''] as [string, string]]))
}

function tokensOf(word: string): string[] {
  const folded = fold(word)
  const tokens = folded.match(aToken) ?? []
  return tokens.map(token => (token.length > longestToken ? Array.from(token).slice(0, longestToken).join('') : token))
}
