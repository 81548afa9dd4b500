import { securityTxtOf } from '@/magazine/feeds/security-txt'
import { here } from '@/magazine/people/here'
import { magazine } from '../../magazine'
import { nothingHere } from '../../nothing-here'
import { textAnswer } from '../../text-answer'

export const dynamic = 'force-dynamic'

/** Only if the owner named somebody to write to. */
export async function GET() {
  const { contact, language } = await magazine()
  const { site, day } = here()
  return contact ? textAnswer(securityTxtOf({ site, contact, language, day })) : nothingHere()
}
