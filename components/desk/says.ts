import type { Guideline } from '@/magazine/moderation/guideline'
import type { Words } from '@/messages/words'

/** The words of the cards' forms; plain strings, because they may run in a browser. */
export const deskWords = (t: Words, guidelines: Guideline[]) => ({
  approve: t('desk.approve'),
  reject: t('desk.reject'),
  saving: t('desk.saving'),
  reason: t('desk.reason'),
  note: t('desk.note'),
  notDecided: t('desk.notDecided'),
  yourNote: t('desk.yourNote'),
  back: t('desk.back'),
  rules: guidelines.map(guideline => ({ slug: guideline.slug, name: t('moderation.rule', guideline) })),
})
export type DeskWords = ReturnType<typeof deskWords>
