import { conversationAddress, freshAddress, type Sort, sorts } from '@/magazine/conversation/rules'
import type { Words } from '@/messages/words'

type Props = {
  slug: string
  sort: Sort
  /** How many comments are new to the member who looks. */
  fresh?: number
  t: Words
}

/** The orders in which a conversation can be read; links, so that each has an address. */
export const SortLinks = ({ slug, sort, fresh = 0, t }: Props) => (
  <nav className="sort" aria-label={t('conversation.sort')}>
    <ul>
      {sorts.map(each => (
        <li key={each}>
          <a href={conversationAddress(slug, each)} aria-current={each === sort ? 'true' : undefined}>
            {t(`conversation.${each}`)}
          </a>
        </li>
      ))}
      {fresh > 0 && (
        <li>
          <a href={freshAddress(slug)}>
            {t('conversation.fresh')} <data value={fresh}>{fresh}</data>
          </a>
        </li>
      )}
    </ul>
  </nav>
)
