import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { isCapitals } from '@/magazine/text/capitals'
import { directionOf } from '@/magazine/text/language'
import { drawable, familyOf, loadFaces } from './card-faces'
import { setInto } from './card-lines'
import { colours } from './colours'
import { card } from './rules'

/** What stands on a card: the magazine's name and, of an article, its section, headline and authors. */
export type CardWords = {
  name?: string
  /** Of the headline; the magazine's name may be in another. */
  language: string
  headline: string
  /** Over the headline, and at the foot of the card. */
  section?: string
  foot?: string
}

const { width, height } = card
const plumb = { x: 96, width: 3, end: 508 }
const places = { start: 150, end: 1_116, name: 92, section: 172, top: 196, bottom: 512, foot: 566 }

/** An empty card. */
export const sheet = (): Canvas => createCanvas(width, height)

/**
 * Draws the picture that stands beside a link to an article: its headline as pages set it, on the plumb line, in the
 * direction of its language. The same words give the same pixels. Who draws many gives the `sheet` to draw on.
 */
export function drawCard({ name, language, headline, section, foot }: CardWords, canvas = sheet()): Canvas {
  loadFaces()
  const context = canvas.getContext('2d')
  context.reset() // nothing of the card that was drawn on this sheet before
  context.fillStyle = colours.paper
  context.fillRect(0, 0, width, height)
  const turned = directionOf(language) === 'rtl'
  drawPlumbLine(context, turned)
  context.lang = language
  context.direction = turned ? 'rtl' : 'ltr'
  const pen: Pen = { context, turned }
  const shown = drawable(headline)
  drawLine(pen, shown && name, { y: places.name, face: 'serif', weight: 520, size: 34, colour: colours.ink })
  drawLine(pen, section, { y: places.section, face: 'sans', weight: 520, size: 29, colour: colours.accent })
  drawLine(pen, foot, { y: places.foot, face: 'sans', weight: 400, size: 29, colour: colours.soft })
  drawHeadline(pen, shown ?? drawable(name ?? '') ?? '')
  return canvas
}

type Pen = { context: SKRSContext2D; turned: boolean }
type Manner = { face: 'serif' | 'sans'; weight: number; size: number }

// Of the masthead's bob: points around the line, from where the line ends, before they are made as large as here.
const bob = [
  [-5, 0],
  [5, 0],
  [6, 5],
  [4, 10],
  [0, 23],
  [-4, 10],
  [-6, 5],
] as const
const bobSize = 1.7

function drawPlumbLine(context: SKRSContext2D, turned: boolean) {
  const x = turned ? width - plumb.x : plumb.x
  context.fillStyle = colours.accent
  context.fillRect(x - plumb.width / 2, 0, plumb.width, plumb.end)
  context.beginPath()
  for (const [right, down] of bob) context.lineTo(x + right * bobSize, plumb.end + down * bobSize)
  context.closePath()
  context.fill()
}

// Cards are seen at about half their size, so the cut is that of smaller letters, with sturdier hairlines. It is one for
// all sizes, for it is a part of how wide words are.
const cut = 36

function set(context: SKRSContext2D, { face, weight, size }: Manner) {
  context.font = `${weight} ${size}px ${familyOf(face)}`
  context.fontVariationSettings = `"opsz" ${cut}, "wght" ${weight}`
}

/** A line of words where a line begins, cut where the card ends. */
function drawLine(
  pen: Pen,
  words: string | undefined,
  { y, colour, ...manner }: Manner & { y: number; colour: string },
) {
  const { context } = pen
  const drawn = drawable(words ?? '')
  if (!drawn) return
  set(context, manner)
  context.fillStyle = colour
  const measure = (text: string) => context.measureText(text).width / manner.size
  const box = { width: places.end - places.start, height: manner.size }
  const { lines } = setInto(drawn, box, measure, { largest: manner.size, smallest: manner.size, leading: 1 })
  context.fillText(lines[0] ?? '', startOf(pen), y)
}

const startOf = ({ turned }: Pen) => (turned ? width - places.start : places.start)

function drawHeadline(pen: Pen, headline: string) {
  const { context, turned } = pen
  const capitals = isCapitals(headline)
  const arabic = turned
  const leading = arabic ? 1.42 : capitals ? 1.16 : 1.08
  const manner = { face: 'serif', weight: capitals || arabic ? 400 : 330 } as const
  const tracked = arabic ? 0 : capitals ? 0.045 : -0.012
  const at = (size: number) => {
    set(context, { ...manner, size })
    context.letterSpacing = `${tracked * size}px`
  }
  at(100)
  const measure = (text: string) => context.measureText(text).width / 100
  const box = { width: places.end - places.start, height: places.bottom - places.top }
  const { size, lines } = setInto(headline, box, measure, { largest: capitals ? 84 : 104, smallest: 40, leading })
  at(size)
  context.fillStyle = colours.ink
  // The first line's letters begin at the top of the box, whatever their size.
  const first = places.top + size * (arabic ? 1.02 : 0.86)
  for (const [n, line] of lines.entries()) context.fillText(line, startOf(pen), first + n * leading * size)
}
