/** In code points. */
export const longestMagazineName = 60
export const longestStandfirst = 400
export const mostNames = 2_000
export const longestNameKept = 80
export const mostDomains = 1_000
/** What links need on everything they stand on (WCAG 2.2, AA). */
export const leastContrast = 4.5

/** Who may make an account. */
export const joinings = ['open', 'invitation', 'closed'] as const

/** Whether a text names a time zone of the IANA list. */
export function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

/** The lines of a text that say something. */
export const linesOf = (text: string): string[] => text.split(/[\r\n]+/).flatMap(line => line.trim() || [])

/** A domain as mail servers spell it, of `Example.ORG`, `@example.org` or `bücher.example`; undefined for what is none. */
export function domainOf(typed: string): string | undefined {
  const text = typed.trim().replace(/^@/, '').replace(/\.$/, '')
  if (!text || /[\s/\\?#:@%[\]]/.test(text) || !URL.canParse(`http://${text}`)) return undefined
  const { hostname } = new URL(`http://${text}`)
  return hostname.length <= 253 && /^([a-z0-9-]{1,63}\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/.test(hostname)
    ? hostname
    : undefined
}

/** The domain itself and those it is a part of: `a.b.org`, `b.org`, `org`. */
export const domainsAbove = (domain: string): string[] =>
  domain.split('.').map((_, n, labels) => labels.slice(n).join('.'))

/** Where links stand, from tokens.css and themes.css: paper, raised and sunk, and the letters on a filled button. */
const themes = {
  light: { grounds: ['#fbfcfa', '#ffffff', '#f0f3ee'], paper: '#fbfcfa', away: '#000000', own: '#0a5a49' },
  dark: { grounds: ['#101715', '#18211e', '#1c2622', '#06231b'], paper: '#101715', away: '#ffffff', own: '#86d3b8' },
} as const
export type Theme = keyof typeof themes

/** The colour that links have unless the owner chose another. */
export const ownLinkColour = (theme: Theme): string => themes[theme].own

/** A colour as `#rrggbb`, of `#RRGGBB` or `#rgb`, with or without the sign; undefined for what is none. */
export function hexOf(typed: string): string | undefined {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/.exec(typed.trim().toLowerCase())?.[1]
  if (digits === undefined) return undefined
  return `#${digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits}`
}

/** The colours that follow from that of links: under the pointer, and the ground of what is selected. */
export const shadesOf = (colour: string, theme: Theme) => ({
  strong: mixed(colour, themes[theme].away, 0.25),
  soft: mixed(colour, themes[theme].paper, 0.9),
})

/** How well a link of this colour is read where that is hardest, 1 to 21. */
export function contrastOf(colour: string, theme: Theme): number {
  const grounds = [...themes[theme].grounds, shadesOf(colour, theme).soft]
  return Math.min(...grounds.map(ground => ratio(colour, ground)))
}

/** Whether links of this colour can be read. */
export const isReadable = (colour: string, theme: Theme): boolean => contrastOf(colour, theme) >= leastContrast

/** The colour itself, as much darker (in the dark lighter) as links need. */
export function nearestReadable(colour: string, theme: Theme): string {
  for (let part = 0; part < 1; part += 1 / 256) {
    const nearer = mixed(colour, themes[theme].away, part)
    if (isReadable(nearer, theme)) return nearer
  }
  return themes[theme].away
}

/** A ratio as it is shown: cut, not rounded, since 4.49 is not enough. */
export const ratioShown = (contrast: number): number => Math.floor(contrast * 10) / 10

/** The relation of two colours by WCAG. */
function ratio(one: string, other: string): number {
  const [light = 1, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(colour).map(part => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const partsOf = (colour: string) => [1, 3, 5].map(at => parseInt(colour.slice(at, at + 2), 16))

/** `part` of the way from one colour to another. */
function mixed(one: string, other: string, part: number): string {
  const ends = partsOf(other)
  const parts = partsOf(one).map((from, n) => Math.round(from + ((ends[n] ?? from) - from) * part))
  return `#${parts.map(each => each.toString(16).padStart(2, '0')).join('')}`
}
