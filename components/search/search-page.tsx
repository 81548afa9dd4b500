import { Part } from '@/components/article/part'
import { type Calendar, countInWords } from '@/components/ui/dates'
import { PageHead } from '@/components/ui/page-head'
import { Pages } from '@/components/ui/pages'
import { hole, said } from '@/components/ui/said'
import { type Asked, searchAddress } from '@/magazine/search/rules'
import type { Results } from '@/magazine/search/search'
import type { Words } from '@/messages/words'
import { Marked } from './marked'
import { Result } from './result'
import { type Filter, SearchForm } from './search-form'

type Props = {
  asked: Asked
  filters: Filter[]
  /** Undefined where nothing was looked for. */
  results?: Results | 'busy'
  calendar: Calendar
  t: Words
}

/** The search: its form, and what was found. */
export function SearchPage({ asked, filters, results, calendar, t }: Props) {
  const says = { search: t('search.title'), button: t('search.button'), suggestions: t('search.suggestions') }
  return (
    <div className="page">
      <PageHead title={t('search.title')} />
      <Part id="find" title={t('search.find')}>
        <div className="body">
          <SearchForm asked={asked} says={says} filters={filters} />
          {results === 'busy' && <p className="notice">{t('search.busy')}</p>}
          {results && results !== 'busy' && <Instead asked={asked} results={results} t={t} />}
        </div>
      </Part>
      {results && results !== 'busy' && <Found asked={asked} results={results} calendar={calendar} t={t} />}
    </div>
  )
}

type Shown = { asked: Asked; results: Results; t: Words }

/** What was found in place of what was typed, if that is nowhere. */
function Instead({ asked, results: { instead, query }, t }: Shown) {
  if (!instead) return undefined
  const missing = <bdi>{instead.missing.join(', ')}</bdi>
  if (instead.is === 'beginning')
    return <p className="soft">{said(t('search.beginsWith', { words: hole }), missing)}</p>
  const corrected = (
    <a href={searchAddress({ ...asked, q: query, after: undefined })}>
      <bdi>
        <Marked parts={instead.parts} />
      </bdi>
    </a>
  )
  return <p className="soft">{said(t('search.didYouMean', { words: hole, instead: hole }), missing, corrected)}</p>
}

function Found({ asked, results, calendar, t }: Shown & { calendar: Calendar }) {
  const { items, count, isMore, previous, next } = results
  const at = (after?: string) => searchAddress({ ...asked, after: after || undefined })
  return (
    <section className="part" aria-labelledby="found">
      <h2 id="found">
        {said(
          t(isMore ? 'search.moreThan' : 'search.results', { count, shown: hole }),
          <data value={count}>{countInWords(count, calendar.language)}</data>,
        )}
      </h2>
      <div className="body">
        {count === 0 && <Nothing asked={asked} t={t} />}
        {items.length > 0 && (
          <ol className="results">
            {items.map(result => (
              <li key={result.kind === 'article' ? result.slug : result.id}>
                <Result result={result} calendar={calendar} t={t} />
              </li>
            ))}
          </ol>
        )}
        <Pages
          name={t('list.pages')}
          back={previous === undefined ? undefined : { href: at(previous), label: t('search.earlier') }}
          on={next === undefined ? undefined : { href: at(next), label: t('search.more') }}
        />
      </div>
    </section>
  )
}

/** Ways on from where nothing was found. */
const Nothing = ({ asked: { q, ...filters }, t }: { asked: Asked; t: Words }) => (
  <>
    <p>{said(t('search.nothing', { words: hole }), <bdi>{q}</bdi>)}</p>
    <ul className="tags">
      {Object.values(filters).some(Boolean) && (
        <li>
          <a href={searchAddress({ q })}>{t('search.withoutFilters')}</a>
        </li>
      )}
      <li>
        <a href="/archive">{t('search.archive')}</a>
      </li>
      <li>
        <a href="/sections">{t('sections.title')}</a>
      </li>
    </ul>
  </>
)
