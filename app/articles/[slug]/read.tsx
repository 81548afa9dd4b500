import { After } from '@/components/article/after'
import { Article } from '@/components/article/article'
import { Facts } from '@/components/article/facts'
import { TakePart } from '@/components/article/take-part'
import { RecommendArticle } from '@/components/article/recommend-form.client'
import { TextFonts } from '@/components/ui/fonts'
import { store } from '@/db/kept'
import type { Article as Written } from '@/magazine/articles/article'
import { recommendsArticle } from '@/magazine/conversation/recommend'
import { here } from '@/magazine/people/here'
import { currentMember } from '@/magazine/people/session'
import { spaced } from '@/magazine/text/spacing'
import { magazine } from '../../magazine'
import { relatedAt } from './article'
import { HeadlineSwitch } from './headline'
import { marginOf } from './margin'
import { textOf } from './text'

/** The article as it is read: its facts for machines, its text and what is said about it. */
export async function Read({ article }: { article: Written }) {
  const { name, home, calendar, t } = await magazine()
  const { site } = here()
  const text = await textOf(article)
  const related = await relatedAt(article)
  const { headline, standfirst, language } = article
  const member = await currentMember()
  const recommend = {
    slug: article.slug,
    count: article.recommends,
    pressed: member !== undefined && (await recommendsArticle(store(), member, article.id)),
    label: t('comment.recommend'),
    language: calendar.language,
  }
  return (
    <>
      {language !== calendar.language && <TextFonts language={language} />}
      <Facts article={article} related={related} site={site} magazine={name} />
      <Article
        article={{ ...article, headline: spaced(headline, language), standfirst: spaced(standfirst, language) }}
        text={{ ...text, beside: await marginOf(article, text.blocks) }}
        edit={<HeadlineSwitch article={article} />}
        related={related}
        address={`${site}/articles/${article.slug}`}
        calendar={calendar}
        home={home}
        recommend={<RecommendArticle {...recommend} />}
        comments={<a href="#conversation">{t('conversation.way', { count: article.comments })}</a>}
        after={
          <>
            <RecommendArticle {...recommend} again />
            <TakePart slug={article.slug} t={t} />
            <After article={article} related={related} language={calendar.language} home={home} t={t} />
          </>
        }
        t={t}
      />
    </>
  )
}
