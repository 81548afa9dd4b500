import path from 'node:path'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { LetterPage } from '@/components/desk/letter-page'
import { store } from '@/db/kept'
import { textInFolder } from '@/magazine/mail/folder'
import { letterById } from '@/magazine/mail/letters-list'
import { letterAddress } from '@/magazine/mail/rules'
import { queueLengths } from '@/magazine/moderation/queue'
import { asOwner } from '@/magazine/people/roles'
import { signInAddress } from '@/magazine/people/rules'
import { currentMember, environment } from '@/magazine/people/session'
import { magazine } from '../../../magazine'
import { Nowhere } from '../../../nowhere'
import { Desk } from '../../desk'
import { NotYours } from '../../not-yours'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await magazine()).t('mail.letter'),
  robots: 'noindex',
})

export default async function Letter({ params }: { params: Promise<{ id: string }> }) {
  const id = Number((await params).id)
  const member = await currentMember()
  if (!member) redirect(signInAddress(letterAddress(id)))
  const owner = asOwner(member)
  if (!owner) return <NotYours />
  const letter = await letterById(store(), id)
  if (!letter) return <Nowhere />
  const { dataDir, mail } = environment()
  const inFolder = await textInFolder(path.join(dataDir, 'outbox'), { id, createdAt: letter.madeAt })
  const { calendar, t } = await magazine()
  const text = letter.text || (mail ? undefined : inFolder)
  return (
    <Desk reported={(await queueLengths(store(), owner)).reported} current="outbox" page="wide-page">
      <LetterPage letter={{ ...letter, text }} showing={{ calendar, t }} />
    </Desk>
  )
}
