import type { LetterShown } from '@/magazine/mail/letters-list'
import { adviceOn } from '@/magazine/mail/rules'
import type { Words } from '@/messages/words'

const settings = { url: 'SMTP_URL', authority: 'NODE_EXTRA_CA_CERTS', safe: 'smtps://' }

/** What to do about the mail server, said once, if the newest letter that it did not take says so. */
export function Advice({ letters, t }: { letters: LetterShown[]; t: Words }) {
  const refused = letters.find(({ state, problem }) => state !== 'sent' && problem !== undefined)
  const advice = adviceOn(refused?.problem ?? '')
  return advice && <p className="notice">{t(`mail.advice.${advice}`, settings)}</p>
}
