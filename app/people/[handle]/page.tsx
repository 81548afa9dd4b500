import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { Profile } from '@/components/people/profile'
import { readCursor } from '@/db/cursor'
import { store } from '@/db/kept'
import { mutedBy } from '@/magazine/conversation/mute'
import { saidBy, tallyOf } from '@/magazine/conversation/said-by'
import { handleNow, personByHandle } from '@/magazine/people/person'
import { currentMember } from '@/magazine/people/session'
import { magazine } from '../../magazine'
import { Nowhere, nowhereHead } from '../../nowhere'
import { Sheet } from '../../sheet'
import '../../styles/moderation.css'
import '../../styles/account.css'
import '../../styles/faces.css'

/** To a member on the page of another: whether they have muted them. */
async function muteOf({ id }: { id: number }) {
  const member = await currentMember()
  return member && member.id !== id ? (await mutedBy(store().read, member.id)).has(id) : undefined
}

type After = string | string[] | undefined
type Props = { params: Promise<{ handle: string }>; searchParams: Promise<{ after?: After }> }

/** The page of a person that an address names; undefined where nothing is. Asked once a page. */
const profileAt = cache(async (handle: string, place: After) => {
  const person = await personByHandle(store(), handle)
  const after = readCursor(place)
  const now = person ? undefined : await handleNow(store(), handle)
  if (now) permanentRedirect(`/people/${now}`)
  if (!person || (place !== undefined && !after)) return undefined
  if (person.isPrivate) return place === undefined ? { person } : undefined
  const page = await saidBy(store(), person.id, after)
  if (after && page.items.length === 0) return undefined
  return { person, said: { page, tally: await tallyOf(store(), person.id) } }
})

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { after } = await searchParams
  const found = await profileAt((await params).handle, after)
  if (!found) return nowhereHead()
  const { handle, name } = found.person
  const canonical = `/people/${handle}${after === undefined ? '' : `?after=${String(after)}`}`
  return { title: name, alternates: { canonical } }
}

export default async function ProfilePage({ params, searchParams }: Props) {
  const found = await profileAt((await params).handle, (await searchParams).after)
  if (!found) return <Nowhere />
  const { calendar, t } = await magazine()
  return (
    <Sheet>
      <Profile {...found} mute={await muteOf(found.person)} calendar={calendar} t={t} />
    </Sheet>
  )
}
