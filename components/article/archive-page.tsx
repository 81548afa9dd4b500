import { countInWords, monthName } from '@/components/ui/dates'
import { PageHead } from '@/components/ui/page-head'
import type { Year } from '@/magazine/articles/archive'
import type { Words } from '@/messages/words'
import { Part } from './part'

type Props = {
  years: Year[]
  /** The magazine's day, "2026-11-24": months after it are not there yet. */
  day: string
  language: string
  t: Words
}

/** The archive: a calendar of months, each with how many articles it has. */
export function ArchivePage({ years, day, language, t }: Props) {
  const count = years.flatMap(({ months }) => months).reduce((sum, number) => sum + number, 0)
  return (
    <div className="page">
      <PageHead title={t('archive.title')}>{count ? t('archive.intro', { count }) : t('list.empty')}</PageHead>
      {years.map(({ year, months }) => (
        <Part key={year} id={`y${year}`} title={String(year)}>
          <ul className="months">
            {months.map((articles, n) => (
              <Month key={n} {...{ year, month: n + 1, articles, day, language, t }} most={Math.max(...months)} />
            ))}
          </ul>
        </Part>
      ))}
    </div>
  )
}

type MonthProps = Pick<Props, 'day' | 'language' | 't'> & {
  year: number
  month: number
  articles: number
  most: number
}

function Month({ year, month, articles, most, day, language, t }: MonthProps) {
  const figures = String(month).padStart(2, '0')
  const name = monthName(month, language)
  if (articles === 0) {
    const isToCome = `${year}-${figures}` > day
    return (
      <li>
        <span className="none">
          {name}
          <small>{isToCome ? t('archive.notYet') : t('archive.none')}</small>
        </span>
      </li>
    )
  }
  return (
    <li>
      <a
        href={`/archive/${year}/${figures}`}
        aria-label={`${name} ${year}, ${t('archive.count', { count: articles })}`}
      >
        {name}
        <small>{t('archive.count', { count: articles })}</small>
        <meter min={0} max={most} value={articles} aria-hidden="true">
          {countInWords(articles, language)}
        </meter>
      </a>
    </li>
  )
}
