import { eq } from 'drizzle-orm'
import type { Reading, Tx } from '@/db/store'
import { languageOfLetters, putInOutbox } from '@/magazine/mail/outbox'
import { magazineOf } from '@/magazine/settings/magazine'
import { type Key, words } from '@/messages/words'
import { namesOfGuidelines } from './guideline'
import type { Judged, Verdict } from './judged'
import { type JudgedDeed, judgedDeedOf } from './log'

type Made = { decision: Verdict; note: string; guidelineId?: number; site: string }

const letters: Record<JudgedDeed, { subject: Key; text: Key }> = {
  approved: { subject: 'moderation.approvedSubject', text: 'moderation.approvedLetter' },
  rejected: { subject: 'moderation.rejectedSubject', text: 'moderation.rejectedLetter' },
  restored: { subject: 'moderation.restoredSubject', text: 'moderation.restoredLetter' },
}

/** Tells the member what became of their words. An address that was never confirmed gets no letter. */
export async function sendDecision(tx: Tx, judged: Judged, made: Made, now: Date): Promise<void> {
  const member = await recipientOf(tx, judged)
  if (!member.confirmedAt) return
  const { name: magazine } = await magazineOf(tx)
  const language = await languageOfLetters(tx, judged.memberId)
  const t = words(language)
  const reason = (await namesOfGuidelines(tx))(made.guidelineId ?? null)
  const about = { magazine, name: member.name, headline: member.headline }
  const says = letters[judgedDeedOf(made.decision, judged.state)]
  const paragraphs = [
    t('moderation.letterGreeting', about),
    t(says.text, about),
    quoted(judged.words),
    reason && t('moderation.letterReason', { reason: t('moderation.rule', reason) }),
    made.note && `${t('moderation.letterNote')}\n\n${quoted(made.note)}`,
    `${t('moderation.letterMore')}\n${made.site}/account#decisions`,
  ]
  const letter = { to: member.email, subject: t(says.subject, about), text: paragraphs.filter(Boolean).join('\n\n') }
  await putInOutbox(tx, { ...letter, memberId: judged.memberId, kind: 'decision', language }, now)
}

async function recipientOf({ t, select }: Reading, { memberId, articleId }: Judged) {
  const { articles, members } = t
  const [row] = await select({
    name: members.name,
    email: members.email,
    confirmedAt: members.emailConfirmedAt,
    headline: articles.headline,
  })
    .from(members)
    .innerJoin(articles, eq(articles.id, articleId))
    .where(eq(members.id, memberId))
  if (!row) throw new Error(`comment on article ${articleId} by nobody`)
  return row
}

/** As mail quotes: what somebody wrote can't pass for the magazine's own words. */
const quoted = (text: string) => text.replace(/^/gm, '> ')
