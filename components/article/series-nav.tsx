import type { InSeries } from '@/magazine/articles/series'
import type { Words } from '@/messages/words'

type Props = { series: InSeries; language: string; t: Words }

/** All parts of the series that an article belongs to; the ones before and after it say so. */
export const SeriesNav = ({ series: { name, parts, place }, language, t }: Props) => (
  <nav className="series" aria-label={t('article.series', { name })}>
    <p className="label">{t('article.part', { name, part: place + 1, of: parts.length })}</p>
    <ol>
      {parts.map((part, n) => {
        const own = part.language === language ? {} : ({ lang: part.language, dir: 'auto' } as const)
        const beside = n === place - 1 ? 'prev' : n === place + 1 ? 'next' : undefined
        return (
          <li key={part.slug} aria-current={n === place ? 'true' : undefined}>
            <span {...own}>
              {n === place ? (
                part.headline
              ) : (
                <a href={`/articles/${part.slug}`} rel={beside}>
                  {part.headline}
                </a>
              )}
            </span>
            {beside && <small>{t(beside === 'prev' ? 'article.previousPart' : 'article.nextPart')}</small>}
          </li>
        )
      })}
    </ol>
  </nav>
)
