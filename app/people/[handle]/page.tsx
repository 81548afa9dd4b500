import type { Metadata } from 'next'
import { cache } from 'react'
import { Profile } from '@/components/people/profile'
import { readCursor } from '@/db/cursor'
import { store } from '@/db/kept'
import { saidBy } from '@/magazine/conversation/said-by'
import { personByHandle } from '@/magazine/people/person'
import { magazine } from '../../magazine'
import { Nowhere, nowhereHead } from '../../nowhere'
import { Sheet } from '../../sheet'
import '../../styles/moderation.css'

type Props = { params: Promise<{ handle: string }>; searchParams: Promise<{ after?: string | string[] }> }

const personAt = cache((handle: string) => personByHandle(store(), handle))

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { after } = await searchParams
  const person = await personAt((await params).handle)
  if (!person || (after !== undefined && !readCursor(after))) return nowhereHead()
  const canonical = `/people/${person.handle}${after === undefined ? '' : `?after=${String(after)}`}`
  return { title: person.name, alternates: { canonical } }
}

export default async function ProfilePage({ params, searchParams }: Props) {
  const { after } = await searchParams
  const person = await personAt((await params).handle)
  const cursor = readCursor(after)
  if (!person || (after !== undefined && !cursor)) return <Nowhere />
  const { calendar, t } = await magazine()
  return (
    <Sheet>
      <Profile person={person} page={await saidBy(store(), person.id, cursor)} calendar={calendar} t={t} />
    </Sheet>
  )
}
