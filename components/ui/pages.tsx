import { Icon } from './icon'

type Way = { href: string; label: string }
type Props = { name: string; back?: Way; on?: Way }

/** The ways to the pages before and after this one of a long list; nothing if it is the only one. */
export const Pages = ({ name, back, on }: Props) =>
  (back || on) && (
    <nav className="pages" aria-label={name}>
      {back && (
        <a rel="prev" href={back.href}>
          <Icon name="back" /> {back.label}
        </a>
      )}
      {on && (
        <a rel="next" href={on.href}>
          {on.label} <Icon name="on" />
        </a>
      )}
    </nav>
  )
