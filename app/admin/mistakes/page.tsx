import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { MistakesPage } from '@/components/desk/mistakes-page'
import { readCursor } from '@/db/cursor'
import { store } from '@/db/kept'
import { mistakesWaiting } from '@/magazine/moderation/mistakes'
import { queueLengths } from '@/magazine/moderation/queue'
import { here } from '@/magazine/people/here'
import { asEditor } from '@/magazine/people/roles'
import { signInAddress } from '@/magazine/people/rules'
import { currentMember } from '@/magazine/people/session'
import { magazine } from '../../magazine'
import { Nowhere } from '../../nowhere'
import { Desk } from '../desk'
import { NotYours } from '../not-yours'
import '../../styles/owner.css'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await magazine()).t('mistake.desk'),
  robots: 'noindex',
})

export default async function Mistakes({ searchParams }: { searchParams: Promise<{ after?: string | string[] }> }) {
  const member = await currentMember()
  if (!member) redirect(signInAddress(here().path ?? '/admin/mistakes'))
  const editor = asEditor(member)
  if (!editor) return <NotYours editors />
  const { after } = await searchParams
  const page = await mistakesWaiting(store(), editor, readCursor(after))
  if (after !== undefined && page.items.length === 0) return <Nowhere />
  const { reported } = await queueLengths(store(), editor)
  return (
    <Desk reported={reported} current="mistakes" page="form-page">
      <MistakesPage page={page} showing={await magazine()} />
    </Desk>
  )
}
