import type { Words } from '@/messages/words'

/** What the form of a mistake says; plain strings, because it may run in a browser. */
export const mistakeWords = (t: Words) => ({
  where: t('mistake.where'),
  somewhere: t('mistake.somewhere'),
  what: t('mistake.what'),
  credit: t('mistake.credit'),
  creditHint: t('mistake.creditHint'),
  send: t('mistake.send'),
  sending: t('mistake.sending'),
  notSent: t('mistake.notSent'),
  back: t('mistake.back'),
})
export type MistakeWords = ReturnType<typeof mistakeWords>
