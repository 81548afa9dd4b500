/** A place on a line: along it, its middle, and how thick the line is there. */
type Mark = [x: number, y: number, width: number]

/** What an engraved line needs: how dark a point is, how wide the sheet is, how far lines are apart, how they sway. */
export type Burin = {
  tone: (x: number, y: number) => number
  w: number
  pitch: number
  bend: (x: number) => number
}

const step = 12
const thinnest = 2

/** One engraved line at height `y` as path data: its outline where the tone is dark enough to print. */
export function engrave(burin: Burin, y: number): string {
  const { w, pitch, bend } = burin
  const runs: Mark[][] = []
  let run: Mark[] = []
  const mark = (x: number, width: number) => run.push([x, y + bend(x), width])
  const end = () => {
    if (run.length > 1) runs.push(run)
    run = []
  }
  let before = widthAt(burin, 0, y)
  for (let x = 0; x <= w; x += step) {
    const width = widthAt(burin, x, y)
    if (Math.abs(width - before) > pitch * 0.22) {
      const edge = edgeBefore(burin, { x, y, before, width })
      if (before >= thinnest) mark(edge, before)
      if (width < thinnest) end()
      else mark(edge, width)
    }
    if (width >= thinnest) mark(x, width)
    else end()
    before = width
  }
  end()
  return runs.map(marks => outlineOf(simplified(marks, 2.6))).join('')
}

const widthAt = ({ tone, pitch, bend }: Burin, x: number, y: number) => Math.round(tone(x, y + bend(x)) * pitch * 1.02)

/** Where within the last step the shape begins or ends, found by halving, so that it is cut square. */
function edgeBefore(burin: Burin, { x, y, before, width }: { x: number; y: number; before: number; width: number }) {
  let [low, high] = [x - step, x]
  for (let i = 0; i < 4; i++) {
    const middle = (low + high) / 2
    const there = widthAt(burin, middle, y)
    if (Math.abs(there - before) < Math.abs(there - width)) low = middle
    else high = middle
  }
  return Math.round(low)
}

/** Leaves marks out until the difference would show (Ramer, Douglas and Peucker, on middle and width at once). */
function simplified(marks: Mark[], limit: number): Mark[] {
  const [first, last] = [marks[0], marks.at(-1)]
  if (!first || !last) return []
  let [worst, at] = [0, 0]
  marks.forEach(([x, y, width], i) => {
    const t = last[0] === first[0] ? i / (marks.length - 1) : (x - first[0]) / (last[0] - first[0])
    const off =
      Math.abs(width - (first[2] + (last[2] - first[2]) * t)) + Math.abs(y - (first[1] + (last[1] - first[1]) * t))
    if (off > worst) [worst, at] = [off, i]
  })
  if (worst <= limit) return [first, last]
  return [...simplified(marks.slice(0, at + 1), limit).slice(0, -1), ...simplified(marks.slice(at), limit)]
}

/** Along the upper side and back along the lower, in whole units and relative steps, which are the shortest. */
function outlineOf(marks: Mark[]): string {
  const sides = [
    ...marks.map(([x, y, width]) => [x, y - width / 2] as const),
    ...marks.toReversed().map(([x, y, width]) => [x, y + width / 2] as const),
  ]
  const [first] = marks
  if (!first) return ''
  let [px, py] = [first[0], Math.round(first[1])]
  let path = `M${px} ${py}`
  for (const [x, y] of sides) {
    const [dx, dy] = [x - px, Math.round(y) - py]
    path += dy === 0 ? `h${dx}` : `l${dx}${dy < 0 ? '' : ' '}${dy}`
    ;[px, py] = [x, Math.round(y)]
  }
  return `${path}z`
}
