import { freshMinutes } from '@/magazine/people/rules'
import type { OwnAccount } from '@/magazine/people/own-account'
import type { Words } from '@/messages/words'
import { EmailForm } from './email-form.client'
import { PasswordForm } from './password-form.client'
import { accountWords } from './words'

type Props = { account: OwnAccount; /** Whether they signed in a moment ago. */ isFresh: boolean; t: Words }

/** The address and the password of an account, and the ways to others. */
export function EmailAndPassword({ account, isFresh, t }: Props) {
  const { email, isConfirmed, hasPassword } = account
  const says = accountWords(t, account)
  const may = hasPassword || isFresh
  return (
    <>
      <h3>{t('account.emailAndPassword')}</h3>
      <p>
        {email} <span className="soft">{isConfirmed ? t('people.confirmed') : t('people.unconfirmed')}</span>
      </p>
      {may ? (
        <>
          <EmailForm asks={!isFresh} says={says} />
          <PasswordForm hasPassword={hasPassword} says={says} />
        </>
      ) : (
        <p className="soft">{t('account.notFresh', { freshMinutes })}</p>
      )}
    </>
  )
}
