import { Part } from '@/components/article/part'
import type { Calendar } from '@/components/ui/dates'
import type { LeavingCounts } from '@/magazine/account/leave-preview'
import type { Archive } from '@/magazine/account/out'
import type { Words } from '@/messages/words'
import { LeaveSection } from './leave-section'
import { OutSection } from './out-section'

type Props = { archive: { comments: number; archive?: Archive }; counts: LeavingCounts; calendar: Calendar; t: Words }

/** The end of a member's account: their conversations, everything out, and the way out. */
export const AccountEnd = ({ archive, counts, calendar, t }: Props) => (
  <>
    <Part id="conversations" title={t('mine.title')}>
      <p>
        <a href="/account/conversations">{t('mine.link')}</a>
      </p>
    </Part>
    <OutSection {...archive} calendar={calendar} t={t} />
    <LeaveSection counts={counts} t={t} />
  </>
)
