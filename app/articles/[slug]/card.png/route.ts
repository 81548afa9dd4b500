import { magazine } from '../../../magazine'
import { nothingHere } from '../../../nothing-here'
import { paintedAnswer } from '../../../painted-answer'
import { articleAt } from '../article'

export const dynamic = 'force-dynamic'

export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }) {
  const article = await articleAt((await params).slug)
  if (!article) return nothingHere()
  if (article.state === 'withdrawn') return nothingHere(410)
  const { headline, language, section, authors } = article
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(authors.map(({ name }) => name))
  const { name } = await magazine()
  return paintedAnswer({ card: { name, language, headline, section: section?.name, foot: names } })
}
