type Props = {
  /** What the page belongs to; a way there, if it has an address. `language`: of a label that is not the page's own. */
  kicker?: string | { href: string; label: string; language?: string }
  title: string
  /** The language of a title that is not the page's own. */
  language?: string
  children?: string
}

/** The head of a page that is no article: what it is, and a sentence about it, each in whichever direction it is written. */
export const PageHead = ({ kicker, title, language, children }: Props) => (
  <header className="page-head">
    {typeof kicker === 'string' && <span className="kicker">{kicker}</span>}
    {typeof kicker === 'object' && (
      <a className="kicker" href={kicker.href}>
        {inItsOwn(kicker.label, kicker.language)}
      </a>
    )}
    <h1>{inItsOwn(title, language)}</h1>
    {children && <p>{inItsOwn(children)}</p>}
  </header>
)

const inItsOwn = (words: string, language?: string) => <bdi lang={language}>{words}</bdi>
