import { magazine } from '../magazine'
import { paintedAnswer } from '../painted-answer'

export const dynamic = 'force-dynamic'

export async function GET() {
  const { name, description, language } = await magazine()
  return paintedAnswer({ card: { language, headline: name, foot: description } })
}
