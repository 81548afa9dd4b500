import type { Words } from '@/messages/words'
import { type FactorWords, factorWords } from './factor-words'
import { KeyPicture } from './key-picture'
import { AddPasskeyForm } from './passkey-forms.client'
import { PasskeyScript } from './passkey-way'
import { AppForm, CodeForm } from './second-forms.client'

type Shown = {
  /** The member has a second factor, and whether an app is one. */
  isThere: boolean
  hasApp: boolean
  belief: 'fresh' | 'old' | 'unproven'
  /** The owner requires one, and there is none. */
  isRequired: boolean
  /** The secret of an app that waits for its first code. */
  begun?: { secret: string; address: string }
  next?: string
}

/** Where a member sets a second factor up; in a session that began without it, where they show it. */
export function SecondFactor({ shown, t }: { shown: Shown; t: Words }) {
  const { isThere, belief, isRequired, next } = shown
  const says = factorWords(t)
  if (belief === 'unproven')
    return (
      <section aria-labelledby="prove">
        <PasskeyScript />
        <h2 id="prove">{t('factor.prove')}</h2>
        <p>{t('factor.proveWhy')}</p>
        <CodeForm confirms={false} says={says} />
        <p className="soft">{t('factor.lost')}</p>
      </section>
    )
  return (
    <>
      <PasskeyScript />
      {isRequired && <p className="alert">{t('factor.required')}</p>}
      {isThere && <p>{t('factor.secondThere')}</p>}
      {isThere && next && (
        <p>
          <a className="button" href={next}>
            {t('factor.goOn')}
          </a>
        </p>
      )}
      <section aria-labelledby="app">
        <h2 id="app">{t('factor.app')}</h2>
        <App shown={shown} says={says} t={t} />
      </section>
      <section aria-labelledby="passkeys">
        <h2 id="passkeys">{t('factor.passkeys')}</h2>
        <AddPasskeyForm asksPassword={belief === 'old'} says={says} />
        <noscript>
          <p className="soft">{t('factor.needsScript')}</p>
        </noscript>
      </section>
    </>
  )
}

function App({ shown: { hasApp, begun, belief }, says, t }: { shown: Shown; says: FactorWords; t: Words }) {
  if (!begun || hasApp)
    return (
      <>
        <p>{hasApp ? t('factor.appOn') : t('factor.appWhy')}</p>
        <AppForm isThere={hasApp} asksPassword={belief === 'old'} says={says} />
      </>
    )
  return (
    <>
      <p>{t('factor.scan')}</p>
      <KeyPicture text={begun.address} label={t('factor.qr')} />
      <dl className="account-facts">
        <dt>{t('factor.key')}</dt>
        <dd>
          <code>{begun.secret}</code>
        </dd>
      </dl>
      <CodeForm confirms says={says} />
    </>
  )
}
