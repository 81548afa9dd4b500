import type { Metadata } from 'next'
import { LeftPage } from '@/components/account/stay-page'
import { magazine } from '../../magazine'
import { Sheet } from '../../sheet'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await magazine()).t('leaving.leftTitle'),
  robots: 'noindex',
})

export default async function Left() {
  const { t } = await magazine()
  return (
    <Sheet>
      <LeftPage t={t} />
    </Sheet>
  )
}
