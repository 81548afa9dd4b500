import { CommentForm } from '@/components/conversation/comment-form.client'
import { Conversation } from '@/components/conversation/conversation'
import type { Cursor } from '@/db/cursor'
import { store } from '@/db/kept'
import type { Article } from '@/magazine/articles/article'
import { conversationPage } from '@/magazine/conversation/conversation'
import { defaultSort, type Sort } from '@/magazine/conversation/rules'
import { keptOf } from '@/magazine/people/kept'
import { currentMember } from '@/magazine/people/session'
import { InArticle, showingOf } from './discussion'
import { aboutOf } from './about'
import { InBrief } from './in-brief'

type Props = { article: Article; sort?: Sort; after?: Cursor }

/** The conversation under an article, with the form to take part. */
export async function Talk({ article, sort = defaultSort, after }: Props) {
  const viewer = await currentMember()
  const page = await conversationPage(store(), article, { sort, after, viewer })
  const kept = viewer && (await keptOf(store(), viewer.id, article.id))
  return (
    <InArticle article={article}>
      <Conversation
        count={article.comments}
        page={page}
        sort={sort}
        showing={{ ...(await showingOf(article.slug)), ...(await aboutOf(article, page.items)) }}
        form={<CommentForm kept={kept} />}
        brief={!after && <InBrief article={article} />}
      />
    </InArticle>
  )
}
