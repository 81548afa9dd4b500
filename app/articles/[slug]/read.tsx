import { Article } from '@/components/article/article'
import { Facts } from '@/components/article/facts'
import { RecommendArticle } from '@/components/article/recommend-form.client'
import { TextFonts } from '@/components/ui/fonts'
import { store } from '@/db/kept'
import type { Article as Written } from '@/magazine/articles/article'
import { recommendsArticle } from '@/magazine/conversation/recommend'
import { here } from '@/magazine/people/here'
import { currentMember } from '@/magazine/people/session'
import { isCapitals } from '@/magazine/text/capitals'
import { contentsOf } from '@/magazine/text/contents'
import { directionOf } from '@/magazine/text/language'
import { blocksOf } from '@/magazine/text/markdown'
import { minutesToRead } from '@/magazine/text/reading-time'
import { spaced, spacedBlocks } from '@/magazine/text/spacing'
import { magazine } from '../../magazine'

/** The article as it is read: its facts for machines, its text and what is said about it. */
export async function Read({ article }: { article: Written }) {
  const { name, calendar, t } = await magazine()
  const { site } = here()
  const { headline, standfirst, language } = article
  const blocks = spacedBlocks(blocksOf(article.body), language)
  const text = {
    blocks,
    parts: contentsOf(blocks),
    minutes: minutesToRead(blocks),
    direction: directionOf(language),
    capitals: isCapitals(headline),
  }
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
      <TextFonts language={language} />
      <Facts article={article} site={site} magazine={name} />
      <Article
        article={{ ...article, headline: spaced(headline, language), standfirst: spaced(standfirst, language) }}
        text={text}
        address={`${site}/articles/${article.slug}`}
        calendar={calendar}
        recommend={<RecommendArticle {...recommend} />}
        comments={<a href="#conversation">{t('conversation.way', { count: article.comments })}</a>}
        after={<RecommendArticle {...recommend} again />}
        t={t}
      />
    </>
  )
}
