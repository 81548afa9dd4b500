import type { Guideline } from '@/magazine/moderation/guideline'
import type { Words } from '@/messages/words'

/** What the form of a report says; plain strings, because it may run in a browser. `rulesIn` are the attributes of the rules, which the magazine wrote in its own language. */
export const reportWords = (t: Words, guidelines: Guideline[], rulesIn: { lang?: string; dir?: 'ltr' | 'rtl' }) => ({
  guideline: t('moderation.guideline'),
  somethingElse: t('moderation.somethingElse'),
  rules: guidelines.map(guideline => ({ slug: guideline.slug, name: t('moderation.rule', guideline) })),
  rulesIn,
  what: t('moderation.whatIsWrong'),
  whatHint: t('moderation.whatHint'),
  send: t('moderation.sendReport'),
  sending: t('moderation.sending'),
  back: t('moderation.backToComment'),
  notSent: t('moderation.reportNotSent'),
})
export type ReportWords = ReturnType<typeof reportWords>
