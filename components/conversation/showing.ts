import type { Calendar } from '@/components/ui/dates'
import type { Words } from '@/messages/words'

/** What every comment of a page is shown with. */
export type Showing = {
  /** The article's. */
  slug: string
  calendar: Calendar
  /** The guideline that each removed comment was removed under, by its id. */
  reasons?: ReadonlyMap<number, string>
  t: Words
}
