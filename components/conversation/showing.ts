import type { Calendar } from '@/components/ui/dates'
import type { Tongue } from '@/components/ui/in-language'
import type { Quoted } from '@/magazine/conversation/passages'
import type { Follows } from '@/magazine/conversation/follow'
import type { Words } from '@/messages/words'

/** What every comment of a page is shown with. */
export type Showing = {
  /** The article's. */
  slug: string
  calendar: Calendar
  /** What the guidelines are written in. */
  home: Tongue
  /** The guideline that each removed comment was removed under, by its id. */
  reasons?: ReadonlyMap<number, string>
  /** What of the article each comment is about, by its id; and the article's own language. */
  passages?: ReadonlyMap<number, Quoted>
  article?: Tongue
  /** Nothing can be done with them: they are shown to be looked at. */
  still?: true
  /** Who looks is a moderator. */
  moderates?: boolean
  /** Of members only: what they follow of the article. */
  follows?: Follows
  t: Words
}
