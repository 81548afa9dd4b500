import { PageHead } from '@/components/ui/page-head'
import { answer } from '@/magazine/people/here'
import { magazine } from '../magazine'
import { Sheet } from '../sheet'

type Props = { /** It is for owners only. */ owners?: boolean }

/** The page for who is signed in but has no right to the desk, or to this part of it. */
export async function NotYours({ owners }: Props) {
  answer(403)
  const { t } = await magazine()
  return (
    <Sheet>
      <div className="page">
        <PageHead title={t(owners ? 'admin.forOwners' : 'desk.forModerators')}>
          {t(owners ? 'admin.forOwnersWhy' : 'desk.forModeratorsWhy')}
        </PageHead>
      </div>
    </Sheet>
  )
}
