import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { QueuePage } from '@/components/desk/queue-page'
import { queueNames } from '@/components/desk/showing'
import { readCursor } from '@/db/cursor'
import { queueOf } from '@/magazine/moderation/rules'
import { here } from '@/magazine/people/here'
import { asModerator } from '@/magazine/people/roles'
import { signInAddress } from '@/magazine/people/rules'
import { currentMember } from '@/magazine/people/session'
import { magazine } from '../../magazine'
import { Nowhere } from '../../nowhere'
import { Desk } from '../desk'
import { NotYours } from '../not-yours'
import { queueShown } from './queue-shown'

type Query = Promise<Record<'queue' | 'after' | 'decided', string | string[] | undefined>>

export async function generateMetadata({ searchParams }: { searchParams: Query }): Promise<Metadata> {
  const { t } = await magazine()
  const queue = queueOf((await searchParams).queue)
  const isFor = asModerator(await currentMember())
  const title = queue && isFor ? t('desk.pageTitle', { queue: t(queueNames[queue]) }) : t('desk.moderation')
  return { title, robots: 'noindex' }
}

export default async function ModerationPage({ searchParams }: { searchParams: Query }) {
  const member = await currentMember()
  if (!member) redirect(signInAddress(here().path ?? '/admin/moderation'))
  const moderator = asModerator(member)
  if (!moderator) return <NotYours />
  const { queue: name, after: place, decided } = await searchParams
  const queue = queueOf(name)
  const after = readCursor(place)
  if (!queue || (place !== undefined && !after)) return <Nowhere />
  const { calendar, t } = await magazine()
  const shown = await queueShown(moderator, { queue, after, decided })
  return (
    <Desk reported={shown.lengths.reported}>
      <QueuePage {...shown} showing={{ calendar, t }} />
    </Desk>
  )
}
