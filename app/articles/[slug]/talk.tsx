import { CommentForm } from '@/components/conversation/comment-form.client'
import { FeaturedList } from '@/components/conversation/featured-list'
import { Conversation } from '@/components/conversation/conversation'
import type { Cursor } from '@/db/cursor'
import { store } from '@/db/kept'
import type { Article } from '@/magazine/articles/article'
import { featuredOf } from '@/magazine/conversation/featured'
import { conversationPage } from '@/magazine/conversation/conversation'
import { defaultSort, type Sort } from '@/magazine/conversation/rules'
import { freshCount, lastVisit, noteVisit } from '@/magazine/conversation/visit'
import { keptOf } from '@/magazine/people/kept'
import type { Member } from '@/magazine/people/member'
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
  const fresh = viewer && (await visitOf(viewer, article.id))
  const showing = { ...(await showingOf(article.slug)), ...(await aboutOf(article, page.items)) }
  return (
    <InArticle article={article}>
      <Conversation
        count={article.comments}
        page={page}
        sort={sort}
        showing={showing}
        form={<CommentForm kept={kept} />}
        fresh={fresh}
        top={
          !after && (
            <>
              <InBrief article={article} />
              <FeaturedList featured={await featuredOf(store(), article)} showing={showing} />
            </>
          )
        }
      />
    </InArticle>
  )
}

/** Notes that a member is here, and tells how much is new to them. */
async function visitOf(member: Member, articleId: number): Promise<number> {
  await noteVisit(store(), member, articleId, new Date())
  const since = await lastVisit(store(), member, articleId)
  return since ? freshCount(store(), member, articleId, since) : 0
}
