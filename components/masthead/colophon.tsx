import type { Words } from '@/messages/words'

type Props = {
  name: string
  description: string
  /** Further pages about the magazine, before the feed. */
  links?: { href: string; label: string }[]
  t: Words
}

/** The foot of every page: where else to go, and what the magazine is. */
export const Colophon = ({ name, description, links = [], t }: Props) => (
  <footer className="colophon">
    <div className="page">
      <ul>
        {[...links, { href: '/feed.xml', label: t('colophon.feed') }].map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
      {description && <p>{description}</p>}
      <p>{t('colophon.privacy', { name })}</p>
    </div>
  </footer>
)
