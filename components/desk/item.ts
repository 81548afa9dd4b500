import type { ReactNode } from 'react'
import type { Seen } from '@/magazine/moderation/judged'

/** A card of a queue. `receipts` are what stands in its place while a decision on it is on its way. */
export type Item = {
  id: number
  seen: Seen
  mayReject: boolean
  receipts: { approve: string; reject: string }
  inside: ReactNode
}

/** Where the cards stand: the queue's name, the cursor of its page, and its address. */
export type Place = { queue: string; after?: string; address: string }
