import { trialPlaces, trialReaders } from './rules'

/** How sure a score is to be no better than the truth: the 90 % of one side. */
const z = 1.2816
const millionth = 1_000_000

type Counts = { recommends: number; seen: number }

/**
 * What "most recommended" sorts by, in millionths: how many of those who had a comment before them recommend it, at least;
 * the lower bound of Wilson's interval (E. B. Wilson, Journal of the American Statistical Association 22, 1927). Few who saw
 * it make a low bound, many who saw it and passed on make one too. Who recommends has seen it, even if nobody counted them.
 * docs/order.md says more.
 */
export const scoreOf = (counts: Counts): number => bound(counts, -1)

function bound({ recommends, seen }: Counts, side: 1 | -1): number {
  const n = Math.max(seen, recommends)
  if (n === 0) return side === 1 ? millionth : 0
  const share = recommends / n
  const middle = share + z ** 2 / (2 * n)
  const spread = z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))
  return Math.round((millionth * (middle + side * spread)) / (1 + z ** 2 / n))
}

/**
 * How many of those who have a page before them get as far as its thread at `place`, counted from 0: fewer with each, as
 * people read lists from the top (N. Craswell and others, An experimental comparison of click position-bias models, 2008).
 */
export const shareAt = (place: number): number => 1 / (1 + place / 20)

export type Ranked = Counts & { id: number; score: number; createdAt: Date }

/**
 * Which threads stand on trial in a conversation, and with what score: those that few have seen and that could be the best
 * by what is known (the upper bound), in the places for them among the `best`, which come in their order. Undefined where
 * the conversation is too short to need any.
 */
export function trialsOf(best: Ranked[], candidates: Ranked[]): Map<number, number> {
  const trials = new Map<number, number>()
  const settled = best.filter(({ seen }) => seen >= trialReaders)
  const fresh = candidates
    .filter(({ seen }) => seen < trialReaders)
    .toSorted(
      (one, other) =>
        bound(other, 1) - bound(one, 1) || one.seen - other.seen || Number(other.createdAt) - Number(one.createdAt),
    )
  for (const place of trialPlaces) {
    // Each that came before has moved the rest down by one.
    const below = settled[place - trials.size]
    const next = fresh.find(({ id, score }) => !trials.has(id) && below && score < below.score)
    if (below && next) trials.set(next.id, below.score + 1)
  }
  return trials
}
