import type { Metadata } from 'next'
import { PersonPage } from '@/components/owner/person-page'
import { store } from '@/db/kept'
import { personKnown } from '@/magazine/people/dossier'
import { magazine } from '../../../magazine'
import { Nowhere } from '../../../nowhere'
import { NotYours } from '../../not-yours'
import { OwnerDesk } from '../../owner-desk'
import { ownerHere } from '../../owner-here'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await magazine()).t('admin.people'),
  robots: 'noindex',
})

export default async function AdminPerson({ params }: { params: Promise<{ handle: string }> }) {
  const owner = await ownerHere()
  if (!owner) return <NotYours owners />
  const known = await personKnown(store(), owner, (await params).handle)
  if (!known) return <Nowhere />
  const { calendar, t } = await magazine()
  return (
    <OwnerDesk owner={owner} current="people" page="wide-page">
      <PersonPage {...known} isSelf={known.person.id === owner.id} showing={{ calendar, t }} />
    </OwnerDesk>
  )
}
