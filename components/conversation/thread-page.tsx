import { Part } from '@/components/article/part'
import { Icon } from '@/components/ui/icon'
import { PageHead } from '@/components/ui/page-head'
import { commentAddress } from '@/magazine/conversation/rules'
import type { CommentInThread } from '@/magazine/conversation/thread'
import { QuoteSelection } from './quote-selection'
import type { Showing } from './showing'
import { Tree } from './thread-shown'

type Props = {
  article: { slug: string; headline: string; language: string }
  found: CommentInThread
  showing: Showing
}

/** One thread of a conversation on a page of its own, for a comment that is looked for. */
export function ThreadPage({
  article: { slug, headline, language },
  found: { thread, earlier, later },
  showing,
}: Props) {
  const { t } = showing
  return (
    <div className="page">
      <PageHead kicker={{ href: `/articles/${slug}`, label: headline, language }} title={t('conversation.thread')} />
      <Part id="conversation" title={t('conversation.title')} className="conversation">
        <div className="body">
          {earlier !== undefined && (
            <More href={commentAddress(slug, earlier)} label={t('conversation.earlierReplies')} icon="back" />
          )}
          <div className="thread">
            <Tree shown={thread} showing={showing} />
          </div>
          {later !== undefined && (
            <More href={commentAddress(slug, later)} label={t('conversation.laterReplies')} icon="on" />
          )}
          <More href={`/articles/${slug}#conversation`} label={t('conversation.all')} icon="back" />
          <QuoteSelection t={t} />
        </div>
      </Part>
    </div>
  )
}

const More = ({ href, label, icon }: { href: string; label: string; icon: 'back' | 'on' }) => (
  <p>
    <a className="more" href={href}>
      {icon === 'back' && <Icon name="back" />} {label} {icon === 'on' && <Icon name="on" />}
    </a>
  </p>
)
