import { PageHead } from '@/components/ui/page-head'
import { answer } from '@/magazine/people/here'
import { magazine } from '../magazine'
import { Sheet } from '../sheet'

/** The page for who is signed in but has no right to the desk. */
export async function NotYours() {
  answer(403)
  const { t } = await magazine()
  return (
    <Sheet>
      <div className="page">
        <PageHead title={t('desk.forModerators')}>{t('desk.forModeratorsWhy')}</PageHead>
      </div>
    </Sheet>
  )
}
