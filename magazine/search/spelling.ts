/** A word of this many letters may have so many mistakes; a shorter one is as soon another word. */
export const mistakesIn = (letters: number): number => (letters < 4 ? 0 : letters < 6 ? 1 : 2)

const lettersCompared = 6

/**
 * What is left of the beginning of a word without as many letters as it may have mistakes. A word and its mistyped form
 * have one of these in common, so that the right ones are found by an index, however many words there are.
 */
export function restsOf(word: string): string[] {
  const letters = Array.from(word)
  const rests = new Set([letters.slice(0, lettersCompared).join('')])
  let last = [...rests]
  for (let taken = 0; taken < mistakesIn(letters.length); taken++) {
    last = last.flatMap(withoutOne)
    for (const rest of last) rests.add(rest)
  }
  return [...rests]
}

function withoutOne(word: string): string[] {
  const letters = Array.from(word)
  return letters.map((_, n) => letters.filter((_, other) => other !== n).join(''))
}

/**
 * How many letters have to be put in, left out, changed or swapped with the next to make one word the other; `most + 1`
 * where it is more.
 */
export function mistakes(one: string, other: string, most: number): number {
  const [a, b] = [Array.from(one), Array.from(other)]
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, n) => n)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(Math.min(changed, at(last, j) + 1, at(row, j - 1) + 1, isSwap ? at(before, j - 2) + 1 : Infinity))
    }
    if (Math.min(...row) > most) return most + 1
    before = last
    last = row
  }
  return Math.min(at(last, b.length), most + 1)
}

const at = (row: number[], n: number) => row[n] ?? Infinity
