import { store } from '@/db/kept'
import { latestArticles } from '@/magazine/articles/list'
import { sections } from '@/magazine/articles/section'
import { llmsTxtOf } from '@/magazine/feeds/llms-txt'
import { here } from '@/magazine/people/here'
import { magazine } from '../magazine'
import { nothingHere } from '../nothing-here'
import { textAnswer } from '../text-answer'

export const dynamic = 'force-dynamic'

const size = 100

/** Only if the owner says so. */
export async function GET() {
  const { name, description, llms } = await magazine()
  if (!llms) return nothingHere()
  const { items: articles } = await latestArticles(store(), { size })
  return textAnswer(llmsTxtOf({ site: here().site, name, description, sections: await sections(store()), articles }))
}
