import type { Words } from '@/messages/words'

/** A member's name, or what stands in its place once they have left or are about to. */
export const nameOf = (name: string, t: Words): string => name || t('leaving.former')
