/** Too many are inside and waiting: come back in a moment. */
export class Full extends Error {}

/** Lets at most `most` through at once; the next ones wait in line, and who finds the line full too gets `Full`. */
export class Gate {
  #inside = 0
  #line: (() => void)[] = []

  constructor(
    private readonly most: number,
    private readonly mostWaiting: number,
  ) {}

  async through<T>(act: () => Promise<T>): Promise<T> {
    if (this.#inside < this.most) this.#inside++
    else if (this.#line.length < this.mostWaiting) await new Promise<void>(go => this.#line.push(go))
    else throw new Full('too many at once')
    try {
      return await act()
    } finally {
      const next = this.#line.shift()
      if (next) next() // takes this place over
      else this.#inside--
    }
  }
}
