import { Icon } from '@/components/ui/icon'
import { commentAddress } from '@/magazine/conversation/rules'
import type { Shown, Thread } from '@/magazine/conversation/tree'
import { Comment } from './comment'
import type { Showing } from './showing'
import { WhyHere } from './why-here'

type Props = { thread: Thread; showing: Showing; /** Says why it stands here. */ why?: boolean }

/** A thread of a conversation; a long one is read on at an address of its own. */
export const ThreadShown = ({ thread, showing, why }: Props) => (
  <div className="thread">
    {why && <WhyHere standing={thread.standing} showing={showing} />}
    <Comment comment={thread} showing={showing} />
    {thread.below.length > 0 && (
      <details className="below" open>
        <summary>{showing.t('conversation.replies', { count: countBelow(thread) + thread.more })}</summary>
        <Replies below={thread.below} showing={showing} />
        <More thread={thread} showing={showing} />
      </details>
    )}
    {thread.below.length === 0 && <More thread={thread} showing={showing} />}
  </div>
)

const countBelow = ({ below }: Shown): number =>
  below.reduce((sum, each) => sum + Number(each.voice !== undefined) + countBelow(each), 0)

const More = ({ thread, showing }: Props) =>
  thread.more > 0 && (
    <p>
      <a className="more" href={commentAddress(showing.slug, thread.id)}>
        {showing.t('conversation.moreReplies', { count: thread.more })} <Icon name="on" />
      </a>
    </p>
  )

/** A comment with what stands below it. */
export const Tree = ({ shown, showing }: { shown: Shown; showing: Showing }) => (
  <>
    <Comment comment={shown} showing={showing} />
    {shown.below.length > 0 && <Replies below={shown.below} showing={showing} />}
  </>
)

const Replies = ({ below, showing }: { below: Shown[]; showing: Showing }) => (
  <ol className="replies">
    {below.map(each => (
      <li key={each.id}>
        <Tree shown={each} showing={showing} />
      </li>
    ))}
  </ol>
)
