import type { Calendar } from '@/components/ui/dates'
import type { Queue } from '@/magazine/moderation/rules'
import type { Key, Words } from '@/messages/words'

/** What every part of the desk is shown with. */
export type Showing = { calendar: Calendar; t: Words }

/** The name of each queue. */
export const queueNames: Record<Queue, Key> = {
  new: 'desk.new',
  reported: 'desk.reported',
  rejected: 'desk.rejected',
}
