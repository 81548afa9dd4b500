import type { Magazine } from '@/magazine/settings/magazine'

/** What Plumbline says of itself. */
export const magazine: Magazine = {
  name: 'Plumbline',
  description: 'Plumbline is a magazine of made things: places, tools, habits and the people who keep them straight.',
  language: 'en',
  timeZone: 'Asia/Baku',
  names: ['Carrow', 'Ostwick', 'Marrin'],
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
  {
    name: 'Səbinə Rəhimli',
    about:
      'Divarlardan, lövhələrdən və stəkanlardan yazır. Məhəllədə kimin şaqulu, kimin tərəzisi var, siyahısı ondadır.',
  },
  {
    name: 'Вера Полозова',
    about: 'Пишет о реках, вокзалах и окнах. Двадцать лет ведёт дневник погоды и ни разу в него не заглянула.',
  },
  {
    name: 'ليان الحدّاد',
    about: 'تكتب عن الموازين والنخيل وأهل الصنعة، وتترجم. في بيتها ثلاث ساعات لا تتّفق.',
  },
]

/** Who drew its pictures. */
export const credit = 'Illustration: Plumbline'

/** Its printed issues, oldest first. `published` is an ISO time with its offset, `picture` the cover. */
export const issues = [
  {
    slug: '10',
    number: 10,
    name: 'Say again',
    description:
      'Four articles about voices and mistakes. One of them is here in four languages, to be on the safe side.',
    published: '2026-02-09T09:00:00+04:00',
    picture: {
      scene: 'voices',
      seed: 'issue-10',
      alt: 'Cover: seven discs in green, yellow and rings of ink, some of them overlapping',
      credit: 'Illustration: Plumbline',
    },
  },
  {
    slug: '11',
    number: 11,
    name: 'In its own time',
    description: 'A river, a hedge, a clock and some swifts: articles about what takes as long as it takes.',
    published: '2026-08-24T09:00:00+04:00',
    picture: {
      scene: 'river',
      seed: 'issue-11',
      alt: 'Cover: a yellow river with broken ice on it that comes down from a low red sun, between dry reeds',
      credit: 'Illustration: Plumbline',
    },
  },
  {
    slug: '12',
    number: 12,
    name: 'Upright',
    description:
      'Eight articles about things that stand, things that lean, and the people who can tell which is which.',
    published: '2026-11-20T09:00:00+04:00',
    picture: {
      scene: 'tower',
      seed: 'cover',
      alt: 'Cover: a leaning tower of five storeys, and a plumb line hanging before a great yellow disc',
      credit: 'Illustration: Plumbline',
    },
  },
] as const

/** What its articles are about, across the sections. */
export const tags = [
  { slug: 'measuring', name: 'Measuring' },
  { slug: 'instruments', name: 'Instruments' },
  { slug: 'records', name: 'Records' },
  { slug: 'clocks', name: 'Clocks' },
  { slug: 'maps', name: 'Maps' },
  { slug: 'harbours', name: 'Harbours' },
  { slug: 'water', name: 'Water and ice' },
  { slug: 'birds', name: 'Birds' },
  { slug: 'building', name: 'Building' },
  { slug: 'repair', name: 'Repair' },
  { slug: 'signs', name: 'Signs and letters' },
  { slug: 'voices', name: 'Voices' },
  { slug: 'night', name: 'Night' },
  { slug: 'neighbours', name: 'Neighbours' },
  { slug: 'table', name: 'At the table' },
]

/** What appears in parts. */
export const series = [{ slug: 'while-the-town-sleeps', name: 'While the town sleeps' }]
