import { PageHead } from '@/components/ui/page-head'
import type { Tongue } from '@/components/ui/in-language'
import type { Card } from '@/magazine/articles/article'
import type { Words } from '@/messages/words'
import { Part } from './part'
import { Trio } from './trio'

type Props = { cards: Card[]; language: string; home: Tongue; t: Words }

/** The page of an address where nothing is, with something to read. */
export const NotHere = ({ cards, language, home, t }: Props) => (
  <div className="page">
    <PageHead kicker="404" title={t('notFound.title')}>
      {t('notFound.why')}
    </PageHead>
    {cards.length > 0 && (
      <Part id="instead" title={t('notFound.read')}>
        <Trio cards={cards} language={language} home={home} />
      </Part>
    )}
  </div>
)
