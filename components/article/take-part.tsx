import { discussAddress } from '@/magazine/conversation/rules'
import { mistakeAddress } from '@/magazine/moderation/rules'
import type { Words } from '@/messages/words'

/** What one can do about a part of an article, below its text. */
export const TakePart = ({ slug, t }: { slug: string; t: Words }) => (
  <p className="take-part">
    <a href={discussAddress(slug)}>{t('passage.discuss')}</a>
    <a href={mistakeAddress(slug)}>{t('mistake.found')}</a>
  </p>
)
