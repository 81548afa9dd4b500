import { CommentForm } from '@/components/conversation/comment-form.client'
import { FeaturedList } from '@/components/conversation/featured-list'
import { FreshComments } from '@/components/conversation/fresh-comments'
import { Conversation } from '@/components/conversation/conversation'
import type { Cursor } from '@/db/cursor'
import { store } from '@/db/kept'
import type { Article } from '@/magazine/articles/article'
import { featuredOf } from '@/magazine/conversation/featured'
import { defaultSort, type Sort } from '@/magazine/conversation/rules'
import { freshCount, lastVisit, noteVisit } from '@/magazine/conversation/visit'
import { keptOf } from '@/magazine/people/kept'
import type { Member } from '@/magazine/people/member'
import { currentMember } from '@/magazine/people/session'
import { InArticle, showingOf } from './discussion'
import { aboutOf } from './about'
import { InBrief } from './in-brief'
import { talkAt } from './talk-at'

type Props = { article: Article; sort?: Sort; after?: Cursor }

/** The conversation under an article, with the form to take part. */
export async function Talk({ article, sort = defaultSort, after }: Props) {
  const viewer = await currentMember()
  const { newest, ...page } = await talkAt(article, sort, after)
  const kept = viewer && (await keptOf(store(), viewer.id, article.id))
  const since = viewer && (await visitOf(viewer, article.id))
  const showing = { ...(await showingOf(article)), ...(await aboutOf(article, page.items)) }
  const here = sort === defaultSort && after === undefined
  const says = { language: showing.calendar.language, t: showing.t }
  return (
    <InArticle article={article}>
      <Conversation
        count={article.comments}
        page={page}
        sort={sort}
        showing={showing}
        form={<CommentForm kept={kept} />}
        unread={since}
        top={
          !after && (
            <>
              <InBrief article={article} />
              <FeaturedList featured={await featuredOf(store(), article, viewer)} showing={showing} />
            </>
          )
        }
        fresh={<FreshComments slug={article.slug} since={newest} here={here} member={viewer !== undefined} {...says} />}
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
