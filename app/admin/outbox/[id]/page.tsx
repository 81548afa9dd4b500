import path from 'node:path'
import type { Metadata } from 'next'
import { LetterPage } from '@/components/desk/letter-page'
import { store } from '@/db/kept'
import { textInFolder } from '@/magazine/mail/folder'
import { letterById } from '@/magazine/mail/letters-list'
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
  const letter = await letterById(store(), id)
  if (!letter) return <Nowhere />
  const { dataDir, mail } = environment()
  const inFolder = await textInFolder(path.join(dataDir, 'outbox'), { id, createdAt: letter.madeAt })
  const { calendar, t } = await magazine()
  const text = letter.text || (mail ? undefined : inFolder)
  return (
    <OwnerDesk owner={owner} current="outbox" page="wide-page">
      <LetterPage letter={{ ...letter, text }} showing={{ calendar, t }} />
    </OwnerDesk>
  )
}
