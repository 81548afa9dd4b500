import { PageHead } from '@/components/ui/page-head'
import type { Words } from '@/messages/words'
import { Part } from './part'

type Props = {
  title: string
  /** The name of the list, in the rail. */
  name: string
  items: { href: string; name: string; about?: string }[]
  t: Words
}

/** A page of names that lead to lists: sections in their order, authors. Empty, it says so. */
export const NameList = ({ title, name, items, t }: Props) => (
  <div className="page">
    <PageHead title={title}>{items.length ? undefined : t('list.empty')}</PageHead>
    {items.length > 0 && (
      <Part id="list" title={name}>
        <ul className="names">
          {items.map(item => (
            <li key={item.href}>
              <a href={item.href}>
                <bdi>{item.name}</bdi>
              </a>
              {item.about && <p dir="auto">{item.about}</p>}
            </li>
          ))}
        </ul>
      </Part>
    )}
  </div>
)
