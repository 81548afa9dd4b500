import { CommentForm } from '@/components/conversation/comment-form.client'
import { FreshComments } from '@/components/conversation/fresh-comments'
import { Conversation } from '@/components/conversation/conversation'
import type { Cursor } from '@/db/cursor'
import { store } from '@/db/kept'
import type { Article } from '@/magazine/articles/article'
import { defaultSort, type Sort } from '@/magazine/conversation/rules'
import { keptOf } from '@/magazine/people/kept'
import { currentMember } from '@/magazine/people/session'
import { InArticle, showingOf } from './discussion'
import { reasonsOf } from './reasons'
import { talkAt } from './talk-at'

type Props = { article: Article; sort?: Sort; after?: Cursor }

/** The conversation under an article, with the form to take part. */
export async function Talk({ article, sort = defaultSort, after }: Props) {
  const viewer = await currentMember()
  const { newest, ...page } = await talkAt(article, sort, after)
  const kept = viewer && (await keptOf(store(), viewer.id, article.id))
  const showing = await showingOf(article)
  const here = sort === defaultSort && after === undefined
  const says = { language: showing.calendar.language, t: showing.t }
  return (
    <InArticle article={article}>
      <Conversation
        count={article.comments}
        page={page}
        sort={sort}
        showing={{ ...showing, reasons: await reasonsOf(page.items) }}
        form={<CommentForm kept={kept} />}
        fresh={<FreshComments slug={article.slug} since={newest} here={here} member={viewer !== undefined} {...says} />}
      />
    </InArticle>
  )
}
