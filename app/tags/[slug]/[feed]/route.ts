import { store } from '@/db/kept'
import { tagBySlug } from '@/magazine/articles/tag'
import { entriesOf, feedAnswer } from '../../../feed-answer'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ slug: string; feed: string }> }

export async function GET(_: Request, { params }: Context) {
  const { slug, feed } = await params
  const tag = await tagBySlug(store(), slug)
  if (!tag) return feedAnswer(feed, undefined)
  const { name: title } = tag
  return feedAnswer(feed, { page: `/tags/${slug}`, title, entries: await entriesOf({ tag: slug }) })
}
