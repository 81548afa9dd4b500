import type { ReactNode } from 'react'
import type { DeskPart } from '@/components/desk/bar'
import { store } from '@/db/kept'
import { queueLengths } from '@/magazine/moderation/queue'
import type { Owner } from '@/magazine/people/roles'
import { Desk } from './desk'
import '../styles/faces.css'
import '../styles/owner.css'
import '../styles/settings.css'

type Props = { owner: Owner; current: DeskPart; page: 'wide-page' | 'form-page'; children: ReactNode }

/** A page of the desk that only owners have. */
export async function OwnerDesk({ owner, current, page, children }: Props) {
  const { reported } = await queueLengths(store(), owner)
  return (
    <Desk reported={reported} current={current} page={page}>
      {children}
    </Desk>
  )
}
