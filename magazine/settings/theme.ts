import { createHash } from 'node:crypto'
import { hexOf, isReadable, ownLinkColour, shadesOf, type Theme } from './rules'

type Chosen = { linkColour?: string; linkColourDark?: string }

/** The address of the style sheet with the owner's colours; undefined where the magazine's own are kept. */
export function themeAddress({ linkColour, linkColourDark }: Chosen): string | undefined {
  if (!linkColour && !linkColourDark) return undefined
  return addressOf(linkColour || ownLinkColour('light'), linkColourDark || ownLinkColour('dark'))
}

const form = /^\/theme-([0-9a-f]{6})([0-9a-f]{6})[0-9a-f]{8}\.css$/

/**
 * The style sheet at an address, undefined where none is. The address names the colours and the rest of what is in it, so
 * whoever has a page of before still gets the colours of then, and no database is asked.
 */
export function themeAt(address: string): string | undefined {
  const [, light, dark] = form.exec(address) ?? []
  const colours = [hexOf(light ?? ''), hexOf(dark ?? '')] as const
  const [day, night] = colours
  if (!day || !night || !isReadable(day, 'light') || !isReadable(night, 'dark')) return undefined
  return address === addressOf(day, night) ? sheet(day, night) : undefined
}

function addressOf(light: string, dark: string): string {
  const rest = createHash('sha256').update(sheet(light, dark)).digest('hex').slice(0, 8)
  return `/theme-${light.slice(1)}${dark.slice(1)}${rest}.css`
}

// Sepia has its own; on paper links are black. Each selector counts for more than those of themes.css, whichever is first.
const sheet = (light: string, dark: string) =>
  `@media screen {
  :root:root:not([data-theme]), :root:root[data-theme='light'] { ${values(light, 'light')} }
}
@media screen and (prefers-color-scheme: dark) {
  :root:root:not([data-theme]) { ${values(dark, 'dark')} }
}
@media screen {
  :root:root[data-theme='dark'] { ${values(dark, 'dark')} }
}
`

function values(colour: string, theme: Theme) {
  const { strong, soft } = shadesOf(colour, theme)
  return `--color-accent: ${colour}; --color-accent-strong: ${strong}; --color-accent-soft: ${soft};`
}
