import type { ReactNode } from 'react'
import type { Words } from '@/messages/words'

type Props = {
  name: string
  /** Further pages about the magazine, before the feed. */
  links?: { href: string; label: string }[]
  /** What the owner says of the magazine. */
  children?: ReactNode
  t: Words
}

/** The foot of every page: where else to go, and what the magazine is. */
export const Colophon = ({ name, links = [], children, t }: Props) => (
  <footer className="colophon">
    <div className="page">
      <ul>
        {[...links, { href: '/feed.xml', label: t('colophon.feed') }].map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
      {children && <p>{children}</p>}
      <p>{t('colophon.privacy', { name })}</p>
    </div>
  </footer>
)
