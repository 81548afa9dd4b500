import type { ReactNode } from 'react'
import { Part } from '@/components/article/part'
import { Icon } from '@/components/ui/icon'
import type { ConversationPage } from '@/magazine/conversation/conversation'
import { commentsToSeek, conversationAddress, type Sort } from '@/magazine/conversation/rules'
import { FollowConversation } from './follow-buttons.client'
import { QuoteSelection } from './quote-selection'
import { SeekForm } from './seek-form'
import type { Showing } from './showing'
import { SortLinks } from './sort-links'
import { ThreadShown } from './thread-shown'

type Props = {
  /** How many comments the article has, on all pages. */
  count: number
  page: ConversationPage
  sort: Sort
  showing: Showing
  /** The form to take part. */
  form: ReactNode
  /** What stands between the form and the threads. */
  top?: ReactNode
  /** How many comments are new to the member who looks. */
  unread?: number
  /** What says that comments came in since. */
  fresh?: ReactNode
}

/** The conversation under an article, or a further page of it. */
export function Conversation({ count, page, sort, showing, form, top, unread, fresh }: Props) {
  const { items, next } = page
  const { slug, follows, t } = showing
  return (
    <Part id="conversation" title={t('conversation.title')} className="conversation">
      <div className="conversation-head soft">
        <p className="conversation-count">{t('conversation.count', { count })}</p>
        <a href={`/articles/${slug}/conversation/feed.xml`}>{t('conversation.feed')}</a>
        {follows && (
          <FollowConversation
            slug={slug}
            on={follows.conversation}
            labels={{ off: t('follow.follow'), on: t('follow.following') }}
          />
        )}
      </div>
      <div className="body">
        {form}
        {top}
        {count >= commentsToSeek && <SeekForm slug={slug} t={t} />}
        {items.length > 0 && <SortLinks slug={slug} sort={sort} fresh={unread} t={t} />}
        {fresh}
        {items.map(thread => (
          <ThreadShown key={thread.id} thread={thread} showing={showing} why={sort === 'recommended'} />
        ))}
        {next && (
          <p>
            <a className="more" rel="next" href={conversationAddress(slug, sort, next)}>
              {t('conversation.more')} <Icon name="on" />
            </a>
          </p>
        )}
        <QuoteSelection t={t} />
      </div>
    </Part>
  )
}
