import { Part } from '@/components/article/part'
import { SeekForm } from '@/components/conversation/seek-form'
import type { Calendar } from '@/components/ui/dates'
import { PageHead } from '@/components/ui/page-head'
import { Pages } from '@/components/ui/pages'
import { seekAddress } from '@/magazine/conversation/rules'
import type { Results } from '@/magazine/search/search'
import type { Words } from '@/messages/words'
import { Result } from './result'

type Props = {
  article: { slug: string; headline: string; language: string }
  words: string
  /** Undefined where nothing was looked for. */
  results?: Results | 'busy'
  calendar: Calendar
  t: Words
}

/** What the comments of one conversation say. */
export const SeekPage = ({ article: { slug, headline, language }, words, results, calendar, t }: Props) => (
  <div className="page">
    <PageHead kicker={{ href: `/articles/${slug}`, label: headline, language }} title={t('conversation.seek')} />
    <Part id="conversation" title={t('conversation.title')} className="conversation">
      <div className="body">
        <SeekForm slug={slug} words={words} t={t} />
        {results === 'busy' && <p className="notice">{t('search.busy')}</p>}
        {results && results !== 'busy' && (
          <>
            <p role="status">{t('conversation.found', { count: results.count })}</p>
            <ol className="results">
              {results.items.map(result => (
                <li key={result.kind === 'article' ? result.slug : result.id}>
                  <Result result={result} calendar={calendar} t={t} />
                </li>
              ))}
            </ol>
            <Pages
              name={t('list.pages')}
              back={pageAt(slug, results.query, results.previous, t('search.earlier'))}
              on={pageAt(slug, results.query, results.next, t('search.more'))}
            />
          </>
        )}
      </div>
    </Part>
  </div>
)

const pageAt = (slug: string, words: string, after: string | undefined, label: string) =>
  after === undefined ? undefined : { href: seekAddress(slug, words, after), label }
