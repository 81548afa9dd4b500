type Props = { member: { id: number; picture: string | null }; size: 's' | 'l' | 'xl' }

const side = 5
const half = 3
const fewest = 5
const colours = 6
const pixels = { s: 24, l: 48, xl: 72 }

/** A member's picture: their own, else one that is drawn from the number of their account and from nothing else of them. */
export const Face = ({ member: { id, picture }, size }: Props) =>
  picture ? (
    <img
      className={`face face-${size}`}
      src={`/media/${picture}`}
      alt=""
      width={pixels[size]}
      height={pixels[size]}
      decoding="async"
    />
  ) : (
    <svg className={`face face-${mixed(id) % colours} face-${size}`} viewBox="-1 -1 7 7" aria-hidden="true">
      <path d={drawnFrom(id)} />
    </svg>
  )

/** Squares of five by five, the same on the left as on the right. */
function drawnFrom(id: number): string {
  const bits = mixed(id) >>> 8
  const isSet = (n: number) => ((bits >>> n) & 1) === 1
  const places = Array.from({ length: half * side }, (_, n) => n)
  const set = places.filter(isSet)
  const drawn = set.length < fewest ? places.filter(n => !isSet(n)) : set
  return drawn
    .flatMap(n => {
      const [x, y] = [n % half, Math.floor(n / half)]
      return x === half - 1 ? [`M${x} ${y}h1v1h-1z`] : [`M${x} ${y}h1v1h-1z`, `M${side - 1 - x} ${y}h1v1h-1z`]
    })
    .join('')
}

/** Numbers that follow one another, mixed so that their pictures are nothing alike (the end of MurmurHash3). */
function mixed(id: number): number {
  let mixing = Math.imul(id ^ 0x9e3779b9, 0x85ebca6b)
  mixing = Math.imul(mixing ^ (mixing >>> 13), 0xc2b2ae35)
  return (mixing ^ (mixing >>> 16)) >>> 0
}
