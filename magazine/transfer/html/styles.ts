/** What a style says of words; undefined where it says nothing. */
type Marks = { bold?: boolean; italic?: boolean }
/** What classes and a style attribute say together. */
export type Look = (classes: string, style: string) => Marks

/** Google Docs and others mark words by classes only: what the style sheet says of each class. */
export function boldAndItalicIn(styles: string): Look {
  const classes = new Map<string, Marks>()
  for (const [, name = '', rules = ''] of styles.matchAll(/\.([\w-]{1,100})\s*\{([^{}]*)\}/g))
    classes.set(name, { ...classes.get(name), ...marksIn(rules) })
  return (names, style) => Object.assign({}, ...names.split(' ').map(name => classes.get(name)), marksIn(style))
}

function marksIn(rules: string): Marks {
  const weight = /font-weight\s*:\s*(\w+)/i.exec(rules)?.[1]
  const slant = /font-style\s*:\s*(\w+)/i.exec(rules)?.[1]
  return {
    ...(weight && { bold: /^(bold(er)?|[6-9]00)$/i.test(weight) }),
    ...(slant && { italic: /^(italic|oblique)$/i.test(slant) }),
  }
}
