import { type Calendar, dayInFigures, dayInWords } from '@/components/ui/dates'
import { hole, said } from '@/components/ui/said'
import type { OwnPasskey } from '@/magazine/people/factor/passkey'
import { secondFactorAddress } from '@/magazine/people/rules'
import type { Words } from '@/messages/words'
import { factorWords } from './factor-words'
import { AddPasskeyForm, RemovePasskeyForm } from './passkey-forms.client'
import { PasskeyScript } from './passkey-way'

/** How a member signs in besides by password: `asksPassword` where the session alone is not believed. */
export type WaysIn = {
  passkeys: OwnPasskey[]
  codes: { all: number; unused: number }
  asksPassword: boolean
  hasApp: boolean
  isStaff: boolean
}
type Props = { ways: WaysIn; calendar: Calendar; t: Words }

/** A member's passkeys and recovery codes, on the account page. */
export const Passkeys = ({ ways: { passkeys, codes, asksPassword, hasApp, isStaff }, calendar, t }: Props) => (
  <>
    <PasskeyScript />
    <h3 id="passkeys">{t('factor.passkeys')}</h3>
    {passkeys.length === 0 && <p>{t('factor.noPasskeys')}</p>}
    <ul className="ways-in">
      {passkeys.map(passkey => (
        <li key={passkey.id}>
          <OnePasskey passkey={passkey} asksPassword={asksPassword} calendar={calendar} t={t} />
        </li>
      ))}
    </ul>
    <AddPasskeyForm asksPassword={asksPassword} says={factorWords(t)} />
    <noscript>
      <p className="soft">{t('factor.needsScript')}</p>
    </noscript>
    <h3 id="recovery-codes">{t('factor.recoveryCodes')}</h3>
    <p>{codes.all === 0 ? t('factor.noCodes') : t('factor.codesUnused', codes)}</p>
    <p className="row">
      <a className="button quiet" href="/account/recovery-codes">
        {t('factor.newCodes')}
      </a>
      {(isStaff || hasApp) && <a href={secondFactorAddress}>{t('factor.second')}</a>}
    </p>
  </>
)

type One = Pick<Props, 'calendar' | 't'> & { passkey: OwnPasskey; asksPassword: boolean }

const OnePasskey = ({ passkey: { id, name, createdAt, usedAt }, asksPassword, calendar, t }: One) => (
  <>
    <div>
      <strong>
        <bdi>{name || t('factor.passkey')}</bdi>
      </strong>
      <p className="soft">
        {said(t('factor.made', { day: hole }), <Day at={createdAt} calendar={calendar} />)}
        {', '}
        {usedAt ? said(t('factor.used', { day: hole }), <Day at={usedAt} calendar={calendar} />) : t('factor.notUsed')}
      </p>
    </div>
    <RemovePasskeyForm
      passkey={id}
      label={t('factor.remove')}
      named={t('factor.removeNamed', { name: name || t('factor.passkey') })}
      asksPassword={asksPassword}
      says={factorWords(t)}
    />
  </>
)

const Day = ({ at, calendar }: { at: Date; calendar: Calendar }) => (
  <time dateTime={dayInFigures(at, calendar)}>{dayInWords(at, calendar)}</time>
)
