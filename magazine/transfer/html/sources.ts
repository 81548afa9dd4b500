import type { Element } from 'hast'
import { attribute } from './elements'

const mostSources = 8
const lists = ['srcset', 'dataSrcset', 'dataLazySrcset']
const addresses = ['src', 'dataSrc', 'dataLazySrc', 'dataOriginal']

/** Where the picture of an `img` may be found, best first: what is loaded late stands in attributes of its own, besides a stand-in. */
export function sourcesOf(image: Element): string[] {
  const listed = lists.flatMap(name => inList(attribute(image, name)))
  const all = [...addresses.map(name => attribute(image, name)), ...listed].filter(source => source !== '')
  return [...new Set(all)].slice(0, mostSources)
}

/** The addresses of a `srcset`, the widest first. */
const inList = (list: string): string[] =>
  list
    .split(/,\s+/)
    .map(entry => entry.trim().split(/\s+/))
    .toSorted(([, one = ''], [, other = '']) => Number.parseFloat(other) - Number.parseFloat(one) || 0)
    .flatMap(([address]) => address ?? [])
