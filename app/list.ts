import type { Metadata } from 'next'
import { readCursor } from '@/db/cursor'
import { store } from '@/db/kept'
import { articlesIn, pageBefore } from '@/magazine/articles/list'
import type { Listed } from '@/magazine/articles/places'
import { cardsInList as size } from '@/magazine/articles/rules'
import { magazine } from './magazine'
import { feedsOf, shownElsewhere } from './shown-elsewhere'

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

/** The head of a page of a list: its own address, and those of the pages before and after it; its feed, if it is `followed`. */
export async function listHead({ path, title, description, place, page, followed }: Headed): Promise<Metadata> {
  const at = (cursor: string) => (cursor ? `${path}?after=${cursor}` : path)
  const canonical = at(String(place ?? ''))
  return {
    title,
    description: description || undefined,
    ...shownElsewhere({ path: canonical, title, description }, await magazine()),
    alternates: { canonical, types: followed && feedsOf(path, title) },
    pagination: {
      previous: page.previous === undefined ? undefined : at(page.previous),
      next: page.next === undefined ? undefined : at(page.next),
    },
  }
}

type Headed = { path: string; title: string; description?: string; place: After; page: Shown; followed?: true }
