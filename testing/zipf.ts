/** Numbers from 0 to 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    const one = Math.imul(state ^ (state >>> 15), 1 | state)
    const two = (one + Math.imul(one ^ (one >>> 7), 61 | one)) ^ one
    return ((two ^ (two >>> 14)) >>> 0) / 2 ** 32
  }
}

const syllables =
  'ba be bi bo bu da de di do du ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu pa pe pi po pu ra re ri ro ru sa se si so su ta te ti to tu'.split(
    ' ',
  )

/** 20,000 made-up words, the commonest first: the nth stands in a text half as often as the one of rank n/2, as in a language. */
const vocabulary: readonly string[] = (() => {
  const random = seeded(1)
  const words = new Set<string>()
  while (words.size < 20_000) {
    const length = 1 + Math.floor(random() * 3) + (words.size > 100 ? 1 : 0)
    words.add(Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]).join(''))
  }
  return [...words]
})()

/** Makes sentences of so many words by Zipf's law. */
export function proseBy(random: () => number): (length: number) => string {
  const ranks = byChance()
  return length => {
    let text = ''
    for (let n = 0; n < length; n++)
      text += `${n ? ' ' : ''}${vocabulary[ranks[Math.floor(random() * ranks.length)] ?? 0]}`
    return `${text}.`
  }
}

/** Ranks, each as often as its word is likely. */
function byChance(): Uint16Array {
  const ranks = new Uint16Array(2 ** 20)
  const weight = (rank: number) => 1 / (rank + 2.7)
  const sum = vocabulary.reduce((total, _, rank) => total + weight(rank), 0)
  let passed = 0
  for (const rank of vocabulary.keys()) {
    const from = Math.round((passed / sum) * ranks.length)
    passed += weight(rank)
    ranks.fill(rank, from, Math.round((passed / sum) * ranks.length))
  }
  return ranks
}
