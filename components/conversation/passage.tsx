import { inLanguage } from '@/components/ui/in-language'
import type { Quoted } from '@/magazine/conversation/passages'
import type { Showing } from './showing'

type Props = { of?: Quoted; showing: Showing }

const mostShown = 220

/** The words of the article that a comment is about, above what it says; they lead to where these words are discussed. */
export function Passage({ of, showing: { article, calendar, t } }: Props) {
  if (!of) return null
  return (
    <blockquote className="passage" aria-label={t('passage.quoted')}>
      <p {...(article && inLanguage(article, calendar.language))}>
        <a href={of.href}>{cut(of.words)}</a>
      </p>
      {of.was && <footer>{t('passage.changed')}</footer>}
    </blockquote>
  )
}

/** A long passage up to a word, so that it stands above the comment and not in place of it. */
function cut(words: string): string {
  const all = Array.from(words)
  if (all.length <= mostShown) return words
  return `${all
    .slice(0, mostShown)
    .join('')
    .replace(/\s+\S*$/u, '')} …`
}
