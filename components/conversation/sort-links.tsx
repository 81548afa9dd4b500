import { conversationAddress, type Sort, sorts } from '@/magazine/conversation/rules'
import type { Words } from '@/messages/words'

type Props = { slug: string; sort: Sort; t: Words }

/** The orders in which a conversation can be read; links, so that each has an address. */
export const SortLinks = ({ slug, sort, t }: Props) => (
  <nav className="sort" aria-label={t('conversation.sort')}>
    <ul>
      {sorts.map(each => (
        <li key={each}>
          <a href={conversationAddress(slug, each)} aria-current={each === sort ? 'true' : undefined}>
            {t(`conversation.${each}`)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
