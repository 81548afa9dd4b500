import type { LetterShown } from '@/magazine/mail/letters-list'
import { outboxAddress } from '@/magazine/mail/rules'
import { Advice } from './advice'
import { LetterStateChip } from './letter-state'
import { Moment } from './moment'
import { SendNow } from './send-now.client'
import type { Showing } from './showing'

type Props = { letter: LetterShown & { text?: string; language: string }; showing: Showing }

/** One letter, with its text where that is still kept. */
export const LetterPage = ({ letter, showing }: Props) => {
  const { t } = showing
  const { id, to, subject, state, madeAt, text, language } = letter
  return (
    <article className="outbox letter">
      <p>
        <a href={outboxAddress()}>{t('mail.outbox')}</a>
      </p>
      <h1>
        <bdi>{subject}</bdi>
      </h1>
      <dl className="pairs">
        <dt>{t('mail.to')}</dt>
        <dd>
          <bdi>{to}</bdi>
        </dd>
        <dt>{t('mail.made')}</dt>
        <dd>
          <Moment at={madeAt} showing={showing} />
        </dd>
        <dt>{t('mail.state')}</dt>
        <dd>
          <LetterStateChip letter={letter} showing={showing} />
        </dd>
      </dl>
      <Advice letters={[letter]} t={t} />
      {text ? (
        <pre tabIndex={0} role="region" aria-label={t('mail.text')} lang={language || undefined} dir="auto">
          {text.trimEnd()}
        </pre>
      ) : (
        <p className="by">{t('mail.textGone')}</p>
      )}
      {state !== 'sent' && (
        <SendNow letter={id} says={{ now: t('mail.tryNow'), of: subject, notSent: t('mail.notSent') }} />
      )}
    </article>
  )
}
