import { Part } from '@/components/article/part'
import { Icon } from '@/components/ui/icon'
import { PageHead } from '@/components/ui/page-head'
import type { Thread } from '@/magazine/conversation/tree'
import { Comment } from './comment'
import type { Showing } from './showing'

type Props = { article: { slug: string; headline: string; language: string }; items: Thread[]; showing: Showing }

/** What others have said since a member was here last, each by itself, newest first. */
export const FreshPage = ({ article: { slug, headline, language }, items, showing }: Props) => (
  <div className="page">
    <PageHead
      kicker={{ href: `/articles/${slug}`, label: headline, language }}
      title={showing.t('conversation.fresh')}
    />
    <Part id="conversation" title={showing.t('conversation.title')} className="conversation">
      <div className="body">
        {items.length === 0 && <p className="soft">{showing.t('conversation.noFresh')}</p>}
        {items.map(item => (
          <div key={item.id} className="thread">
            <Comment comment={item} showing={showing} />
          </div>
        ))}
        <p>
          <a className="more" href={`/articles/${slug}#conversation`}>
            <Icon name="back" /> {showing.t('conversation.all')}
          </a>
        </p>
      </div>
    </Part>
  </div>
)
