import type { Metadata } from 'next'
import { kindName } from '@/components/people/mail-words'
import { PageHead } from '@/components/ui/page-head'
import { hole, said } from '@/components/ui/said'
import { Submit } from '@/components/ui/submit'
import { store } from '@/db/kept'
import { stopAddress } from '@/magazine/mail/rules'
import { stopped } from '@/magazine/mail/stop'
import { authSecret } from '@/magazine/people/secret'
import { environment } from '@/magazine/people/session'
import { magazine } from '../../magazine'
import { Nowhere } from '../../nowhere'
import { Sheet } from '../../sheet'

type Props = { params: Promise<{ token: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await magazine()).t('mail.stopShort'),
  robots: 'noindex',
  referrer: 'same-origin',
})

/** To read it changes nothing: programs that look at mail before people follow its links. The button posts to the server. */
export default async function Unsubscribe({ params }: Props) {
  const { token } = await params
  const { t } = await magazine()
  const found = await stopped(store().read, authSecret(environment()), token)
  if (!found) return <Nowhere />
  const kind = kindName(found.kind, t)
  return (
    <Sheet>
      <div className="page entrance">
        <PageHead title={t(found.done ? 'mail.stoppedTitle' : 'mail.stopTitle', { kind })}>
          {found.done ? undefined : t('mail.stopWhy')}
        </PageHead>
        {found.done ? (
          <p>{said(t('mail.stoppedWhy', { account: hole }), <a href="/account#mail">{t('people.account')}</a>)}</p>
        ) : (
          <form className="form" method="post" action={stopAddress(token)}>
            <input type="hidden" name="List-Unsubscribe" value="One-Click" />
            <div className="row">
              <Submit label={t('mail.stop')} />
            </div>
          </form>
        )}
      </div>
    </Sheet>
  )
}
