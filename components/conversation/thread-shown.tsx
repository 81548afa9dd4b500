import { Icon } from '@/components/ui/icon'
import { commentAddress } from '@/magazine/conversation/rules'
import type { Shown, Thread } from '@/magazine/conversation/tree'
import { Comment } from './comment'
import type { Showing } from './showing'

type Props = { thread: Thread; showing: Showing }

/** A thread of a conversation; a long one is read on at an address of its own. */
export const ThreadShown = ({ thread, showing }: Props) => (
  <div className="thread">
    <Tree shown={thread} showing={showing} />
    {thread.more > 0 && (
      <p>
        <a className="more" href={commentAddress(showing.slug, thread.id)}>
          {showing.t('conversation.moreReplies', { count: thread.more })} <Icon name="on" />
        </a>
      </p>
    )}
  </div>
)

/** A comment with what stands below it. */
export const Tree = ({ shown, showing }: { shown: Shown; showing: Showing }) => (
  <>
    <Comment comment={shown} showing={showing} />
    {shown.below.length > 0 && (
      <ol className="replies">
        {shown.below.map(below => (
          <li key={below.id}>
            <Tree shown={below} showing={showing} />
          </li>
        ))}
      </ol>
    )}
  </>
)
