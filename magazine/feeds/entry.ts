import type { Entry } from './feed'

/** When an entry last changed. */
export const changeOf = ({ publishedAt, changedAt }: Pick<Entry, 'publishedAt' | 'changedAt'>): Date =>
  changedAt && changedAt > publishedAt ? changedAt : publishedAt

/** When anything in a feed last changed; undefined for an empty one. Nothing is computed from the clock. */
export const lastChange = (entries: Entry[]): Date | undefined =>
  entries.map(changeOf).reduce<Date | undefined>((last, each) => (last && last > each ? last : each), undefined)

/** The address of a feed in one of its forms: that of its page with the form behind it. */
export const addressOf = ({ site, page }: { site: string; page: string }, form: string): string =>
  `${site}${page === '/' ? '' : page}/${form}`
