/** How sure a score is to be no better than the truth: the 90 % of one side. */
const z = 1.2816
const millionth = 1_000_000

/**
 * What "most recommended" sorts by, in millionths: how many of those who had a comment before them recommend it, at least;
 * the lower bound of Wilson's interval (E. B. Wilson, Journal of the American Statistical Association 22, 1927). Few who saw
 * it make a low bound, many who saw it and passed on make one too. Who recommends has seen it, even if nobody counted them.
 */
export function scoreOf({ recommends, seen }: { recommends: number; seen: number }): number {
  const n = Math.max(seen, recommends)
  if (n === 0) return 0
  const share = recommends / n
  const middle = share + z ** 2 / (2 * n)
  const spread = z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))
  return Math.round((millionth * (middle - spread)) / (1 + z ** 2 / n))
}
