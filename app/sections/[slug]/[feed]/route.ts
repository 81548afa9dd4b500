import { store } from '@/db/kept'
import { sectionBySlug } from '@/magazine/articles/section'
import { entriesOf, feedAnswer } from '../../../feed-answer'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ slug: string; feed: string }> }

export async function GET(_: Request, { params }: Context) {
  const { slug, feed } = await params
  const section = await sectionBySlug(store(), slug)
  if (!section) return feedAnswer(feed, undefined)
  const { name: title, description } = section
  return feedAnswer(feed, {
    page: `/sections/${slug}`,
    title,
    description,
    entries: await entriesOf({ section: slug }),
  })
}
