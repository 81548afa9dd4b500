import { store } from '@/db/kept'
import type { Shown } from '@/magazine/conversation/tree'
import { reasonsFor } from '@/magazine/moderation/own'

/** The rules that the removed ones of these comments were removed under, by their ids. */
export const reasonsOf = (shown: Shown[]) => reasonsFor(store(), shown.flatMap(removedOf))

const removedOf = ({ id, state, below }: Shown): number[] => [
  ...(state === 'rejected' ? [id] : []),
  ...below.flatMap(removedOf),
]
