import { securityTxtOf } from '@/magazine/feeds/security-txt'
import { here } from '@/magazine/people/here'
import { magazine } from '../../magazine'
import { textAnswer } from '../../text-answer'

export const dynamic = 'force-dynamic'

export async function GET() {
  const { contact, language } = await magazine()
  const { site, day } = here()
  return textAnswer(securityTxtOf({ site, contact, language, day }))
}
