import { PageHead } from '@/components/ui/page-head'
import { inLanguage, type Tongue } from '@/components/ui/in-language'
import { paragraphAddress } from '@/magazine/conversation/rules'
import type { Words } from '@/messages/words'
import { ParagraphLines } from './paragraph-lines'

type Props = {
  article: { slug: string; headline: string } & Tongue
  paragraphs: { number: number; lines: string[] }[]
  /** How many comments are about each, by its number. */
  counts: ReadonlyMap<number, number>
  /** The page's. */
  language: string
  t: Words
}

/** An article paragraph by paragraph, for who wants to talk about one of them. */
export const DiscussPage = ({ article, paragraphs, counts, language, t }: Props) => (
  <div className="page">
    <PageHead
      kicker={{ href: `/articles/${article.slug}`, label: article.headline, language: article.language }}
      title={t('passage.discuss')}
    >
      {t('passage.chooseOne')}
    </PageHead>
    <ol className="paragraphs under-head" role="list">
      {paragraphs.map(({ number, lines }) => {
        const count = counts.get(number)
        return (
          <li key={number}>
            <ParagraphLines id={`words-${number}`} lines={lines} attributes={inLanguage(article, language)} />
            <a
              className="more"
              id={`discuss-${number}`}
              href={paragraphAddress(article.slug, number)}
              aria-describedby={`words-${number}`}
            >
              {count ? t('passage.count', { count }) : t('passage.discussThis')}
            </a>
          </li>
        )
      })}
    </ol>
  </div>
)
