type Props = {
  /** What the page belongs to; a way there, if it has an address. */
  kicker?: string | { href: string; label: string }
  title: string
  children?: string
}

/** The head of a page that is no article: what it is, and a sentence about it. */
export const PageHead = ({ kicker, title, children }: Props) => (
  <header className="page-head">
    {typeof kicker === 'string' && <span className="kicker">{kicker}</span>}
    {typeof kicker === 'object' && (
      <a className="kicker" href={kicker.href}>
        {kicker.label}
      </a>
    )}
    <h1>{title}</h1>
    {children && <p>{children}</p>}
  </header>
)
