import { hole, said } from '@/components/ui/said'
import type { Kept } from '@/magazine/people/kept'
import { keptHours } from '@/magazine/people/rules'
import type { Words } from '@/messages/words'

/** What somebody wrote before signing in, whole, so that nobody fears for it. */
export function KeptWords({ kept: { words, back, article }, t }: { kept: Kept; t: Words }) {
  const link = (
    <a href={`/articles/${article.slug}`}>
      <bdi>{article.headline}</bdi>
    </a>
  )
  const holes = { article: hole, keptHours }
  return (
    <aside className="kept" aria-labelledby="kept">
      <h2 id="kept">{back === undefined ? t('people.keptTitle') : t('people.keptWordsTitle')}</h2>
      <blockquote dir="auto">
        {words.split(/\n{2,}/).map((paragraph, n) => (
          <p key={n}>{paragraph}</p>
        ))}
      </blockquote>
      <p className="soft">
        {said(back === undefined ? t('people.keptFor', holes) : t('people.keptWordsFor', holes), link)}
      </p>
    </aside>
  )
}
