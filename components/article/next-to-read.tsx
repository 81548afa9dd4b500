import type { Card } from '@/magazine/articles/article'
import type { Words } from '@/messages/words'
import { Part } from './part'
import { Trio } from './trio'

/** Further articles under one that was read; nothing while there is no other. */
export const NextToRead = ({ cards, language, t }: { cards: Card[]; language: string; t: Words }) =>
  cards.length > 0 && (
    <div className="page">
      <Part id="next" title={t('article.next')} className="next">
        <p className="soft why">{t('article.nextWhy')}</p>
        <Trio cards={cards} language={language} />
      </Part>
    </div>
  )
