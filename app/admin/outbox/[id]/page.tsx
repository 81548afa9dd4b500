import path from 'node:path'
import type { Metadata } from 'next'
import { LetterPage } from '@/components/desk/letter-page'
import { store } from '@/db/kept'
import { letterFor } from '@/magazine/mail/read-letter'
import { environment } from '@/magazine/people/session'
import { magazine } from '../../../magazine'
import { Nowhere } from '../../../nowhere'
import { NotYours } from '../../not-yours'
import { OwnerDesk } from '../../owner-desk'
import { ownerHere } from '../../owner-here'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await magazine()).t('mail.letter'),
  robots: 'noindex',
})

export default async function Letter({ params }: { params: Promise<{ id: string }> }) {
  const id = Number((await params).id)
  const owner = await ownerHere()
  if (!owner) return <NotYours owners />
  const { dataDir, mail } = environment()
  const letter = await letterFor(store(), owner, id, mail ? undefined : path.join(dataDir, 'outbox'))
  if (!letter) return <Nowhere />
  const { calendar, t } = await magazine()
  return (
    <OwnerDesk owner={owner} current="outbox" page="wide-page">
      <LetterPage letter={letter} showing={{ calendar, t }} />
    </OwnerDesk>
  )
}
