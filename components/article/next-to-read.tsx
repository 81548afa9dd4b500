import type { Tongue } from '@/components/ui/in-language'
import type { Card } from '@/magazine/articles/article'
import type { Words } from '@/messages/words'
import { Part } from './part'
import { Trio } from './trio'

type Props = { cards: Card[]; language: string; home: Tongue; t: Words }

/** Further articles under one that was read; nothing while there is no other. */
export const NextToRead = ({ cards, language, home, t }: Props) =>
  cards.length > 0 && (
    <div className="page">
      <Part id="next" title={t('article.next')} className="next">
        <p className="soft why">{t('article.nextWhy')}</p>
        <Trio cards={cards} language={language} home={home} />
      </Part>
    </div>
  )
