import type { sceneNames } from './drawing/draw'
import type { Magazine } from '@/magazine/settings/magazine'

/** What Plumbline says of itself. */
export const magazine: Magazine = {
  name: 'Plumbline',
  description: 'Plumbline is a magazine of made things: places, tools, habits and the people who keep them straight.',
  language: 'en',
  timeZone: 'Asia/Baku',
}

/** Its sections, in the order of the masthead. */
export const sections = [
  { slug: 'places', name: 'Places', description: 'Harbours, streets and rooms, and what has been measured in them.' },
  {
    slug: 'work',
    name: 'Work',
    description: 'Trades, tools, shifts and the small agreements that hold them together.',
  },
  { slug: 'nature', name: 'Nature', description: 'Marshes, weather and birds, and who wrote down the day.' },
  { slug: 'ideas', name: 'Ideas', description: 'Arguments about made things, with the other side left in.' },
  { slug: 'letters', name: 'Letters', description: 'Notices, and answers to what readers ask.' },
]

/** Who writes in it. */
export const authors = [
  {
    name: 'Ilka Maren Thorsby',
    about: 'Writes about harbours, instruments and the people who check them. Lives within hearing of a foghorn.',
  },
  {
    name: 'Tomas Okonedo',
    about:
      'Writes about work and what it is done with. Spent two years with a joiner and was allowed to keep the plane.',
  },
  {
    name: 'Edda Lindqvist-Farrow',
    about: 'Looks after a marsh, and after the conversation of this magazine. Keeps a notebook on both.',
  },
  {
    name: 'Rukhsana Vale',
    about: 'Writes essays and answers letters. Has published this magazine since its first issue.',
  },
  {
    name: 'Jonas Achterberg',
    about: 'Writes about streets, bridges and what flies over them. Lives four streets from the one he is voting on.',
  },
  { name: 'Noor Castellane', about: 'Reports on what is done at night, on signs, and on the names of apples.' },
]

/** Who drew its pictures. */
export const credit = 'Illustration: Plumbline'

type Drawn = { scene: (typeof sceneNames)[number]; seed: string; alt: string; credit: string }
type Number = { slug: string; number: number; name: string; description: string; published: string; picture: Drawn }

/** Its numbers, its tags, its series. */
export const issues: Number[] = []
export const tags: { slug: string; name: string }[] = []
export const series: { slug: string; name: string }[] = []
