import type { Metadata } from 'next'
import { RemoveDemo } from '@/components/owner/remove-demo'
import { SettingsPage } from '@/components/owner/settings-page'
import { store } from '@/db/kept'
import { staffFactors } from '@/magazine/people/dossier'
import { provenSince } from '@/magazine/people/factor/proven'
import { currentSession } from '@/magazine/people/session'
import { lastSaved } from '@/magazine/settings/save'
import { magazineOf } from '@/magazine/settings/magazine'
import { demoCounts, isOfDemo } from '@/magazine/transfer/demo'
import type { Words } from '@/messages/words'
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
  const counts = await demoCounts(read)
  return (
    <OwnerDesk owner={owner} current="settings" page="form-page">
      <SettingsPage
        settings={await magazineOf(read)}
        last={await lastSaved(read)}
        done={saidDone((await searchParams).saved, t)}
        factor={{ ...(await staffFactors(read)), isShown }}
        demo={counts && <RemoveDemo counts={counts} isOfDemo={await isOfDemo(read, owner.id)} t={t} />}
        showing={{ calendar, t }}
      />
    </OwnerDesk>
  )
}

function saidDone(saved: unknown, t: Words) {
  if (saved === undefined) return undefined
  return saved === 'demo' ? t('demo.removed') : t('setup.saved')
}
