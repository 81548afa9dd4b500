import { store } from '@/db/kept'
import type { Listed } from '@/magazine/articles/places'
import { cardsInFeed as size } from '@/magazine/articles/rules'
import { articleEntries } from '@/magazine/feeds/article-entries'
import { type Feed, formOf, forms } from '@/magazine/feeds/feed'
import { here } from '@/magazine/people/here'
import { magazine } from './magazine'
import { nothingHere } from './nothing-here'

/** Whose feed it is: a page of the magazine with its name, or the front page, which has the magazine's. */
type Followed = Pick<Feed, 'page' | 'entries'> & { title?: string; description?: string; language?: string }

/** The answer at the address of a feed in the form that its last part names; 404 where nothing is followed. */
export async function feedAnswer(name: string, followed: Followed | undefined): Promise<Response> {
  const form = formOf(name)
  if (!form || !followed) return nothingHere()
  const { name: ours, description, language } = await magazine()
  const { page, entries, title } = followed
  const feed: Feed = {
    site: here().site,
    page,
    title: title ? `${title} · ${ours}` : ours,
    description: title ? (followed.description ?? '') : description,
    magazine: ours,
    language: followed.language ?? language,
    entries,
  }
  return new Response(forms[form].write(feed), { headers: { 'content-type': forms[form].type } })
}

/** The feed of the whole magazine. */
export const magazineFeed = async (name: string): Promise<Response> =>
  feedAnswer(name, { page: '/', entries: await entriesOf({}) })

/** The entries of a list's feed. */
export const entriesOf = (listed: Listed) => articleEntries(store(), listed, { site: here().site, size })
