import { Part } from '@/components/article/part'
import { Icon } from '@/components/ui/icon'
import { inLanguage, type Tongue } from '@/components/ui/in-language'
import { PageHead } from '@/components/ui/page-head'
import { paragraphAddress, earlierAddress } from '@/magazine/conversation/rules'
import type { Thread } from '@/magazine/conversation/tree'
import { mistakeAddress } from '@/magazine/moderation/rules'
import { CommentForm } from './comment-form.client'
import { ParagraphLines } from './paragraph-lines'
import { QuoteSelection } from './quote-selection'
import type { Showing } from './showing'
import { ThreadShown } from './thread-shown'

type Props = {
  article: { slug: string; headline: string } & Tongue
  /** A paragraph of the article, or a passage that no longer stands in it. */
  passage: { lines: string[] } & ({ number: number; version: number } | { earlier: number })
  page: { items: Thread[]; next?: string }
  /** It is not the first page of them. */
  later: boolean
  /** What was written before signing in. */
  kept?: string
  showing: Showing
}

/** A passage of an article: its words, a form to speak about it, and what was said about it. */
export function PassagePage({ article, passage, page: { items, next }, later, kept, showing }: Props) {
  const { calendar, t } = showing
  const { slug, headline, language } = article
  const stands = 'number' in passage
  const address = stands ? paragraphAddress(slug, passage.number) : earlierAddress(slug, passage.earlier)
  return (
    <div className="page">
      <PageHead
        kicker={{ href: `/articles/${slug}`, label: headline, language }}
        title={t(stands ? 'passage.discussThis' : 'passage.earlier')}
      />
      <div className="under-head">
        <ParagraphLines one lines={passage.lines} attributes={inLanguage(article, calendar.language)} />
        {stands ? (
          <Ways slug={slug} number={passage.number} spoken={items.length > 0} showing={showing} />
        ) : (
          <p className="soft">{t('passage.asWas')}</p>
        )}
      </div>
      <Part id="conversation" title={t('conversation.title')} className="conversation">
        <div className="body">
          {stands && !later && (
            <CommentForm about={{ paragraph: passage.number, version: passage.version }} kept={kept} />
          )}
          <Threads items={items} next={next && `${address}?after=${next}`} showing={showing} />
          <p>
            <a className="more" href={`/articles/${slug}#conversation`}>
              <Icon name="back" /> {t('conversation.all')}
            </a>
          </p>
          <QuoteSelection t={t} />
        </div>
      </Part>
    </div>
  )
}

type WaysProps = { slug: string; number: number; spoken: boolean; showing: Showing }

/** Where else one can go with a paragraph. */
const Ways = ({ slug, number, spoken, showing: { t } }: WaysProps) => (
  <p className="take-part">
    <a href={`/articles/${slug}#${spoken ? `paragraph-${number}` : 'text'}`}>{t('passage.inArticle')}</a>
    <a href={mistakeAddress(slug, number)}>{t('mistake.wrong')}</a>
  </p>
)

type ThreadsProps = { items: Thread[]; /** The address of the next page. */ next?: string; showing: Showing }

const Threads = ({ items, next, showing }: ThreadsProps) => (
  <>
    {items.length === 0 && <p className="soft">{showing.t('passage.none')}</p>}
    {items.map(thread => (
      <ThreadShown key={thread.id} thread={thread} showing={showing} />
    ))}
    {next && (
      <p>
        <a className="more" rel="next" href={next}>
          {showing.t('passage.older')} <Icon name="on" />
        </a>
      </p>
    )}
  </>
)
