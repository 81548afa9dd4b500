import { Icon } from '@/components/ui/icon'
import type { Part } from '@/magazine/text/contents'
import type { Words } from '@/messages/words'

// A longer list would stand between a reader and the text, on a phone for more than a window.
const mostSeen = 12

/**
 * The parts of a long text, to go to; nothing for a text that has none. It can be closed, and needs no script for it; of
 * very many parts it is closed until somebody opens it.
 */
export const Contents = ({ parts = [], t }: { parts?: Part[]; t: Words }) =>
  parts.length > 0 && (
    <details className="part-list" open={parts.length <= mostSeen}>
      <summary>
        {t('text.contents')} <Icon name="down" />
      </summary>
      <nav aria-label={t('text.contentsName')}>
        <ol>
          {parts.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
    </details>
  )
