import { isKind, isSort, type Kind, longestQuery, type Sort } from '@/magazine/search/rules'

export type Query = Record<string, string | string[] | undefined>

/** What an address of the search asks for; what it leaves empty is not asked for. The server's table of routes has checked it. */
export function askedOf(query: Query) {
  const one = (name: string) => (typeof query[name] === 'string' ? query[name] : '') || undefined
  const [kind, sort] = [one('kind'), one('sort')]
  return {
    q: (one('q') ?? '').trim().slice(0, longestQuery),
    kind: kind && isKind(kind) ? (kind as Kind) : undefined,
    section: one('section'),
    author: one('author'),
    language: one('language'),
    year: one('year'),
    sort: sort && isSort(sort) ? (sort as Sort) : undefined,
    after: one('after'),
  }
}
