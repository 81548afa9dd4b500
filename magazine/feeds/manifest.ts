import type { Magazine } from '@/magazine/settings/magazine'
import { directionOf } from '@/magazine/text/language'
import { colours } from './colours'
import { icons } from './icons'

/** What a browser is told that puts the magazine on a home screen. */
export const manifestOf = ({ name, description, language }: Magazine) => ({
  id: '/',
  name,
  short_name: name,
  description: description || undefined,
  lang: language,
  dir: directionOf(language),
  start_url: '/',
  scope: '/',
  display: 'minimal-ui',
  display_override: ['minimal-ui', 'browser'],
  background_color: colours.paper,
  theme_color: colours.paper,
  icons: [
    { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
    ...Object.entries(icons).flatMap(([name, { size, purpose }]) =>
      purpose ? [{ src: `/${name}`, sizes: `${size}x${size}`, type: 'image/png', purpose }] : [],
    ),
  ],
})
