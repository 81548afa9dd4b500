import { PageHead } from '@/components/ui/page-head'
import { store } from '@/db/kept'
import { factorsOf } from '@/magazine/people/factor/need'
import { answer, here } from '@/magazine/people/here'
import { setUpAndGo } from '@/magazine/people/arrive'
import { currentMember } from '@/magazine/people/session'
import { magazine } from '../magazine'
import { Sheet } from '../sheet'

type Props = { /** It is for owners only. */ owners?: boolean; /** For editors and owners. */ editors?: boolean }

/** The page for who is signed in but has no right to the desk, to this part of it, or not before their second factor is shown. */
export async function NotYours({ owners, editors }: Props) {
  answer(403)
  const { t } = await magazine()
  const member = await currentMember()
  const isHeldBack = member && (await factorsOf(store().read, member.id)).isStaff
  return (
    <Sheet>
      <div className="page">
        <PageHead title={t(owners ? 'admin.forOwners' : editors ? 'mistake.forEditors' : 'desk.forModerators')}>
          {isHeldBack ? t('factor.required') : t(owners ? 'admin.forOwnersWhy' : 'desk.forModeratorsWhy')}
        </PageHead>
        {isHeldBack && (
          <p>
            <a className="button" href={setUpAndGo(here().path ?? '/admin/moderation')}>
              {t('factor.second')}
            </a>
          </p>
        )}
      </div>
    </Sheet>
  )
}
