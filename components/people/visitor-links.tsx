import type { Member } from '@/magazine/people/member'
import { signInAddress } from '@/magazine/people/rules'
import type { Words } from '@/messages/words'
import { SignOutForm } from './sign-out-form.client'

type Props = {
  member?: Member
  /** How much is new to them. */
  news?: number
  /** The page they are on. */
  path?: string
  t: Words
}

/** The masthead's links for who reads: a way in, from an article back to it, or to the own account and out. */
export const VisitorLinks = ({ member, news = 0, path, t }: Props) =>
  member ? (
    <>
      {member.role !== 'member' && !path?.startsWith('/admin/') && (
        <a href="/admin/moderation">{t('desk.moderation')}</a>
      )}
      <a href="/account">{news > 0 ? t('people.accountWith', { count: news }) : t('people.account')}</a>
      <SignOutForm label={t('people.signOut')} />
    </>
  ) : (
    <a href={path?.startsWith('/articles/') ? signInAddress(path) : '/sign-in'}>{t('people.signIn')}</a>
  )
