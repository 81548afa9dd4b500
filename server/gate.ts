/** Too many are inside and waiting: come back in a moment. */
export class Full extends Error {}

const longestRestMs = 100

/**
 * Lets at most `most` through at once; the next ones wait in line, and who finds the line full too gets `Full`. With
 * `rests` a place stays empty as long as the last act took: what comes in between is answered, and new connections are
 * accepted, of which Node takes one in each turn of its loop.
 */
export class Gate {
  #inside = 0
  #line: (() => void)[] = []

  constructor(
    private readonly most: number,
    private readonly mostWaiting: number,
    private readonly rests?: 'rests',
  ) {}

  async through<T>(act: () => Promise<T>): Promise<T> {
    if (this.#inside < this.most) this.#inside++
    else if (this.#line.length < this.mostWaiting) await new Promise<void>(go => this.#line.push(go))
    else throw new Full('too many at once')
    const began = performance.now()
    try {
      return await act()
    } finally {
      if (this.rests) setTimeout(() => this.#goOn(), Math.min(performance.now() - began, longestRestMs))
      else this.#goOn()
    }
  }

  #goOn() {
    const next = this.#line.shift()
    if (next) next() // takes the place over
    else this.#inside--
  }
}
