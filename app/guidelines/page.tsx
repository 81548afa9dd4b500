import type { Metadata } from 'next'
import { GuidelinesPage } from '@/components/moderation/guidelines-page'
import { store } from '@/db/kept'
import { guidelinesOf } from '@/magazine/moderation/guideline'
import { blocksOf } from '@/magazine/text/markdown'
import { magazine } from '../magazine'
import { Sheet } from '../sheet'
import '../styles/moderation.css'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await magazine()).t('moderation.guidelines'),
  alternates: { canonical: '/guidelines' },
})

export default async function Guidelines() {
  const { t } = await magazine()
  const guidelines = await guidelinesOf(store().read)
  return (
    <Sheet>
      <GuidelinesPage guidelines={guidelines.map(rule => ({ ...rule, blocks: blocksOf(rule.text) }))} t={t} />
    </Sheet>
  )
}
