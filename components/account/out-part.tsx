import { type Calendar, dayInFigures, dayInWords } from '@/components/ui/dates'
import { hole, said } from '@/components/ui/said'
import type { Archive } from '@/magazine/account/out'
import { archiveAddress, archiveDays } from '@/magazine/account/rules'
import type { Words } from '@/messages/words'
import { ArchiveForm } from './account-forms.client'

type Props = { comments: number; archive?: Archive; calendar: Calendar; t: Words }

/** Where a member takes everything out: a file that is made for them, how far it is, and where it is fetched. */
export const Out = ({ comments, archive, calendar, t }: Props) => (
  <>
    <p>{t('out.what', { count: comments })}</p>
    {archive && !archive.readyUntil ? (
      <Progress archive={archive} t={t} />
    ) : (
      <ArchiveForm label={t('out.make')} wrong={t('out.notMade')} />
    )}
    {archive?.readyUntil && <Ready id={archive.id} until={archive.readyUntil} calendar={calendar} t={t} />}
  </>
)

const Progress = ({ archive: { made, total }, t }: { archive: Archive; t: Words }) => (
  <div className="progress-box" role="status">
    <label htmlFor="making">{t('out.writing', { made, total })}</label>
    <progress id="making" max={Math.max(1, total)} value={made} />
    <p className="soft">{t('out.mayLeave', { archiveDays })}</p>
  </div>
)

const Ready = ({ id, until, calendar, t }: { id: number; until: Date; calendar: Calendar; t: Words }) => (
  <p>
    <a href={archiveAddress(id)}>{t('out.download')}</a>{' '}
    <span className="soft">
      {said(
        t('out.keptUntil', { day: hole }),
        <time dateTime={dayInFigures(until, calendar)}>{dayInWords(until, calendar)}</time>,
      )}
    </span>
  </p>
)
