import type { Metadata } from 'next'
import { SettingsPage } from '@/components/owner/settings-page'
import { store } from '@/db/kept'
import { staffFactors } from '@/magazine/people/dossier'
import { provenSince } from '@/magazine/people/factor/proven'
import { currentSession } from '@/magazine/people/session'
import { lastSaved } from '@/magazine/settings/save'
import { magazineOf } from '@/magazine/settings/magazine'
import { magazine } from '../../magazine'
import { NotYours } from '../not-yours'
import { OwnerDesk } from '../owner-desk'
import { ownerHere } from '../owner-here'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await magazine()).t('setup.title'),
  robots: 'noindex',
})

export default async function AdminSettings({ searchParams }: { searchParams: Promise<{ saved?: unknown }> }) {
  const owner = await ownerHere()
  if (!owner) return <NotYours owners />
  const { calendar, t } = await magazine()
  const { read } = store()
  const isShown = (await provenSince(read, await currentSession())) !== undefined
  return (
    <OwnerDesk owner={owner} current="settings" page="form-page">
      <SettingsPage
        settings={await magazineOf(read)}
        last={await lastSaved(read)}
        saved={(await searchParams).saved !== undefined}
        factor={{ ...(await staffFactors(read)), isShown }}
        showing={{ calendar, t }}
      />
    </OwnerDesk>
  )
}
