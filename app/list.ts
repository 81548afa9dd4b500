import type { Metadata } from 'next'
import { readCursor } from '@/db/cursor'
import { store } from '@/db/kept'
import { articlesIn, pageBefore } from '@/magazine/articles/list'
import type { Listed } from '@/magazine/articles/places'
import { cardsInList as size } from '@/magazine/articles/rules'

export type After = string | string[] | undefined
type Shown = NonNullable<Awaited<ReturnType<typeof listAt>>>

/** The page of a list that a cursor names; undefined where nothing is. */
export async function listAt(listed: Listed, place: After) {
  const after = readCursor(place)
  if (place !== undefined && !after) return undefined
  const page = await articlesIn(store(), listed, { after, size })
  if (after && page.items.length === 0) return undefined
  return { ...page, previous: after && (await pageBefore(store(), listed, { after, size })) }
}

/** The head of a page of a list: its own address, and those of the pages before and after it. */
export function listHead({ path, title, description, place, page }: Named & { place: After; page: Shown }): Metadata {
  const at = (cursor: string) => (cursor ? `${path}?after=${cursor}` : path)
  return {
    title,
    description: description || undefined,
    alternates: { canonical: at(String(place ?? '')) },
    pagination: {
      previous: page.previous === undefined ? undefined : at(page.previous),
      next: page.next === undefined ? undefined : at(page.next),
    },
  }
}

type Named = { path: string; title: string; description?: string }
