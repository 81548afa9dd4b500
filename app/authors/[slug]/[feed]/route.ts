import { store } from '@/db/kept'
import { authorBySlug } from '@/magazine/articles/author'
import { entriesOf, feedAnswer } from '../../../feed-answer'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ slug: string; feed: string }> }

export async function GET(_: Request, { params }: Context) {
  const { slug, feed } = await params
  const author = await authorBySlug(store(), slug)
  if (!author) return feedAnswer(feed, undefined)
  const { name: title, about } = author
  return feedAnswer(feed, {
    page: `/authors/${slug}`,
    title,
    description: about,
    entries: await entriesOf({ author: slug }),
  })
}
