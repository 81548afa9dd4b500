import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/store'
import { languageOfLetters, putInOutbox } from '@/magazine/mail/outbox'
import { magazineOf } from '@/magazine/settings/magazine'
import { words } from '@/messages/words'

type Decided = {
  memberId: number
  articleId: number
  /** What the reader had said. */
  words: string
  /** What stands at the article now; undefined if it was declined. */
  correction?: string
  note: string
  site: string
}

/** Tells a reader what came of the mistake they saw. An address that was never confirmed gets no letter. */
export async function sendMistakeDecided(tx: Tx, decided: Decided, now: Date): Promise<void> {
  const { memberId, correction, note, site } = decided
  const { articles, members } = tx.t
  const [to] = await tx.select().from(members).where(eq(members.id, memberId))
  const [article] = await tx.select().from(articles).where(eq(articles.id, decided.articleId))
  if (!to?.emailConfirmedAt || !article) return
  const { name: magazine } = await magazineOf(tx)
  const language = await languageOfLetters(tx, memberId)
  const t = words(language)
  const about = { magazine, name: to.name, headline: article.headline }
  const corrected = correction !== undefined
  const paragraphs = [
    t('moderation.letterGreeting', about),
    t(corrected ? 'mistake.correctedLetter' : 'mistake.declinedLetter', about),
    quoted(decided.words),
    corrected && `${t('mistake.correctedSo')}\n\n${quoted(correction)}`,
    note && `${t('mistake.letterNote')}\n\n${quoted(note)}`,
    `${site}/articles/${article.slug}`,
  ]
  const subject = t(corrected ? 'mistake.correctedSubject' : 'mistake.declinedSubject', about)
  const letter = { to: to.email, subject, text: paragraphs.filter(Boolean).join('\n\n') }
  await putInOutbox(tx, { ...letter, memberId, kind: 'mistake', language }, now)
}

/** As mail quotes: what somebody wrote can't pass for the magazine's own words. */
const quoted = (text: string) => text.replace(/^/gm, '> ')
