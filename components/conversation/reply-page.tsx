import { nameOf } from '@/components/people/name-of'
import { Part } from '@/components/article/part'
import { PageHead } from '@/components/ui/page-head'
import { commentAddress } from '@/magazine/conversation/rules'
import type { Shown } from '@/magazine/conversation/tree'
import { Said } from './comment'
import { CommentForm } from './comment-form.client'
import { CommentHead } from './comment-head'
import { QuoteSelection } from './quote-selection'
import type { Showing } from './showing'

type Props = {
  article: { slug: string; headline: string; language: string }
  /** The comment answered. It may have lost its words since the reply was begun. */
  comment: { id: number; shown?: Shown }
  /** What was written before signing in. */
  kept?: string
  showing: Showing
}

/** Where one answers a comment, below what it says. */
export function ReplyPage({ article: { slug, headline, language }, comment: { id, shown }, kept, showing }: Props) {
  const { t } = showing
  return (
    <div className="page">
      <PageHead kicker={{ href: `/articles/${slug}`, label: headline, language }} title={t('conversation.reply')} />
      <Part id="conversation" title={t('conversation.title')} className="conversation">
        <div className="body">
          {shown?.voice ? (
            <article
              id={`comment-${id}`}
              className="comment"
              aria-label={t('comment.by', { name: nameOf(shown.voice.name, t) })}
            >
              <CommentHead id={id} voice={shown.voice} showing={showing} />
              <Said voice={shown.voice} showing={showing} />
            </article>
          ) : (
            <p className="stub">{t('comment.gone')}</p>
          )}
          <CommentForm parent={id} kept={kept} back={commentAddress(slug, id)} />
          <QuoteSelection t={t} />
        </div>
      </Part>
    </div>
  )
}
