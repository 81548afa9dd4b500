import { PageHead } from '@/components/ui/page-head'
import { Pages } from '@/components/ui/pages'
import type { Calendar } from '@/components/ui/dates'
import type { Entry } from '@/magazine/moderation/log'
import type { Words } from '@/messages/words'
import { LogTable } from './log-table'

type Props = { page: { items: Entry[]; next?: string }; calendar: Calendar; t: Words }

/** What was decided about anyone's words, in public. */
export const LogPage = ({ page: { items, next }, calendar, t }: Props) => (
  <div className="page">
    <PageHead title={t('moderation.log')}>{t('moderation.logWhy')}</PageHead>
    <div className="beside">
      <p>
        <a href="/guidelines">{t('moderation.guidelines')}</a>
      </p>
      {items.length > 0 ? (
        <LogTable entries={items} calendar={calendar} t={t} />
      ) : (
        <p className="soft">{t('moderation.logEmpty')}</p>
      )}
      <Pages
        name={t('list.pages')}
        on={
          next === undefined ? undefined : { href: `/moderation-log?after=${next}`, label: t('moderation.logEarlier') }
        }
      />
    </div>
  </div>
)
