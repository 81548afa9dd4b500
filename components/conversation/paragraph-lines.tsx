type Props = {
  id?: string
  lines: string[]
  /** It stands alone, above what is said about it. */
  one?: true
  /** Of its language. */
  attributes: { lang?: string; dir?: 'ltr' | 'rtl' }
}

/** The words of a paragraph of an article, away from the article. */
export const ParagraphLines = ({ id, lines, one, attributes }: Props) => (
  <blockquote className={one ? 'paragraph one' : 'paragraph'} id={id} {...attributes}>
    {lines.map((line, n) => (
      <p key={n}>{line}</p>
    ))}
  </blockquote>
)
